import { join } from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { buildLauncher } from './buildBundles';
import { isHostInstalled } from './host/hostFolder';

/** Which VS Code runs the tests: the one of `host`, or a desktop build that @vscode/test-electron downloads. */
export type Kind = 'host' | 'download';

/** The kind that PDN_LINT_VSCODE asks for; without it, the host where it is installed, since nothing has to be downloaded for it. */
export function chosenKind(): Kind {
  const asked = process.env.PDN_LINT_VSCODE;
  if (asked === 'host' || asked === 'download') return asked;
  if (asked) throw new Error(`PDN_LINT_VSCODE is “${asked}”; it can be “host” or “download”.`);
  return isHostInstalled() ? 'host' : 'download';
}

/** The executable of VS Code. */
export async function executableOf(kind: Kind): Promise<string> {
  if (kind === 'download') return downloadAndUnzipVSCode({ cachePath: join(__dirname, '.vscode-test') });
  if (!isHostInstalled()) throw new Error('The host is not installed: npm run test:vscode:install.');
  return buildLauncher();
}
