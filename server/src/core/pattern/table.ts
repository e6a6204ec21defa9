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

/** A word of a pattern: its folded spelling or beginning, or the stem of a form with its paradigm as an index into `PARADIGMS`. */
export interface TableWord {
  readonly match: WordMatch;
  readonly text: string;
  readonly paradigm: number;
}

/**
 * A table packed into two strings, since a program that runs for a tenth of a second must not spend a part of it on reading lists of numbers. `words`
 * has one line for each word, its match and paradigm as its first character. `nodes` has one character for each number: every node's length, then
 * its numbers.
 */
export interface PatternTable {
  readonly words: string;
  /** Number of nodes. */
  readonly size: number;
  readonly nodes: string;
}

/** Characters of control and the lone halves of surrogate pairs must not stand in the strings. */
const LEAST_CODE = 0x30;
const NUMBERS = 0xd800 - LEAST_CODE;
const MATCHES = 3;

/**
 * Packs words and nodes.
 *
 * @throws RangeError where a pack has more nodes than one character can tell apart (55,248).
 */
export function packTable(words: readonly TableWord[], nodes: readonly (readonly number[])[]): PatternTable {
  return {
    words: words.map(({ match, text, paradigm }) => codeOf(paradigm * MATCHES + match) + text).join('\n'),
    size: nodes.length,
    nodes: nodes.map((node) => codeOf(node.length) + node.map(codeOf).join('')).join(''),
  };
}

/** A gap without end is −1, so numbers begin there. */
function codeOf(value: number): string {
  if (value + 1 >= NUMBERS) throw new RangeError(`${value}: too many nodes for one rule pack`);
  return String.fromCharCode(value + 1 + LEAST_CODE);
}

/** Calls `each` for every word of a table in order. No list of words is made: the reader has its own. */
export function eachWord(
  { words }: PatternTable,
  each: (match: WordMatch, text: string, paradigm: number, index: number) => void,
): number {
  const lines = words === '' ? [] : words.split('\n');
  for (let index = 0; index < lines.length; index++) {
    const code = lines[index].charCodeAt(0) - 1 - LEAST_CODE;
    each((code % MATCHES) as WordMatch, lines[index].slice(1), Math.floor(code / MATCHES), index);
  }
  return lines.length;
}

/** The number that a character of `nodes` stands for. */
export function numberAt(nodes: string, at: number): number {
  return nodes.charCodeAt(at) - 1 - LEAST_CODE;
}
