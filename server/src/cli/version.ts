import { version } from '../../../package.json';

/** Version of the product, which is that of its package. */
export const VERSION: string = version;
