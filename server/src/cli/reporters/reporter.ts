import type { Report } from '../../core/report';
import type { Severity } from '../../core/rule';
import type { ReadDocument } from '../../host/readDocument';
import type { Fixing } from '../fixDocument';
import type { ProblemCode, Totals } from '../messages';

/** A document as it was read and judged. Spans of the report are UTF-16 offsets of the text that was read. */
export interface Judged {
  readonly path: string;
  readonly read: ReadDocument;
  readonly report: Report;
  /** What was done to it before it was judged, where that was asked for. */
  readonly fixing?: Fixing | undefined;
  /** The quietest severity that is shown in full, where it is not the run's. */
  readonly level?: Severity | undefined;
}

/** A path that was not checked; `message` is in the user's language. */
export interface Problem {
  readonly path: string;
  readonly code: ProblemCode;
  readonly message: string;
  /** Where in the file, from 1, if the fault has a place. */
  readonly line?: number;
  readonly column?: number;
}

/** Writes a report piece by piece, so that no more than one document is kept at a time. */
export interface Reporter {
  begin(): string;
  document(judged: Judged): string;
  end(totals: Totals, problems: readonly Problem[]): string;
}
