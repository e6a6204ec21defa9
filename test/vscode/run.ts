// Runs the suite inside a real VS Code: npm run test:vscode [-- way …]. See README.md.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { runTests } from '@vscode/test-electron';
import { buildSuite } from './buildBundles';
import { prepareRun, type Run } from './prepareRun';
import { REPORT_NAME, type Report } from './suite/report';
import { chosenKind, executableOf, type Kind } from './vscodeExecutable';
import { isWay, WAYS, type Way } from './ways';

const ways = process.argv.slice(2);
const unknown = ways.filter((way) => !isWay(way));
if (unknown.length > 0)
  throw new Error(`No such way to run: ${unknown.join(', ')}. There are ${Object.keys(WAYS).join(', ')}.`);

runAll(ways.length > 0 ? ways.filter(isWay) : ['folder']).then(
  (passed) => {
    process.exitCode = passed ? 0 : 1;
  },
  (error) => {
    console.error(error);
    process.exitCode = 1;
  },
);

async function runAll(wanted: readonly Way[]): Promise<boolean> {
  const kind = chosenKind();
  const executable = await executableOf(kind);
  let passed = true;
  for (const way of wanted) passed = (await runOne(way, kind, executable)) && passed;
  return passed;
}

async function runOne(way: Way, kind: Kind, executable: string): Promise<boolean> {
  const started = Date.now();
  const run = prepareRun(WAYS[way].settings);
  const fault = await start(way, run, kind, executable).then(
    () => faultIn(join(run.folder, REPORT_NAME), way),
    (error) => (error instanceof Error ? error.message : String(error)),
  );
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (fault) {
    console.error(`${way}: failed after ${seconds} s: ${fault}\nLogs of the run: ${run.folder}`);
    return false;
  }
  rmSync(run.folder, { recursive: true, force: true, maxRetries: 5 });
  console.log(`${way}: passed in ${seconds} s`);
  return true;
}

/** Starts VS Code with the suite and waits for its end; rejects when it ends badly. */
async function start(way: Way, run: Run, kind: Kind, executable: string): Promise<void> {
  const { place, prepare } = WAYS[way];
  const { developed, args } = await prepare(run, kind, executable);
  await runTests({
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: developed,
    extensionTestsPath: await buildSuite(place),
    launchArgs: [run.workspace, `--user-data-dir=${run.userData}`, `--extensions-dir=${run.extensions}`, ...args],
  });
}

/** Why a run that ended well was still no good: an extension host that dies in mid-test leaves no report, and no test is no pass. */
function faultIn(file: string, way: Way): string | undefined {
  try {
    const { passes, failures, host } = JSON.parse(readFileSync(file, 'utf8')) as Report;
    if (failures.length > 0) return `${failures.length} tests failed`;
    if (passes === 0) return 'no test ran';
    return WAYS[way].faultOf?.(host);
  } catch {
    return 'there is no report';
  }
}
