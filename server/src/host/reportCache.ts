import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Report } from '../core/report';
import type { WriteFault } from './writeFile';

/** First line of the file; a file that begins otherwise is somebody else's. */
const HEADER = 'pdn-lint-cache 1\n';
/** Hexadecimal digits of the key of an entry, and of the sum that proves its report whole. */
const KEY = 64;
const SUM = 16;
const LINE_FEED = 10;
/** The file holds no more bytes than this, which is some thousand reports; the oldest go first. */
const MOST_BYTES = 96 * 1024 * 1024;

/** What was found under the name of the cache: nothing yet, reports, reports with damage that is passed over, or no cache at all. */
export type CacheState = 'new' | 'read' | 'damaged' | 'foreign';

/**
 * Reports of earlier runs in one file: a line for each, with a key made of all that the report depends on, so that a stale one is not found rather than
 * recognised. The file is replaced as a whole, and what another run has put there meanwhile is kept.
 */
export class ReportCache {
  readonly state: CacheState;
  private readonly before: ReadonlyMap<string, Buffer>;
  private readonly used = new Map<string, Buffer>();
  private readonly identity: string;
  private isChanged = false;

  /** Reads the file at an absolute path. The identity is that of the product and its rules. */
  constructor(
    private readonly path: string,
    identity: string,
  ) {
    this.identity = createHash('sha256').update(identity).digest('hex');
    const { state, entries } = readEntries(path);
    this.state = state;
    this.before = entries;
  }

  /** The name of a report: all that it depends on besides the product and its rules is in the bytes and the settings, which must be able to stand in JSON. */
  keyOf(bytes: Uint8Array, settings: unknown): string {
    const hash = createHash('sha256');
    hash.update(`${this.identity}\n${JSON.stringify(settings)}\n`);
    return hash.update(bytes).digest('hex');
  }

  get(key: string): Report | undefined {
    const line = this.used.get(key) ?? this.before.get(key);
    const report = line && reportIn(line);
    if (report !== undefined) this.used.set(key, line as Buffer);
    return report;
  }

  set(key: string, report: Report): void {
    const json = JSON.stringify(report);
    this.used.set(key, Buffer.from(`${key}${sumOf(json)}${json}`));
    this.isChanged = true;
  }

  /** Writes the file if there is anything new, and tells why it could not. */
  save(write: (path: string, text: string) => WriteFault | undefined): WriteFault | undefined {
    if (!this.isChanged) return undefined;
    const kept = new Map(this.used);
    const now = readEntries(this.path);
    // Something else has taken the place since.
    if (now.state === 'foreign' && this.state !== 'foreign') return 'write-failed';
    for (const [key, line] of now.entries) if (!kept.has(key)) kept.set(key, line);
    let room = MOST_BYTES;
    const lines: string[] = [];
    for (const line of kept.values()) {
      room -= line.length + 1;
      if (room < 0) break;
      lines.push(line.toString());
    }
    try {
      mkdirSync(dirname(this.path), { recursive: true });
    } catch {
      // The write tells what is wrong.
    }
    return write(this.path, `${HEADER}${lines.join('\n')}\n`);
  }
}

function readEntries(path: string): { state: CacheState; entries: Map<string, Buffer> } {
  const entries = new Map<string, Buffer>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    return { state: (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'new' : 'foreign', entries };
  }
  if (bytes.length === 0) return { state: 'new', entries };
  if (bytes.subarray(0, HEADER.length).toString('latin1') !== HEADER) return { state: 'foreign', entries };
  let state: CacheState = 'read';
  for (let start = HEADER.length; start < bytes.length; ) {
    const end = bytes.indexOf(LINE_FEED, start);
    const line = bytes.subarray(start, end < 0 ? bytes.length : end);
    start += line.length + 1;
    if (line.length === 0) continue;
    // A line without an end was cut off; whether the rest of a line is whole is seen when it is wanted.
    const key = line.subarray(0, KEY).toString('latin1');
    if (end < 0 || !/^[0-9a-f]{64}$/.test(key)) state = 'damaged';
    else entries.set(key, line);
  }
  return { state, entries };
}

function reportIn(line: Buffer): Report | undefined {
  const json = line.subarray(KEY + SUM);
  if (sumOf(json) !== line.subarray(KEY, KEY + SUM).toString('latin1')) return undefined;
  try {
    const report = JSON.parse(json.toString()) as Partial<Report> | null;
    const isWhole =
      report?.kind !== undefined && report.elements && Array.isArray(report.findings) && Array.isArray(report.notes);
    return isWhole ? (report as Report) : undefined;
  } catch {
    return undefined;
  }
}

function sumOf(json: string | Buffer): string {
  return createHash('sha256').update(json).digest('hex').slice(0, SUM);
}
