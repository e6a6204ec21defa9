import type { FiledException } from '../../core/exceptions/exception';
import type { Facts } from '../../core/facts';
import type { Profile, Severity } from '../../core/rule';
import type { FileProblem } from './fileProblem';

/** Where a value is written: the file, and the line from 1. */
export interface Origin {
  readonly file: string;
  readonly line: number;
}

/** Everything that the files of a project say about one document. What they do not say is left to the face that asks. */
export interface ProjectSettings {
  readonly profile?: Profile | undefined;
  /** ISO date. */
  readonly asOf?: string | undefined;
  readonly level?: Severity | undefined;
  readonly failOn?: Severity | 'never' | undefined;
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  readonly facts?: Facts | undefined;
  /** Where it is said that the document is not to be checked. */
  readonly ignored?: (Origin & { readonly pattern: string }) | undefined;
  readonly exceptions: readonly FiledException[];
  /** Absolute path of the file that keeps exceptions for the document, where there is one. */
  readonly exceptionsFile?: string | undefined;
  /** The folder of the nearest file of the project. */
  readonly folder?: string | undefined;
  /** Absolute path of the baseline, and the document's name in it. */
  readonly baseline?: { readonly path: string; readonly file: string } | undefined;
  /** Fingerprints of the findings that the baseline knows. */
  readonly known?: readonly string[] | undefined;
  /** Where each value comes from, by its path in the file: `profile`, `severity.cookies`. */
  readonly origins: ReadonlyMap<string, Origin>;
  /** What is wrong in the files; where there is anything, the rest is what could be understood. */
  readonly problems: readonly FileProblem[];
}

/** What is said where there are no files. */
export const NO_SETTINGS: ProjectSettings = { severities: {}, exceptions: [], origins: new Map(), problems: [] };
