import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import type { Run } from './prepareRun';
import type { Kind } from './vscodeExecutable';

const PROJECT = join(__dirname, '..', '..');
const PACKAGE = join(__dirname, 'out', 'pdn-lint.vsix');

/** What has no place in the package: it is bundled, or it is of no use to those who install it. */
const UNWANTED = /(^|\/)(node_modules|src|test|\.git)\/|\.(ts|map|tsbuildinfo)$|(^|\/)package-lock\.json$/;

/** Packs the product as for publishing, and installs the package into the VS Code of a run. */
export function installPackage(run: Run, kind: Kind, executable: string): void {
  execFileSync('npm', ['run', '--silent', 'package', '--', '--out', PACKAGE], { cwd: PROJECT, stdio: 'pipe' });
  const [command, ...args] = kind === 'host' ? [executable] : resolveCliArgsFromVSCodeExecutablePath(executable);
  const folders = [`--user-data-dir=${run.userData}`, `--extensions-dir=${run.extensions}`];
  execFileSync(command, [...args, ...folders, `--install-extension=${PACKAGE}`], { stdio: 'pipe' });
  const unwanted = readdirSync(run.extensions, { recursive: true, encoding: 'utf8' }).filter((path) =>
    UNWANTED.test(path),
  );
  if (unwanted.length > 0) throw new Error(`The package holds what it should not: ${unwanted.slice(0, 5).join(', ')}.`);
}
