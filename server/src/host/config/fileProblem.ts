import type { Localized } from '../../core/rule';

/** Something wrong in a file that the user wrote. Line and column count from 1, in UTF-16 units; `length` is 0 where a point is meant. */
export interface FileProblem {
  readonly path: string;
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: Localized;
}

/** A problem without its path, as the reader of a text sees it. */
export type TextProblem = Omit<FileProblem, 'path'>;
