import { createWriteStream } from 'node:fs';
import { format } from 'node:util';
import type { Workbench } from './openWorkbench';

/** What the workbench logs when the extension host's process has died; it then reports success, since no test has failed. */
const DIED = /\[ExtensionHost\].* received socket close event/;

/** How the suite begins its lines; all other lines are the workbench's and only go into the log. */
const FROM_SUITE = /^\[suite\] /;

/** A run that takes longer than this hangs. */
const DEADLINE_SECONDS = 420;

/** Loads VS Code into the window and waits for the exit code of the tests that run in it. */
export async function runTestsHere({ page }: Workbench, url: string, logFile: string): Promise<number> {
  const log = createWriteStream(logFile);
  let end: (code: number) => void = () => {};
  let ended = false;
  const code = new Promise<number>((resolve) => {
    end = resolve;
  }).finally(() => {
    ended = true;
  });
  const fail = (why: string) => {
    if (!ended) console.error(why);
    end(1);
  };
  const hear = (line: string) => {
    log.write(`${line}\n`);
    if (DIED.test(line)) fail('The extension host died.');
  };
  const late = setTimeout(() => fail(`No result after ${DEADLINE_SECONDS} s.`), DEADLINE_SECONDS * 1000);
  await page.exposeFunction('codeAutomationExit', (result: number) => end(result));
  await page.exposeFunction('codeAutomationLog', (_level: string, values: unknown[]) => {
    const line = format(...values);
    if (FROM_SUITE.test(line)) console.log(line);
    hear(line);
  });
  page.on('console', (message) => hear(`console: ${message.text()}`));
  page.on('crash', () => fail('The browser tab crashed.'));
  page.on('close', () => fail('The browser was closed.'));
  await page.goto(url);
  return code.finally(() => clearTimeout(late));
}
