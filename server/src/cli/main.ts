import { ClosedOutput, FailedOutput, type Io, type Output } from './io';
import { run } from './run';

/** The process's own output. A reader that has gone (EPIPE) ends the run quietly instead of crashing it. */
function stdout(): Output {
  const stream = process.stdout;
  stream.on('error', () => {});
  return {
    write: (text) =>
      new Promise((resolve, reject) => {
        stream.write(text, (error) => {
          if (!error) resolve();
          else if (isClosed(error)) reject(new ClosedOutput());
          else reject(new FailedOutput());
        });
      }),
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

const io: Io = {
  stdout: stdout(),
  stderr: stderr(),
  stdin,
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
