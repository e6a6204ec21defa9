// Stands for `mocha` in a worker: the build for browsers only puts its class among the globals.
import 'mocha/mocha.js';

export default (globalThis as unknown as { Mocha: typeof import('mocha') }).Mocha;
