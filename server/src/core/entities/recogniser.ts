import type { Entity } from './entity';
import type { EntityText } from './entityText';

/** Places at which a recogniser looks. It is called nowhere else, so that a whole text is walked once. */
export interface Anchors {
  /** Beginnings of words, two characters or more, in small letters (ё as е); all but the first may be marks: «г.». */
  readonly words?: readonly string[];
  /** Marks, each tried wherever it stands. */
  readonly marks?: string;
  /** The first digit of a run of digits. */
  readonly digits?: boolean;
  /** Words that begin with a capital. */
  readonly capitals?: boolean;
  /** Words that begin with two capitals. */
  readonly abbreviations?: boolean;
}

/** Recognises things of one or a few kinds. Offsets are those of the prepared text. */
export interface Recogniser {
  readonly anchors: Anchors;
  /**
   * The thing at the anchor, if there is one. Must look at a bounded number of characters. A thing may begin before
   * its anchor, and where one is found the recogniser is not called again until behind its end.
   */
  readonly find: (source: EntityText, at: number) => Entity | undefined;
}

/** Any double or single quotation mark, as the inside of a character class. */
export const QUOTES = '"«»“”„‟‹›″\'‘’';

/** Matches a sticky expression at an offset. */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}

/** Offset behind the match of a sticky expression, or the offset itself where it does not match. */
export function skip(expression: RegExp, text: string, at: number): number {
  expression.lastIndex = at;
  return expression.test(text) ? expression.lastIndex : at;
}
