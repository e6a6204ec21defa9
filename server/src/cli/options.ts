import type { WantedClause } from '../core/insertion/insertWanted';
import { bySeverity, PROFILES, type Profile, SEVERITIES, type Severity } from '../core/rule';
import { REVISIONS, type Revisions } from '../host/docx/revisions';
import { isoDate } from '../host/isoDate';
import { ENCODINGS, type EncodingChoice } from '../host/readText';

export const LANGUAGES = ['ru', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const FORMATS = [
  'pretty',
  'json',
  'compact',
  'sarif',
  'junit',
  'github',
  'gitlab',
  'checkstyle',
  'html',
  'markdown',
] as const;
export type OutputFormat = (typeof FORMATS)[number];

/** A report that goes into a file. */
export interface OutputFile {
  readonly format: OutputFormat;
  /** As the user gave it. */
  readonly path: string;
}

/** What `FORMAT:FILE` asks for; undefined where it is not that. */
export function outputFileOf(value: string): OutputFile | undefined {
  const colon = value.indexOf(':');
  const format = FORMATS.find((name) => name === value.slice(0, Math.max(0, colon)));
  const path = value.slice(colon + 1);
  return format === undefined || path === '' || path === '-' ? undefined : { format, path };
}

/** The clause that `clause:ID` or `clause:ID/VARIANT` asks for; undefined where it is not that. */
export function wantedClauseOf(value: string): WantedClause | undefined {
  const [, clause, variant] = /^clause:([^/]+)(?:\/([^/]+))?$/.exec(value) ?? [];
  return clause === undefined ? undefined : { clause, variant };
}

export const THRESHOLDS = [...SEVERITIES, 'never'] as const;
export type Threshold = (typeof THRESHOLDS)[number];

/** Options of a run, complete: what the user did not say has its default. */
export interface Options {
  readonly lang: Language;
  readonly format: OutputFormat;
  /** Reports that go into files besides the one that goes to the standard output. */
  readonly output: readonly OutputFile[];
  readonly profile: Profile;
  /** ISO date on which the policy is judged; today where the user gave none. */
  readonly asOf: string;
  /** The quietest severity that the pretty output shows in full. */
  readonly level: Severity;
  /** The quietest severity that makes the exit code 1. */
  readonly failOn: Threshold;
  readonly force: boolean;
  readonly checklist: boolean;
  readonly encoding: EncodingChoice;
  /** Which text of a document with tracked changes is judged. */
  readonly revisions: Revisions;
  /** Name that the text from the standard input is reported under; its extension tells the format. */
  readonly stdinFilename: string | undefined;
  readonly color: boolean | undefined;
  /** The configuration file to use instead of those found; `false` for none. */
  readonly config: string | false | undefined;
  /** The file of known findings, where the user names one. */
  readonly baseline: string | undefined;
  /** Take all findings of this run as known. */
  readonly updateBaseline: boolean;
  /** Forget known findings that are gone. */
  readonly prune: boolean;
  /** Make the safe fixes and put the files back. */
  readonly fix: boolean;
  /** Show what fixing would change, and change nothing. */
  readonly fixDryRun: boolean;
  /** Clauses to insert besides. */
  readonly suggest: readonly WantedClause[];
  /** So many warnings at most; more make the exit code 1, and up to so many do not. */
  readonly maxWarnings: number | undefined;
  /** Report errors only. */
  readonly quiet: boolean;
  /** Tell of every file how it was read. */
  readonly verbose: boolean;
  /** Judge only what differs from this revision of the repository. */
  readonly changed: string | undefined;
  /** Keep reports, and take those of files that have not changed from there. */
  readonly cache: boolean;
  /** The file in which they are kept, where the user names one. */
  readonly cacheLocation: string | undefined;
  /** The part of the files that this run judges. */
  readonly shard: Shard | undefined;
  /** What the user said about matters that a configuration file may settle; it wins over the file. */
  readonly said: Said;
}

/** One of several equal parts, counted from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** What `I/N` asks for; undefined where it is not that. */
export function shardOf(value: string): Shard | undefined {
  const [, index, count] = /^(\d{1,6})\/(\d{1,6})$/.exec(value)?.map(Number) ?? [];
  return index >= 1 && index <= count ? { index, count } : undefined;
}

/** The number that a text of digits alone stands for. */
export function countOf(value: string): number | undefined {
  return /^\d{1,9}$/.test(value) ? Number(value) : undefined;
}

export type Said = { readonly [name in 'profile' | 'asOf' | 'level' | 'failOn']?: Options[name] };

/** What the user asked for. */
export type Request =
  | { readonly action: 'check'; readonly paths: readonly string[]; readonly options: Options }
  | { readonly action: 'print-config'; readonly path: string; readonly options: Options }
  | { readonly action: 'init'; readonly options: Options }
  | { readonly action: 'explain'; readonly rule: string; readonly options: Options }
  | { readonly action: 'rules'; readonly options: Options }
  | { readonly action: 'version'; readonly options: Options }
  | { readonly action: 'help'; readonly text: string };

export const CHOICES = {
  lang: LANGUAGES,
  format: FORMATS,
  profile: PROFILES,
  level: SEVERITIES,
  failOn: THRESHOLDS,
  encoding: ENCODINGS,
  revisions: REVISIONS,
} as const;

/** Whether a finding of this severity is as loud as the threshold or louder. */
export function reaches(severity: Severity, threshold: Threshold): boolean {
  return threshold !== 'never' && bySeverity(severity, threshold) <= 0;
}

/** Whether the text is a day of the calendar written as `YYYY-MM-DD`. */
export function isIsoDate(text: string): boolean {
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  return day !== undefined && !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** The user asked for something that the command does not do; the message is in the user's language. */
export class Misuse extends Error {}

/** Options that the user gave; the rest have their defaults. */
export type Given = { readonly [name in keyof Options]?: Options[name] | undefined } & {
  readonly printConfig?: string | undefined;
};

/** The options with the defaults filled in. Throws {@link Misuse} with the words of `badDate` where the date is none. */
export function complete(given: Given, now: Date, badDate: (value: string) => string): Options {
  if (given.asOf !== undefined && !isIsoDate(given.asOf)) throw new Misuse(badDate(given.asOf));
  const { profile, asOf, level, failOn } = given;
  return {
    lang: given.lang ?? 'ru',
    format: given.format ?? 'pretty',
    output: given.output ?? [],
    profile: given.profile ?? 'website',
    asOf: given.asOf ?? isoDate(now),
    level: given.level ?? 'warning',
    failOn: given.failOn ?? 'warning',
    force: given.force ?? false,
    checklist: given.checklist ?? false,
    encoding: given.encoding ?? 'auto',
    revisions: given.revisions ?? 'accepted',
    stdinFilename: given.stdinFilename,
    color: given.color,
    config: given.config,
    baseline: given.baseline,
    updateBaseline: given.updateBaseline ?? false,
    prune: given.prune ?? false,
    fix: given.fix ?? false,
    fixDryRun: given.fixDryRun ?? false,
    suggest: given.suggest ?? [],
    maxWarnings: given.maxWarnings,
    quiet: given.quiet ?? false,
    verbose: given.verbose ?? false,
    changed: given.changed,
    cache: given.cache ?? given.cacheLocation !== undefined,
    cacheLocation: given.cacheLocation,
    shard: given.shard,
    said: {
      ...(profile !== undefined && { profile }),
      ...(asOf !== undefined && { asOf }),
      ...(level !== undefined && { level }),
      ...(failOn !== undefined && { failOn }),
    },
  };
}

/** The language asked for, before the other arguments are read, so that what is wrong with them can be said in it. */
export function languageOf(argv: readonly string[]): Language {
  const end = argv.indexOf('--');
  const words = end < 0 ? argv : argv.slice(0, end);
  const at = words.lastIndexOf('--lang');
  const value = at >= 0 ? words[at + 1] : words.findLast((word) => word.startsWith('--lang='))?.slice('--lang='.length);
  return LANGUAGES.find((lang) => lang === value) ?? 'ru';
}
