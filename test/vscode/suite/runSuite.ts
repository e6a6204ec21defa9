import Mocha from 'mocha';
import { env, UIKind, Uri, version, workspace } from 'vscode';
import { REPORT_NAME, type Report } from './report';

/** Runs the tests that `load` declares, and writes the report; fails when a test fails or there is none. */
export async function runSuite(load: () => void): Promise<void> {
  const folder = workspace.workspaceFolders?.[0]?.uri;
  if (!folder) throw new Error('The suite needs an open folder.');
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, reporter: Silent });
  mocha.suite.emit(Mocha.Suite.constants.EVENT_FILE_PRE_REQUIRE, globalThis, 'suite', mocha);
  load();
  const report = await runMocha(mocha, folder.scheme);
  // A worker has no file system of its own, so the report goes the way that every host offers to extensions.
  const bytes = new TextEncoder().encode(JSON.stringify(report, null, 2));
  await workspace.fs.writeFile(Uri.joinPath(folder, '..', REPORT_NAME), bytes);
  if (report.failures.length > 0 || report.passes === 0) throw new Error('The suite failed.');
}

/** Reporters of mocha write to a terminal, which an extension host does not have. */
class Silent extends Mocha.reporters.Base {
  override epilogue(): void {}
}

function runMocha(mocha: Mocha, scheme: string): Promise<Report> {
  const started = Date.now();
  const counts = { passes: 0, pending: 0 };
  const failures: { title: string; message: string }[] = [];
  return new Promise((resolve) => {
    const runner = mocha.run(() => {
      const ui = env.uiKind === UIKind.Desktop ? 'desktop' : 'web';
      const host = { version, language: env.language, ui, trusted: workspace.isTrusted, scheme } as const;
      resolve({ ...counts, failures, ms: Date.now() - started, host });
    });
    runner.on('pass', (test) => {
      counts.passes++;
      say(`✓ ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('pending', (test) => {
      counts.pending++;
      say(`- ${test.fullTitle()}`);
    });
    runner.on('fail', (test, error) => {
      failures.push({ title: test.fullTitle(), message: error.stack ?? error.message });
      say(`✗ ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
  });
}

/** Says a line that whoever started VS Code can tell from the workbench's own. */
function say(line: string): void {
  console.log(`[suite] ${line}`);
}
