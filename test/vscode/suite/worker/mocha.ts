// Stands for `mocha` in a worker: the build for browsers only puts its class among the globals.
// The file is named by its place, because `mocha` means this module wherever a bundle for workers says it.
import '../../../../node_modules/mocha/mocha.js';

export default (globalThis as unknown as { Mocha: typeof import('mocha') }).Mocha;
