import { extname, relative, resolve } from 'node:path';
import { knownRules } from '../core/exceptions/exceptionRules';
import type { Report } from '../core/report';
import type { Severity } from '../core/rule';
import { Project } from '../host/config/project';
import { NO_SETTINGS, type ProjectSettings } from '../host/config/settings';
import { isoDate } from '../host/isoDate';
import { MAX_BYTES, readBytes } from '../host/readBytes';
import { type ReadDocument, type ReadNote, readDocument, readerLike } from '../host/readDocument';
import { chosenFiles } from './chosenFiles';
import { en } from './en';
import type { Engine } from './engine';
import type { Fixing } from './fixDocument';
import { ClosedOutput, type Io } from './io';
import { Known } from './known';
import { type Memory, openMemory } from './memory';
import { messagesIn, type ProblemCode, type Totals } from './messages';
import { onlyErrors } from './onlyErrors';
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
  if (paths.length === 0 && options.changed === undefined) throw new Misuse(messagesIn(options.lang).misuse.noPaths);
  const run = new Run(options, io, engine, reporter, outputs, await openMemory(options, io, engine));
  return await run.all(paths);
}

/** A file as it was read, and what the files of its project say about it. */
interface FileRead {
  /** As it is reported. */
  readonly name: string;
  /** As it was given. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly read: ReadDocument;
  readonly settings: ProjectSettings;
}

class Run {
  private readonly problems: Problem[] = [];
  /** Places of faults in the files of the project that were told. */
  private readonly told = new Set<string>();
  private readonly findings: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  private files = 0;
  private policies = 0;
  /** Whether a finding reached the threshold that holds for its document. */
  private failed = false;
  private named: ReadonlySet<string> = new Set();
  private unwritten = 0;
  private changes = 0;
  private changedFiles = 0;
  private isReaderGone = false;
  private readonly progress: Progress;
  private readonly project: Project | undefined;
  private readonly known: Known;

  constructor(
    private readonly options: Options,
    private readonly io: Io,
    private readonly engine: Engine,
    private readonly reporter: Reporter,
    private readonly outputs: OutputFiles,
    private readonly memory: Memory | undefined,
  ) {
    this.progress = new Progress(io, options.lang);
    this.project = projectFor(options, io, engine);
    this.known = new Known(options, io.cwd, engine.pack.defects);
  }

  async all(paths: readonly string[]): Promise<number> {
    const found = await chosenFiles(paths, this.options, this.io);
    this.outputs.keepOff(found.named);
    if (found.note !== undefined) await this.io.stderr.write(`${found.note}\n`);
    try {
      this.named = new Set(paths);
      await this.print(this.reporter.begin());
      for (const { path, code } of found.problems) await this.fail(path, code);
      for (const [index, path] of found.files.entries()) {
        await this.progress.show(index, found.files.length);
        await this.one(path);
      }
      await this.keepKnown();
      await this.keepReports();
      await this.print(this.reporter.end(this.totals(), this.problems));
      await this.tellShown();
      await this.writeOutputs();
      await this.tellTooManyWarnings();
    } catch (error) {
      if (!(error instanceof ClosedOutput)) throw error;
    }
    return this.exitCode();
  }

  private async one(path: string): Promise<void> {
    const name = path === '-' ? (this.options.stdinFilename ?? '<stdin>') : path;
    const settings = await this.settingsFor(
      resolve(this.io.cwd, path === '-' ? (this.options.stdinFilename ?? '-') : path),
    );
    if (settings === undefined) return;
    const { ignored } = settings;
    if (ignored !== undefined) {
      if (this.named.has(path))
        await this.tell(name, this.messages.project.ignored(ignored.pattern, this.shown(ignored.file), ignored.line));
      else if (this.options.verbose)
        await this.tell(name, this.messages.trail.ignored(ignored.pattern, this.shown(ignored.file), ignored.line));
      return;
    }
    const started = performance.now();
    const bytes = path === '-' ? await this.stdin() : readBytes(resolve(this.io.cwd, path));
    if (typeof bytes === 'string') return this.fail(name, bytes);
    this.io.ahead?.(bytes.length);
    const read = await readDocument(bytes, name, this.options);
    if (!('text' in read)) return this.fail(name, read.code, read.byte);
    let judged: Judged;
    let isCached: boolean;
    try {
      ({ judged, isCached } = await this.judged({ name, path, bytes, read, settings }));
    } catch (error) {
      if (this.io.env.PDN_LINT_DEBUG) throw error;
      return this.fail(name, 'internal');
    }
    if (this.options.verbose) {
      const ms = Math.round(performance.now() - started);
      await this.tell(name, this.messages.trail.file(bytes.length, ms, isCached, this.filesOf(settings)));
    }
    const { report } = judged;
    this.files++;
    if (report.kind === 'policy') this.policies++;
    const failOn = this.options.said.failOn ?? settings.failOn ?? this.options.failOn;
    for (const { severity } of report.findings) {
      this.findings[severity]++;
      const isCounted = severity === 'warning' && this.options.maxWarnings !== undefined;
      if (!isCounted && reaches(severity, failOn)) this.failed = true;
    }
    const told = this.options.quiet ? { ...judged, report: onlyErrors(report) } : judged;
    this.outputs.document(told);
    await this.print(this.reporter.document(told));
  }

  /** The document fixed, where that is asked for, and judged as it stands then. */
  private async judged(file: FileRead): Promise<{ readonly judged: Judged; readonly isCached: boolean }> {
    const { name, bytes, read: found, settings } = file;
    const { read, fixing } = this.isFixing ? await this.fixed(file) : { read: found, fixing: undefined };
    const { report, isCached } = this.judge(read, name, settings, bytes);
    const level = this.options.said.level ?? settings.level ?? this.options.level;
    if (fixing === undefined) return { judged: { path: name, read, report, level }, isCached };
    const { fixes, inserted } = fixing;
    const notes =
      fixes === 0 && inserted.length === 0
        ? report.notes
        : [...report.notes, fixedNote(fixing, this.options.fixDryRun)];
    return { judged: { path: name, read, report: { ...report, notes }, level, fixing }, isCached };
  }

  private get isFixing(): boolean {
    return this.options.fix || this.options.fixDryRun;
  }

  private async fixed({ name, path, bytes, read, settings }: FileRead) {
    const { fixDryRun, suggest, force } = this.options;
    const { fixDocument } = await import('./fixDocument');
    const how = { ...this.howFor(settings), everything: true };
    const outcome = await fixDocument({
      name,
      path: resolve(this.io.cwd, path),
      bytes,
      read,
      isDry: fixDryRun,
      wanted: suggest,
      force,
      replaceFile: this.io.replaceFile,
      reread: await readerLike(read),
      judge: ({ text, document }) => this.known.unknownIn(this.engine.judge(text, name, how, document), text, settings),
      insert: ({ text, document }) => this.engine.insert(text, name, suggest, how, document),
    });
    await this.tellFixing(name, outcome.fixing);
    return outcome;
  }

  private async tellFixing(name: string, { fixes, inserted, refused, fault }: Fixing): Promise<void> {
    const messages = messagesIn(this.options.lang).fixing;
    if (fault !== undefined) {
      // That a document of Word is only checked is no failure: it is checked.
      if (fault.code !== 'docx') this.unwritten++;
      await this.tell(name, messages.fault(fault));
    }
    for (const { clause, why } of refused) {
      if (why !== 'present' && why !== 'to-fill') this.unwritten++;
      await this.tell(name, messages.refused(clause, why));
    }
    if (fixes + inserted.length === 0) return;
    this.changes += fixes + inserted.length;
    this.changedFiles++;
  }

  private howFor({ profile, asOf, severities, facts, exceptions }: ProjectSettings) {
    const { said, force, ...defaults } = this.options;
    return {
      profile: said.profile ?? profile ?? defaults.profile,
      asOf: said.asOf ?? asOf ?? defaults.asOf,
      force,
      severities,
      facts,
      exceptions,
      today: isoDate(this.io.now()),
    };
  }

  private judge(
    { text, note, document }: ReadDocument,
    path: string,
    settings: ProjectSettings,
    bytes: Uint8Array,
  ): { report: Report; isCached: boolean } {
    const notes = note === undefined ? [] : [noteOf(NOTE_CODES[note], note)];
    if (text.trim() === '' && !this.options.force) {
      const empty = [...notes, noteOf('empty', 'empty')];
      return { report: { kind: 'other', elements: {}, findings: [], notes: empty }, isCached: false };
    }
    const how = { ...this.howFor(settings), everything: this.known.isUsed(settings) };
    const judge = () => this.engine.judge(text, path, how, document);
    const { encoding, revisions } = this.options;
    // What was fixed is no longer what the bytes of the file say.
    const memory = this.isFixing ? undefined : this.memory;
    const { report: judged, isCached } = memory?.recall(
      bytes,
      { ...how, encoding, revisions, extension: extname(path).toLowerCase() },
      judge,
    ) ?? { report: judge(), isCached: false };
    const report = this.known.apply(judged, text, settings, resolve(this.io.cwd, path));
    return { report: notes.length === 0 ? report : { ...report, notes: [...notes, ...report.notes] }, isCached };
  }

  private async stdin(): Promise<Uint8Array | (ProblemCode & 'too-large')> {
    const bytes = await this.io.stdin(MAX_BYTES);
    return bytes.length > MAX_BYTES ? 'too-large' : bytes;
  }

  private get messages() {
    return messagesIn(this.options.lang);
  }

  /** A path as the user would write it. */
  private shown(path: string): string {
    return relative(this.io.cwd, path).replaceAll('\\', '/') || path;
  }

  /** The files of the project that hold for a document. */
  private filesOf({ origins, exceptionsFile, baseline }: ProjectSettings): string[] {
    const files = [...[...origins.values()].map(({ file }) => file), exceptionsFile, baseline?.path];
    return [...new Set(files.flatMap((file) => (file === undefined ? [] : [printable(this.shown(file))])))];
  }

  /** What the files of the project say about a document; nothing where they are faulty, which is then told. */
  private async settingsFor(path: string): Promise<ProjectSettings | undefined> {
    if (this.project === undefined) return NO_SETTINGS;
    const settings = await this.project.settingsFor(path);
    for (const { path: file, line, column, message } of settings.problems) {
      const place = `${this.shown(file)}:${line}:${column}`;
      if (this.told.has(place)) continue;
      this.told.add(place);
      const words = message[this.options.lang];
      this.problems.push({ path: this.shown(file), code: 'broken-config', message: words, line, column });
      await this.tell(place, words);
    }
    return settings.problems.length === 0 ? settings : undefined;
  }

  /** Tells how much was shown that fixing would change, for the changes alone do not say what to do. */
  private async tellShown(): Promise<void> {
    if (!this.options.fixDryRun) return;
    await this.progress.clear();
    await this.io.stderr.write(`${messagesIn(this.options.lang).fixing.shown(this.changes, this.changedFiles)}\n`);
  }

  private async keepKnown(): Promise<void> {
    for (const { message, failed } of this.known.finish(this.messages, this.io.writeFile)) {
      if (failed) this.unwritten++;
      await this.progress.clear();
      await this.io.stderr.write(`${message}\n`);
    }
  }

  private async keepReports(): Promise<void> {
    const told = this.memory?.finish(this.io.writeFile, this.messages) ?? [];
    if (!this.options.verbose) return;
    await this.progress.clear();
    for (const line of told) await this.io.stderr.write(`${line}\n`);
  }

  private get hasTooManyWarnings(): boolean {
    const { maxWarnings } = this.options;
    return maxWarnings !== undefined && this.findings.warning > maxWarnings;
  }

  private async tellTooManyWarnings(): Promise<void> {
    if (!this.hasTooManyWarnings) return;
    await this.progress.clear();
    const told = this.messages.tooManyWarnings(this.findings.warning, this.options.maxWarnings ?? 0);
    await this.io.stderr.write(`${told}\n`);
  }

  private async tell(place: string, message: string): Promise<void> {
    await this.progress.clear();
    await this.io.stderr.write(`${printable(place)}: ${message}\n`);
  }

  private async fail(path: string, code: ProblemCode, byte?: number): Promise<void> {
    const message = this.messages.problem(code, path, byte);
    this.problems.push({ path, code, message });
    await this.tell(path, message);
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
      await this.io.stderr.write(`${printable(path)}: ${this.messages.fileFailed(fault)}\n`);
    }
  }

  private totals(): Totals {
    return { files: this.files, policies: this.policies, findings: this.findings, problems: this.problems.length };
  }

  private exitCode(): number {
    if (this.problems.length > 0 || this.unwritten > 0) return EXIT.failed;
    return this.failed || this.hasTooManyWarnings ? EXIT.findings : EXIT.clean;
  }
}

/** Codes of the remarks on how a document was read; a part of the JSON contract. */
const NOTE_CODES: Readonly<Record<ReadNote, string>> = {
  'read-as-windows-1251': 'encoding',
  'revisions-accepted': 'revisions',
  'revisions-original': 'revisions',
  'no-visible-text': 'no-visible-text',
};

/** The files of the project as the options have them looked for; nothing where none is to be used. */
export function projectFor({ config, baseline }: Options, { cwd }: Io, engine: Engine): Project | undefined {
  if (config === false && baseline === undefined) return undefined;
  return new Project({
    ruleIds: () => knownRules(engine.pack),
    ...(typeof config === 'string' && { only: resolve(cwd, config) }),
    ...(config === false && { none: true }),
    ...(baseline !== undefined && { baseline: resolve(cwd, baseline) }),
  });
}

function noteOf(code: string, key: ReadNote | 'empty'): Report['notes'][number] {
  return { code, message: { ru: ru.notes[key], en: en.notes[key] } };
}

function fixedNote({ fixes, inserted }: Fixing, isDry: boolean): Report['notes'][number] {
  const message = { ru: ru.fixing.done(fixes, inserted, isDry), en: en.fixing.done(fixes, inserted, isDry) };
  return { code: 'fixed', message };
}
