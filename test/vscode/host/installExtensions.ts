import { spawnSync } from 'node:child_process';
import { VSCODE_NODE } from './hostFolder';
import { type Profile, SERVER_ENV, serverArgs } from './startServer';

/** Installs extensions from .vsix files, and gives the code to end with. */
export function installExtensions(profile: Profile, files: readonly string[]): number {
  const wanted = files.map((file) => `--install-extension=${file}`);
  return spawnSync(VSCODE_NODE, [...serverArgs(profile), ...wanted], { env: SERVER_ENV, stdio: 'inherit' }).status ?? 1;
}
