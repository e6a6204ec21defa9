import type { PlainText } from '../plainText';

/** One visible line, the common form into which every format is read. Offsets count UTF-16 units of the plain text. */
export interface Line {
  /** The line without the white space around it and without marks that the format hides. Never empty. */
  readonly start: number;
  readonly end: number;
  /** Something parts the line from the one before: a blank line, a rule, another Markdown block. */
  readonly gap: boolean;
  /** Column at which the words (or the list mark) begin. */
  readonly indent: number;
  /** Level of the heading markup, 1 to 6, or 0 where there is none. */
  readonly level: number;
  /** A list mark that the format hides stood before the line. */
  readonly bullet: boolean;
  /** The line is a table row. */
  readonly row: boolean;
  /**
   * Length of the list mark or clause number at the beginning of the line that the format counts by itself (a list of HTML, the automatic numbering of
   * a word processor), or 0 where there is none. It is a number beyond doubt, whatever follows.
   */
  readonly computed: number;
  /** The line goes on with the line before whatever it looks like (a setext heading of several lines). */
  readonly joined: boolean;
}

/** A source as its reader sees it: plain text, its lines in order, and what was printed bold. */
export interface VisibleLines {
  readonly plain: PlainText;
  readonly lines: readonly Line[];
  /** Bold stretches as a flat list of plain offsets: start, end, start, end … in order. */
  readonly strong: readonly number[];
}
