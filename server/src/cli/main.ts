import { replaceFile, writeFile } from '../host/writeFile';
import { ClosedOutput, FailedOutput, type Io, type Output } from './io';
import { run } from './run';
import { setOptimisationBudget, USUAL_BUDGET } from './v8';

/** Writes of a run up to the one that holds the first document's report; the first write opens the output. */
const WRITES_OF_FIRST_DOCUMENT = 2;

/** What a run over one long text gives, which is long enough for some optimising to pay, and how long such a text is. */
const LONG_TEXT_BUDGET = 400 * 1024;
const LONG_TEXT_BYTES = 200_000;

/** The process's own output. A reader that has gone (EPIPE) ends the run quietly instead of crashing it. */
function stdout(): Output {
  const stream = process.stdout;
  stream.on('error', () => {});
  let writes = 0;
  return {
    write: (text) => {
      if (++writes === WRITES_OF_FIRST_DOCUMENT) setOptimisationBudget(USUAL_BUDGET);
      return new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve();
          else if (isClosed(error)) reject(new ClosedOutput());
          else reject(new FailedOutput());
        });
      });
    },
    isTTY: stream.isTTY === true,
    columns: stream.columns,
  };
}

function isClosed(error: NodeJS.ErrnoException): boolean {
  return error.code === 'EPIPE' || error.code === 'EOF' || error.code === 'ERR_STREAM_DESTROYED';
}

/** What cannot be told of a fault is no fault: writing here never fails. */
function stderr(): Output {
  const stream = process.stderr;
  stream.on('error', () => {});
  return { write: (text) => void stream.write(text), isTTY: stream.isTTY === true, columns: stream.columns };
}

async function stdin(limit: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    chunks.push(chunk);
    length += chunk.length;
    if (length > limit) break;
  }
  return Buffer.concat(chunks);
}

/** Asks on the terminal; the reader of lines is loaded for the first question. */
async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  try {
    return await new Promise((resolve) => {
      lines.once('close', () => resolve(undefined));
      lines.question(question, resolve);
    });
  } finally {
    lines.close();
  }
}

/**
 * Writes a file, and has an interruption wait until that is done: a signal that ends the process at once would leave the unfinished file beside the one that
 * it is to replace. What is left of a run after its first file is little.
 */
const writeWhole: Io['writeFile'] = (path, text) => {
  holdInterruptions();
  return writeFile(path, text);
};

let isHolding = false;

function holdInterruptions(): void {
  if (isHolding) return;
  isHolding = true;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => process.kill(process.pid, signal));
  }
}

const io: Io = {
  stdout: stdout(),
  stderr: stderr(),
  stdin,
  ahead: (bytes) => {
    if (bytes >= LONG_TEXT_BYTES) setOptimisationBudget(LONG_TEXT_BUDGET);
  },
  ...(process.stdin.isTTY === true && process.stdout.isTTY === true && { ask }),
  replaceFile,
  writeFile: writeWhole,
  env: process.env,
  cwd: process.cwd(),
  now: () => new Date(),
};

run(process.argv.slice(2), io).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    // Only in debugging: otherwise `run` has said what is wrong.
    console.error(error);
    process.exitCode = 2;
  },
);
