import { startFromCache } from './codeCache';

startFromCache();
