import type { BlockKind } from '../document';
import type { ClauseNumber } from './clauseNumber';

/** A block while its place in the whole is not known yet. Offsets are of the plain text. */
export interface Draft {
  kind: BlockKind;
  start: number;
  end: number;
  number: ClauseNumber | undefined;
  numberStart: number;
  /** List mark, or '' where the block bears none. */
  bullet: string;
  indent: number;
  /** Level of heading markup, 0 where there is none. */
  level: number;
  capitals: boolean;
  bold: boolean;
  /** Plain offset at which the last line of the block begins. */
  lastLine: number;
  /** An item without any mark, told by its punctuation and its place. */
  implied: boolean;
}

/** The mark with which a stretch ends, closing quotes and brackets left aside; '' for a word. */
export function finalMark(text: string, start: number, end: number): string {
  let at = end;
  while (at > start && '»"”“)\'’*_'.includes(text[at - 1])) at--;
  const last = at > start ? text[at - 1] : '';
  return '.;:!?…,'.includes(last) ? last : '';
}
