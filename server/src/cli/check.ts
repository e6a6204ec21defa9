import { resolve } from 'node:path';
import type { Report } from '../core/report';
import { SEVERITIES, type Severity } from '../core/rule';
import { findFiles } from '../host/findFiles';
import { MAX_BYTES, readBytes } from '../host/readBytes';
import { type ReadDocument, type ReadNote, readDocument } from '../host/readDocument';
import { en } from './en';
import type { Engine } from './engine';
import { ClosedOutput, type Io } from './io';
import { messagesIn, type ProblemCode, type Totals } from './messages';
import { Misuse, type Options, reaches } from './options';
import type { OutputFiles } from './outputFiles';
import { Progress } from './progress';
import type { Judged, Problem, Reporter } from './reporters/reporter';
import { ru } from './ru';
import { printable } from './wrap';

/** Exit codes of the command; see `docs/exit-codes.md`. */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;

/** Judges what the paths name, one file at a time, and returns the exit code. A file that cannot be read does not stop the rest. */
export async function check(
  paths: readonly string[],
  options: Options,
  io: Io,
  engine: Engine,
  reporter: Reporter,
  outputs: OutputFiles,
): Promise<number> {
  if (paths.length === 0) throw new Misuse(messagesIn(options.lang).misuse.noPaths);
  const run = new Run(options, io, engine, reporter, outputs);
  return await run.all(paths);
}

class Run {
  private readonly problems: Problem[] = [];
  private readonly findings: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  private files = 0;
  private policies = 0;
  private unwritten = 0;
  private isReaderGone = false;
  private readonly progress: Progress;

  constructor(
    private readonly options: Options,
    private readonly io: Io,
    private readonly engine: Engine,
    private readonly reporter: Reporter,
    private readonly outputs: OutputFiles,
  ) {
    this.progress = new Progress(io, options.lang);
  }

  async all(paths: readonly string[]): Promise<number> {
    const found = await findFiles(paths, this.io.cwd);
    this.outputs.keepOff(found.files);
    try {
      await this.print(this.reporter.begin());
      for (const { path, code } of found.problems) await this.fail(path, code);
      for (const [index, path] of found.files.entries()) {
        await this.progress.show(index, found.files.length);
        await this.one(path);
      }
      await this.print(this.reporter.end(this.totals(), this.problems));
      await this.writeOutputs();
    } catch (error) {
      if (!(error instanceof ClosedOutput)) throw error;
    }
    return this.exitCode();
  }

  private async one(path: string): Promise<void> {
    const name = path === '-' ? (this.options.stdinFilename ?? '<stdin>') : path;
    const bytes = path === '-' ? await this.stdin() : readBytes(resolve(this.io.cwd, path));
    if (typeof bytes === 'string') return this.fail(name, bytes);
    this.io.ahead?.(bytes.length);
    const read = await readDocument(bytes, name, this.options);
    if (!('text' in read)) return this.fail(name, read.code, read.byte);
    let report: Report;
    try {
      report = this.judge(read, name);
    } catch (error) {
      if (this.io.env.PDN_LINT_DEBUG) throw error;
      return this.fail(name, 'internal');
    }
    this.files++;
    if (report.kind === 'policy') this.policies++;
    for (const { severity } of report.findings) this.findings[severity]++;
    const judged: Judged = { path: name, read, report };
    this.outputs.document(judged);
    await this.print(this.reporter.document(judged));
  }

  private judge({ text, note, document }: ReadDocument, path: string): Report {
    const { profile, asOf, force } = this.options;
    const notes = note === undefined ? [] : [noteOf(NOTE_CODES[note], note)];
    if (text.trim() === '' && !force) {
      return { kind: 'other', elements: {}, findings: [], notes: [...notes, noteOf('empty', 'empty')] };
    }
    const report = this.engine.judge(text, path, { profile, asOf, force }, document);
    return notes.length === 0 ? report : { ...report, notes: [...notes, ...report.notes] };
  }

  private async stdin(): Promise<Uint8Array | (ProblemCode & 'too-large')> {
    const bytes = await this.io.stdin(MAX_BYTES);
    return bytes.length > MAX_BYTES ? 'too-large' : bytes;
  }

  private async fail(path: string, code: ProblemCode, byte?: number): Promise<void> {
    const message = messagesIn(this.options.lang).problem(code, path, byte);
    this.problems.push({ path, code, message });
    await this.progress.clear();
    await this.io.stderr.write(`${printable(path)}: ${message}\n`);
  }

  private async print(text: string): Promise<void> {
    if (text === '' || this.isReaderGone) return;
    await this.progress.clear();
    try {
      await this.io.stdout.write(text);
    } catch (error) {
      // Reports that go into files are wanted even if nobody reads the standard output any more.
      if (!(error instanceof ClosedOutput) || this.outputs.isEmpty) throw error;
      this.isReaderGone = true;
    }
  }

  private async writeOutputs(): Promise<void> {
    for (const { path, fault } of this.outputs.write(this.totals(), this.problems)) {
      this.unwritten++;
      await this.progress.clear();
      await this.io.stderr.write(`${printable(path)}: ${messagesIn(this.options.lang).fileFailed(fault)}\n`);
    }
  }

  private totals(): Totals {
    return { files: this.files, policies: this.policies, findings: this.findings, problems: this.problems.length };
  }

  private exitCode(): number {
    if (this.problems.length > 0 || this.unwritten > 0) return EXIT.failed;
    const { failOn } = this.options;
    return SEVERITIES.some((severity) => this.findings[severity] > 0 && reaches(severity, failOn))
      ? EXIT.findings
      : EXIT.clean;
  }
}

/** Codes of the remarks on how a document was read; a part of the JSON contract. */
const NOTE_CODES: Readonly<Record<ReadNote, string>> = {
  'read-as-windows-1251': 'encoding',
  'revisions-accepted': 'revisions',
  'revisions-original': 'revisions',
  'no-visible-text': 'no-visible-text',
};

function noteOf(code: string, key: ReadNote | 'empty'): Report['notes'][number] {
  return { code, message: { ru: ru.notes[key], en: en.notes[key] } };
}
