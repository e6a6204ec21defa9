import type { Grade, Group, RuleClass, Severity, State } from '../core/rule';
import type { GitFault } from '../host/changedFiles';
import type { PathProblem } from '../host/findFiles';
import type { ReadFault } from '../host/readBytes';
import type { ReadNote, Refusal } from '../host/readDocument';
import type { CacheState } from '../host/reportCache';
import type { WriteFault } from '../host/writeFile';
import type { ClausePlace } from './clausePlaces';
import { en } from './en';
import type { ClauseRefusal, FixFault } from './fixDocument';
import type { Language } from './options';
import { ru } from './ru';

/** Why a path was not checked; stands in `errors[].code` of the JSON output. */
export type ProblemCode = PathProblem['code'] | ReadFault | Refusal['code'] | 'broken-config' | 'internal';

/** What the summary of a run counts. */
export interface Totals {
  readonly files: number;
  readonly policies: number;
  readonly findings: Readonly<Record<Severity, number>>;
  readonly problems: number;
}

/** Names of the options as messages and `--help` describe them. */
export type OptionName =
  | 'format'
  | 'output'
  | 'lang'
  | 'profile'
  | 'asOf'
  | 'level'
  | 'checklist'
  | 'failOn'
  | 'force'
  | 'encoding'
  | 'revisions'
  | 'stdinFilename'
  | 'config'
  | 'noConfig'
  | 'printConfig'
  | 'baseline'
  | 'updateBaseline'
  | 'prune'
  | 'fix'
  | 'fixDryRun'
  | 'suggest'
  | 'maxWarnings'
  | 'quiet'
  | 'changed'
  | 'cache'
  | 'cacheLocation'
  | 'shard'
  | 'verbose'
  | 'color'
  | 'noColor'
  | 'version'
  | 'help';

/** Every text of the command line interface in one language. A key that a language lacks does not compile. */
export interface Messages {
  readonly help: {
    readonly description: string;
    readonly usage: string;
    readonly pathsName: string;
    readonly commandName: string;
    readonly paths: string;
    readonly options: Readonly<Record<OptionName, string>>;
    readonly explain: string;
    readonly explainRule: string;
    readonly rules: string;
    readonly init: string;
    readonly help: string;
    readonly optionsName: string;
    /** Which of the program's options a command heeds. */
    readonly shared: string;
    /** Words of the layout: «Usage:», «Options:» and the like, by their English form. */
    readonly titles: Readonly<Record<string, string>>;
    readonly choices: (values: readonly string[]) => string;
    readonly byDefault: (value: string) => string;
    /** Exit codes and examples, below the options. */
    readonly after: string;
  };
  readonly misuse: {
    readonly noPaths: string;
    readonly unknownOption: (flag: string, like: string | undefined) => string;
    readonly missingValue: (flags: string) => string;
    readonly badChoice: (flags: string, value: string, choices: readonly string[]) => string;
    readonly badDate: (value: string) => string;
    /** The value of `--output` is not `FORMAT:FILE`. */
    readonly badOutput: (value: string) => string;
    /** The value of `--max-warnings` is no count. */
    readonly badCount: (value: string) => string;
    /** The value of `--shard` is not `I/N`. */
    readonly badShard: (value: string) => string;
    /** Why `--changed` cannot tell what has changed since the revision. */
    readonly changed: (fault: GitFault, revision: string) => string;
    /** The file named for the cache holds something else. */
    readonly foreignCache: (path: string) => string;
    readonly sameOutput: (path: string) => string;
    /** A report would take the place of a text that is to be checked. */
    readonly outputIsInput: (path: string) => string;
    readonly missingRule: string;
    readonly tooMany: string;
    readonly unknownRule: (id: string, like: readonly string[]) => string;
    /** The value of `--suggest` is not `clause:ID`. */
    readonly badSuggestion: (value: string) => string;
    readonly suggestAlone: string;
    readonly fixAndDryRun: string;
    readonly fixStdin: string;
    readonly unknownClause: (id: string, like: readonly string[]) => string;
    readonly unknownVariant: (id: string, variant: string, variants: readonly string[]) => string;
    readonly choiceRequired: (id: string, variants: readonly string[]) => string;
    readonly clauseTwice: (id: string) => string;
    readonly seeHelp: string;
  };
  /** What happened to the path and what to do about it, in one or two sentences. `byte` is where the bytes went wrong. */
  readonly problem: (code: ProblemCode, path: string, byte: number | undefined) => string;
  readonly internal: string;
  readonly outputFailed: string;
  /** Why a file could not be written, after its name. */
  readonly fileFailed: (fault: WriteFault) => string;
  readonly notes: Readonly<Record<ReadNote | 'empty', string>>;
  /** So many findings are not shown because only errors are to be. */
  readonly onlyErrors: (count: number) => string;
  /** Nothing is judged, which is no fault. */
  readonly nothingChanged: (revision: string) => string;
  readonly nothingInShard: string;
  /** More warnings than are allowed. */
  readonly tooManyWarnings: (count: number, most: number) => string;
  readonly trail: {
    /** How a file was read: its size in bytes, the time it took in milliseconds, the files of the project that hold for it. */
    readonly file: (bytes: number, ms: number, isCached: boolean, settings: readonly string[]) => string;
    readonly ignored: (pattern: string, file: string, line: number) => string;
    readonly cache: (path: string, state: CacheState, taken: number, files: number) => string;
    /** The cache could not be written, which changes nothing else. */
    readonly unsaved: (path: string) => string;
  };
  readonly severity: Readonly<Record<Severity, string>>;
  /** So many findings of a severity: «2 ошибки». */
  readonly counted: Readonly<Record<Severity, (count: number) => string>>;
  readonly grade: Readonly<Record<Grade, string>>;
  readonly ruleClass: Readonly<Record<RuleClass, string>>;
  readonly defectClass: Readonly<Record<RuleClass, string>>;
  readonly group: Readonly<Record<Group, string>>;
  readonly state: Readonly<Record<State, string>>;
  /** About the files of a project: configuration, exceptions, known findings. */
  readonly project: {
    readonly ignored: (pattern: string, file: string, line: number) => string;
    readonly updated: (count: number, file: string) => string;
    readonly stale: (count: number, file: string) => string;
    readonly pruned: (count: number, file: string) => string;
    readonly settingsOf: (path: string) => string;
    readonly byDefault: string;
    readonly byOption: string;
    readonly notWritten: string;
    readonly exists: (path: string) => string;
    readonly written: (path: string) => string;
  };
  /** About `--fix` and what belongs to it. */
  readonly fixing: {
    /** What was done to a document, or would be. */
    readonly done: (fixes: number, clauses: readonly string[], isDry: boolean) => string;
    /** Why a document was not fixed, after its name. */
    readonly fault: (fault: FixFault) => string;
    /** Why a clause was not inserted, after the document's name. */
    readonly refused: (clause: string, why: ClauseRefusal) => string;
    /** After all changes were shown. */
    readonly shown: (changes: number, files: number) => string;
  };
  readonly version: (version: string, checkedOn: string) => string;
  /** `2026-03` in words. */
  readonly month: (month: string) => string;
  readonly progress: (done: number, total: number) => string;
  readonly pretty: {
    readonly checklist: (present: number, partial: number, absent: number) => string;
    /** Follows the count of elements where the text has defects. */
    readonly defects: (count: number) => string;
    readonly clean: string;
    readonly why: string;
    readonly remedy: string;
    readonly clause: (id: string) => string;
    /** Before and after the ids of the findings that are not shown. */
    readonly more: (counts: readonly (readonly [Severity, number])[], level: Severity) => readonly [string, string];
    readonly line: (line: number) => string;
    /** Names a place of a document whose lines mean nothing to its reader. */
    readonly clausePlace: (place: ClausePlace) => string;
    /** Before the title of a fix: one that keeps the meaning, and one that the author has to weigh. */
    readonly fix: { readonly safe: string; readonly suggested: string };
    readonly total: (totals: Totals) => string;
  };
  readonly explain: {
    readonly profile: string;
    readonly norm: string;
    readonly clause: string;
    readonly present: string;
    readonly partial: string;
    readonly absent: string;
    readonly nearMiss: string;
    readonly defect: string;
    readonly clean: string;
    readonly fixed: string;
    readonly draft: string;
    readonly since: (date: string) => string;
    readonly until: (date: string) => string;
  };
}

const LANGUAGES: Readonly<Record<Language, Messages>> = { ru, en };

/** The interface in the language. */
export function messagesIn(lang: Language): Messages {
  return LANGUAGES[lang];
}
