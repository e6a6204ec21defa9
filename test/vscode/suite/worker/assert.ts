// Stands for `node:assert/strict` in a worker, where the npm package of the name takes Node's place.
import assert from 'assert';

export default assert.strict;
