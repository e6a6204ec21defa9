import { startFromCache } from './codeCache';

/** Flags by which a language server is told how to speak to its editor. */
const TRANSPORTS = /^--(?:stdio|node-ipc|socket|pipe)/;

if (process.argv[2] === 'lsp') {
  if (!process.argv.some((word) => TRANSPORTS.test(word))) process.argv.push('--stdio');
  startFromCache('server');
} else startFromCache('main');
