import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { lint as markdownlint } from 'markdownlint/sync';
import {
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver-protocol/node';
import { policyText } from './policyText';
import { Table } from './table';

/**
 * How long an author waits: from a keystroke to the diagnostics of the changed text, over the server's real standard input and output. markdownlint
 * reads the same text in this process, by turns, so that a machine that is slow for a while is slow for both.
 */
const root = join(__dirname, '../..');
const cli = join(root, 'dist/cli.js');
const uri = 'file:///policy.md';

/** The bars: ratios of the median, and of the 95th percentile, to markdownlint's median. */
const SIZES = [
  { name: '15 KB', bytes: 15_000, keystrokes: 200, median: 0.6, p95: 2 },
  { name: '100 KB', bytes: 100_000, keystrokes: 100, median: 0.4, p95: 1 },
  { name: '1 MB', bytes: 1_000_000, keystrokes: 15, median: 0.3, p95: 0.7 },
];
/** Of the time that an empty Node needs to start, and the milliseconds on top of it, for the first diagnostics of 15 KB. */
const START = { factor: 1.5, ms: 100 };
/** Bytes that the server may hold after a long day's work. */
const MEMORY = 120 * 1024 * 1024;
const WARM_UP = 60;

const at = (values: readonly number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))];

interface Server {
  readonly connection: ProtocolConnection;
  readonly pid: number;
  stop(): Promise<void>;
}

async function startServer(): Promise<Server> {
  const child = spawn(process.execPath, [cli, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
  });
  void connection.sendNotification('initialized', {});
  const gone = new Promise<void>((resolve) => child.on('exit', () => resolve()));
  return {
    connection,
    pid: child.pid ?? 0,
    stop: async () => {
      await connection.sendRequest('shutdown');
      void connection.sendNotification('exit');
      await gone;
      connection.dispose();
    },
  };
}

function open({ connection }: Server, text: string, of = uri): void {
  void connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri: of, languageId: 'markdown', version: 1, text },
  });
}

const pull = ({ connection }: Server, of = uri) =>
  connection.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri: of } });

/** Types one letter into the line and resolves with the diagnostics. */
async function type(server: Server, version: number, line: number, of = uri): Promise<number> {
  const start = { line, character: 0 };
  void server.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri: of, version },
    contentChanges: [{ range: { start, end: start }, text: 'я' }],
  });
  return (await pull(server, of)).items.length;
}

async function keystrokes(table: Table, { name, bytes, keystrokes: count, median, p95 }: (typeof SIZES)[number]) {
  const text = policyText(bytes);
  const line = text.split('\n').length - 1;
  const server = await startServer();
  open(server, text);
  const waited: number[] = [];
  const theirs: number[] = [];
  const warmUp = Math.min(WARM_UP, count);
  for (let n = 0; n < warmUp + count; n++) {
    const started = performance.now();
    const findings = await type(server, n + 2, line);
    const between = performance.now();
    if (findings === 0) throw new Error('no diagnostics');
    markdownlint({ strings: { policy: text + 'я'.repeat(n + 1) } });
    if (n < warmUp) continue;
    waited.push(between - started);
    theirs.push(performance.now() - between);
  }
  await server.stop();
  table.row(`${name}, keystroke, median`, at(waited, 0.5), at(theirs, 0.5), 'ms', median);
  table.row(`${name}, keystroke, p95`, at(waited, 0.95), at(theirs, 0.5), 'ms', p95);
}

/** From the start of the process to the first diagnostics, against an empty Node. */
async function start(table: Table): Promise<void> {
  const text = policyText(15_000);
  const ours: number[] = [];
  const empty: number[] = [];
  for (let n = 0; n < 9; n++) {
    const started = performance.now();
    const server = await startServer();
    open(server, text);
    await pull(server);
    ours.push(performance.now() - started);
    await server.stop();
    const before = performance.now();
    await new Promise((resolve) => spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).on('exit', resolve));
    empty.push(performance.now() - before);
  }
  const bar = START.factor * at(empty, 0.5) + START.ms;
  table.row('start to first diagnostics, 15 KB', at(ours, 0.5), bar, 'ms', 1);
}

/** Memory after a thousand edits in fifty open drafts, and how much of it the second half of the edits added. */
async function memory(table: Table): Promise<void> {
  const { readFileSync } = await import('node:fs');
  const server = await startServer();
  const rss = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1]) * 1024;
  const drafts = Array.from({ length: 50 }, (_, n) => `file:///policy-${n}.md`);
  for (const [n, draft] of drafts.entries()) {
    open(server, policyText(15_000, n), draft);
    await pull(server, draft);
  }
  const versions = drafts.map(() => 1);
  let half = 0;
  for (let n = 0; n < 1000; n++) {
    const draft = n % drafts.length;
    await type(server, ++versions[draft], 0, drafts[draft]);
    if (n === 499) half = rss();
  }
  const full = rss();
  await server.stop();
  table.row('memory, 50 drafts, 1,000 edits', full / 1024 / 1024, MEMORY / 1024 / 1024, 'MB', 1);
  table.row('memory, second 500 edits to first', full / 1024 / 1024, half / 1024 / 1024, 'MB', 1.1);
}

async function main(): Promise<void> {
  const table = new Table('pdn-lint', 'mdlint');
  for (const size of SIZES) await keystrokes(table, size);
  await start(table);
  await memory(table);
  process.exitCode = table.failed > 0 ? 1 : 0;
}

void main();
