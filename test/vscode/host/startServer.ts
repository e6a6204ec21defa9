import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { VSCODE_FOLDER, VSCODE_NODE } from './hostFolder';

/** Where VS Code keeps what belongs to one run. */
export interface Profile {
  readonly userData: string;
  readonly extensions: string;
}

/** How the server is to be started. */
export interface ServerOptions extends Profile {
  readonly folder: string | undefined;
  readonly locale: string | undefined;
  readonly trust: boolean;
}

/** A VS Code server that listens. */
export interface Server {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** The arguments with which Node runs VS Code's server. */
export function serverArgs({ userData, extensions }: Profile): string[] {
  return [
    join(VSCODE_FOLDER, 'out', 'server-main.js'),
    `--user-data-dir=${userData}`,
    `--server-data-dir=${join(userData, 'server')}`,
    `--extensions-dir=${extensions}`,
    '--telemetry-level=off',
    '--accept-server-license-terms',
  ];
}

/**
 * Runs a command in a group of processes that ends as a whole: when the shell is told to end, and, by `setpriv`, when the process that started
 * it dies, however it dies. An extension host would otherwise outlive its server, for it is a compiled add-on that watches over it.
 */
const WATCHED = ['--pdeathsig=TERM', 'sh', '-c', 'trap "kill -KILL 0" TERM; "$@" & wait $!', 'sh'];

/** The server's surroundings: nothing is looked up in a gallery of extensions. */
export const SERVER_ENV = { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };

/** Starts VS Code's server on a free port of this machine, for those alone who know its token. */
export async function startServer(options: ServerOptions): Promise<Server> {
  const token = randomUUID();
  const query = new URLSearchParams({ tkn: token });
  // A folder that the server is told would get another address than its files, and the editor would not find the diagnostics of a draft.
  if (options.folder) query.set('folder', options.folder);
  const args = [...serverArgs(options), '--host=127.0.0.1', '--port=0', `--connection-token=${token}`];
  if (!options.trust) args.push('--disable-workspace-trust');
  if (options.locale) args.push(`--locale=${options.locale}`);
  mkdirSync(options.userData, { recursive: true });
  const log = createWriteStream(join(options.userData, 'server.log'));
  const server = spawn('setpriv', [...WATCHED, VSCODE_NODE, ...args], {
    env: SERVER_ENV,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  server.stderr.pipe(log, { end: false });
  const closed = new Promise<void>((resolve) => server.once('close', () => resolve()));
  const port = await new Promise<string>((resolve, reject) => {
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`VS Code's server ended with ${code}: see ${String(log.path)}.`)));
    createInterface(server.stdout).on('line', (line) => {
      log.write(`${line}\n`);
      const listening = /^Extension host agent listening on (\d+)/.exec(line);
      if (listening) resolve(listening[1]);
    });
  });
  return {
    url: `http://127.0.0.1:${port}/?${query}`,
    stop: () => {
      server.kill('SIGTERM');
      return closed;
    },
  };
}
