// Runs a program once, as the build asks, and keeps what V8 compiled for it: with the functions that a usual run calls.
import { keepInCache, PROGRAMS, startFromCache } from './codeCache';

const program = PROGRAMS.find((name) => name === process.argv[2]) ?? 'main';
process.argv.splice(2, 1);
const script = startFromCache(program);
process.on('exit', () => keepInCache(program, script));
