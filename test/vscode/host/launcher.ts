// Stands in for a VS Code executable: takes its flags, starts VS Code's server and a browser, and ends with the code of the tests.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseFlags } from './flags';
import { installExtensions } from './installExtensions';
import { openWorkbench } from './openWorkbench';
import { runTestsHere } from './runTestsHere';
import { startServer } from './startServer';

async function main(): Promise<number> {
  const flags = parseFlags(process.argv.slice(2));
  const own = flags.userData ? undefined : mkdtempSync(join(tmpdir(), 'pdn-lint-vscode-'));
  const userData = resolve(flags.userData ?? String(own));
  const profile = { userData, extensions: resolve(flags.extensions ?? join(userData, 'extensions')) };
  try {
    if (flags.install.length > 0) return installExtensions(profile, flags.install);
    const folder = flags.folder && resolve(flags.folder);
    const server = await startServer({ ...profile, folder, locale: flags.locale, trust: flags.trustAsked });
    try {
      const tests = flags.tests && resolve(flags.tests);
      const extensions = flags.developed.map((path) => resolve(path));
      const workbench = await openWorkbench(join(userData, 'browser'), { extensions, tests });
      endWithParent(() => workbench.close());
      const code = await runTestsHere(workbench, server.url, join(userData, 'workbench.log'));
      await workbench.close();
      return code;
    } finally {
      await server.stop();
    }
  } finally {
    if (own) rmSync(own, { recursive: true, force: true });
  }
}

/** Closes the browser, and with it the run, when the process that asked for it is gone or asks for an end. */
function endWithParent(close: () => Promise<void>): void {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && void close(), 500).unref();
}

main().then(
  (code) => process.exit(code),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
