// Runs the command once, as the build asks, and keeps what V8 compiled for it: with the functions that a usual run calls.
import { keepInCache, startFromCache } from './codeCache';

const script = startFromCache();
process.on('exit', () => keepInCache(script));
