export { sampleFilled as fillClause } from '../../server/src/core/insertion/sampleFilled';
