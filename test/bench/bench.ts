import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildSync } from 'esbuild';
import { lint as markdownlint } from 'markdownlint/sync';
import type * as Judge from './judge';
import { policyText } from './policyText';
import { Table } from './table';

/**
 * Speed and memory against markdownlint, which reads the same texts with the same ambition: a finding list per file. Both
 * run by turns on the same machine; what counts is the ratio of their medians, with the bar that the project keeps.
 */
const root = join(__dirname, '../..');
const ours = [join(root, 'dist/cli.js'), '--fail-on', 'never', '--format', 'json'];
const theirs = [join(root, 'node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs'), '--no-globs'];

interface Run {
  readonly ms: number;
  readonly rssKb: number;
}

/** Runs a Node script to its end; output is dropped. Peak memory is read from the process's own status. */
function run(args: readonly string[], cwd: string): Promise<Run> {
  return new Promise((resolve, reject) => {
    const started = performance.now();
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'ignore', 'ignore'] });
    let rssKb = 0;
    const timer = setInterval(() => {
      try {
        const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${child.pid}/status`, 'utf8'));
        if (peak !== null) rssKb = Math.max(rssKb, Number(peak[1]));
      } catch {
        // The process ended between two looks.
      }
    }, 5);
    child.on('error', reject);
    child.on('exit', (code) => {
      clearInterval(timer);
      if (code === null || code > 1) reject(new Error(`${args.join(' ')} ended with ${code}`));
      else resolve({ ms: performance.now() - started, rssKb });
    });
  });
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1];

const table = new Table('pdn-lint', 'mdlint');

async function pair(name: string, files: string, cwd: string, rounds: number, bar: number, memoryBar?: number) {
  const our: Run[] = [];
  const their: Run[] = [];
  for (let i = 0; i < rounds; i++) {
    our.push(await run([...ours, files], cwd));
    their.push(await run([...theirs, files], cwd));
  }
  table.row(`${name}, process`, median(our.map((r) => r.ms)), median(their.map((r) => r.ms)), 'ms', bar);
  if (memoryBar !== undefined) {
    table.row(
      `${name}, peak memory`,
      median(our.map((r) => r.rssKb)) / 1024,
      median(their.map((r) => r.rssKb)) / 1024,
      'MB',
      memoryBar,
    );
  }
}

/** The core as it is shipped: bundled, since a loader that compiles on the way makes every call between modules dearer. */
function bundledCore(folder: string): typeof Judge {
  const outfile = join(folder, 'judge.cjs');
  buildSync({
    entryPoints: [join(__dirname, 'judge.ts')],
    bundle: true,
    platform: 'node',
    mainFields: ['module', 'main'],
    loader: { '.json': 'json' },
    outfile,
  });
  return require(outfile);
}

/** Calls of each before the first that counts, and calls that count. */
const WARM_UP = 60;
const COUNTED = 120;

/**
 * In one process, warm; the text differs at every call, as it does while someone types. The two are called by turns, so that a machine that is slow for
 * a while is slow for both.
 */
function inProcess(name: string, core: typeof Judge, bytes: number, bar: number): void {
  const base = policyText(bytes);
  const our: number[] = [];
  const their: number[] = [];
  for (let n = 0; n < WARM_UP + COUNTED; n++) {
    const text = `${base}\nПравка № ${n}.\n`;
    const started = performance.now();
    core.judge(text);
    const between = performance.now();
    markdownlint({ strings: { policy: text } });
    if (n < WARM_UP) continue;
    our.push(between - started);
    their.push(performance.now() - between);
  }
  table.row(`${name}, in process`, median(our), median(their), 'ms', bar);
}

/** A run that remembers every text, against one that remembers none; the reports are alike. */
async function remembered(name: string, files: string, cwd: string, rounds: number, bar: number): Promise<void> {
  const cold: Run[] = [];
  const warm: Run[] = [];
  const args = [...ours, '--cache-location', 'cache', files];
  for (let i = 0; i < rounds; i++) {
    rmSync(join(cwd, 'cache'), { force: true });
    cold.push(await run(args, cwd));
    warm.push(await run(args, cwd));
  }
  table.row(`${name}, warm cache to cold`, median(warm.map((r) => r.ms)), median(cold.map((r) => r.ms)), 'ms', bar);
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'pdn-lint-bench-'));
  try {
    writeFileSync(join(folder, 'small.md'), policyText(15_000));
    writeFileSync(join(folder, 'big.md'), policyText(1_000_000));
    mkdirSync(join(folder, 'many'));
    for (let i = 0; i < 1000; i++) writeFileSync(join(folder, 'many', `${i}.md`), policyText(15_000, i + 1));
    await pair('cold, 15 KB', 'small.md', folder, 9, 0.5, 1);
    await pair('1 MB', 'big.md', folder, 5, 0.4);
    await pair('1,000 files', 'many/*.md', folder, 3, 0.5, 0.75);
    await remembered('1,000 files', 'many/*.md', folder, 3, 0.4);
    const core = bundledCore(folder);
    inProcess('15 KB', core, 15_000, 0.4);
    inProcess('100 KB', core, 100_000, 0.5);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  process.exitCode = table.failed > 0 ? 1 : 0;
}

void main();
