import { spawnSync } from 'node:child_process';
import { type Profile, SERVER_ENV, serverCommand } from './startServer';

/** Installs extensions from .vsix files, and gives the code to end with. */
export function installExtensions(profile: Profile, files: readonly string[]): number {
  const [command, ...args] = serverCommand(profile);
  const wanted = files.map((file) => `--install-extension=${file}`);
  return spawnSync(command, [...args, ...wanted], { env: SERVER_ENV, stdio: 'inherit' }).status ?? 1;
}
