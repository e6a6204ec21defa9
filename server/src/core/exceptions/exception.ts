import type { Span } from '../span';

/** A decision to let a finding stand, kept in a file beside the text; see `docs/configuration.md`. */
export interface FiledException {
  readonly rule: string;
  /** Words that stand where the finding does. Without them the exception holds for the whole document, as for a missing element. */
  readonly quote?: string;
  readonly reason: string;
  readonly author?: string;
  /** ISO date, the last day on which the exception holds. */
  readonly expires?: string;
  /** Where it is written: the name of the file and the line, from 1. */
  readonly from: { readonly file: string; readonly line: number };
}

/** How far an exception written into the text reaches: the passage at which its comment stands, or the document. */
export type InlineScope = 'passage' | 'document';

/** A decision to let findings stand, written into the text as a comment. Spans are source offsets. */
export interface InlineException {
  readonly scope: InlineScope;
  readonly rules: readonly { readonly id: string; readonly span: Span }[];
  /** Why; empty where the comment does not say. */
  readonly reason: string;
  /** The whole comment. */
  readonly span: Span;
}
