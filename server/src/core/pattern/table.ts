/**
 * Compiled patterns as plain data, so that they can be written into the bundle. Each node is an array whose first number
 * says what it is; children stand before their parents, and equal nodes are stored once.
 */
export const Op = {
  /** `[Word, word index]` */
  Word: 0,
  /** `[Entity, kind index]`; the index after the last kind stands for a number. */
  Entity: 1,
  /** `[Any, ...children]` */
  Any: 2,
  /** `[Next, left, right, gap]`: right follows left with at most `gap` words between; −1 is up to the sentence's end. */
  Next: 3,
  /** `[NotBefore, unwanted, node, gap]`: node, with no `unwanted` ending within `gap` words before it. */
  NotBefore: 4,
  /** `[NotAfter, node, unwanted, gap]`: node, with no `unwanted` beginning within `gap` words after it. */
  NotAfter: 5,
  /** `[Both, left, right]`: both in one sentence, in any order. */
  Both: 6,
  /** `[First, node]`: node at the beginning of a sentence. */
  First: 7,
} as const;

/** How a word of a pattern meets a word of a text. */
export const WordMatch = {
  Exact: 0,
  Prefix: 1,
  /** Any form of the paradigm that the dictionary form implies. */
  Form: 2,
} as const;
export type WordMatch = (typeof WordMatch)[keyof typeof WordMatch];

/** `[match, folded word or beginning]`, or `[Form, stem, paradigm]` with the paradigm as an index into `PARADIGMS`. */
export type TableWord = readonly [match: WordMatch, text: string, paradigm?: number];

export interface PatternTable {
  readonly words: readonly TableWord[];
  /** Number of nodes. */
  readonly size: number;
  /** All nodes one after the other, each with its length before it: flat, so that it is read and walked fast. */
  readonly nodes: readonly number[];
}
