// Installs the VS Code that tests run in where no desktop build can be downloaded: see README.md of the folder above.
import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { HOST_FOLDER, isLinked, VSCODE_MODULES } from './hostFolder';

// Scripts of the packages would compile add-ons and download what the tests do not use.
execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
  cwd: HOST_FOLDER,
  stdio: 'inherit',
});
// VS Code's own dependencies are installed beside it, and it looks for them inside itself.
if (!isLinked()) symlinkSync('../../..', VSCODE_MODULES, 'dir');
