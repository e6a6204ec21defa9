import { ALPHABET, codeRange, isLetterCode } from './charCodes';
import { intoOneAlphabet } from './oneAlphabet';

const CODES = 0x10000;
const UNUSUAL = 0xffff;
const SPACE = 0x20;
const COMBINING_BREVE = 0x306;
const COMBINING_DIAERESIS = 0x308;

/**
 * What is added to a code to make of it the code that stands for it: one space, one dash, е for ё; `UNUSUAL` where the
 * code may vanish. Sums wrap at 16 bits. A table of the codes themselves would have to be filled before the first text.
 */
const FOLDING = new Uint16Array(CODES);

function fold(codes: readonly number[], into: number): void {
  for (const code of codes) FOLDING[code] = into - code;
}

fold([0x0d, 0x09, 0xa0, 0x1680, ...codeRange(0x2000, 0x200a), 0x202f, 0x205f, 0x3000], 0x20);
fold([...codeRange(0x2010, 0x2015), 0x2212, 0x2043], 0x2d);
fold([0xad, ...codeRange(0x200b, 0x200f), 0x2060, 0xfeff, COMBINING_BREVE, COMBINING_DIAERESIS], UNUSUAL);
fold([0x451], 0x435);
fold([0x401], 0x415);

/** What is added to a code of the prepared text to make of it a small letter. */
const LOWERING = new Uint8Array(CODES).fill(0x20, 0x41, 0x5b).fill(0x20, 0x410, 0x430);

function foldedCodes(text: string): Uint16Array {
  // Locals, because a table of the module is fetched anew for every character.
  const table = FOLDING;
  const codes = new Uint16Array(text.length);
  let before = 0;
  for (let at = 0; at < codes.length; at++) {
    const code = text.charCodeAt(at);
    const folded = (code + table[code]) & UNUSUAL;
    codes[at] = folded === SPACE && before === SPACE ? UNUSUAL : folded;
    before = folded;
  }
  return codes;
}

function smallCodes(codes: Uint16Array): Uint16Array {
  const table = LOWERING;
  const small = new Uint16Array(codes.length);
  for (let at = 0; at < codes.length; at++) small[at] = codes[at] + table[codes[at]];
  return small;
}

/** Offsets of letters whose neighbour before is of the other alphabet. */
function joints(codes: Uint16Array): number[] {
  const table = ALPHABET;
  const found: number[] = [];
  for (let at = 0, before = 0; at < codes.length; at++) {
    const own = table[codes[at]];
    if (own + before === 3) found.push(at);
    before = own;
  }
  return found;
}

/**
 * Closes `codes` up over characters that take no place of their own: invisible ones, spaces behind a space, and marks that make й of и or ё
 * of е. Returns the offset in the original of each code that remains, and of the end.
 */
function withoutUnusual(original: string, codes: Uint16Array): Uint32Array {
  const offsets = new Uint32Array(codes.length + 1);
  let length = 0;
  for (let at = 0; at < codes.length; at++) {
    const code = original.charCodeAt(at);
    if (codes[at] === UNUSUAL && vanishes(codes, length, code)) continue;
    offsets[length] = at;
    codes[length++] = codes[at] === UNUSUAL ? code : codes[at];
  }
  offsets[length] = original.length;
  return offsets.subarray(0, length + 1);
}

/**
 * Whether an unusual code is invisible, or joins the letter before it to й or ё, which is then written into `codes`.
 */
function vanishes(codes: Uint16Array, length: number, code: number): boolean {
  if (!isCombining(code)) return code !== UNUSUAL;
  const before = length === 0 ? 0 : codes[length - 1];
  if (code === COMBINING_DIAERESIS) return before === 0x435 || before === 0x415;
  if (before !== 0x438 && before !== 0x418) return false;
  codes[length - 1] = before + 1;
  return true;
}

/**
 * Mends words of two alphabets. `joints` are offsets of letters whose neighbour before is of the other alphabet, in
 * order.
 */
function unmix(codes: Uint16Array, joints: readonly number[]): void {
  let done = 0;
  for (const joint of joints) {
    if (joint < done) continue;
    let start = joint;
    let end = joint;
    while (start > 0 && isLetterCode(codes[start - 1])) start--;
    while (end < codes.length && isLetterCode(codes[end])) end++;
    intoOneAlphabet(codes, start, end);
    done = end;
  }
}

/** A text as folded codes, and where they were. */
export interface FoldedText {
  readonly codes: Uint16Array;
  /** The same in small letters. */
  readonly small: Uint16Array;
  /** Offset in the original of each code and of the end; absent where all characters are kept. */
  readonly offsets: Uint32Array | undefined;
}

/** Folds all ways of writing a space, some spaces, a dash or a letter to one; drops invisible characters; puts each word into one alphabet. */
export function foldText(original: string): FoldedText {
  const all = foldedCodes(original);
  const offsets = all.includes(UNUSUAL) ? withoutUnusual(original, all) : undefined;
  const codes = offsets === undefined ? all : all.subarray(0, offsets.length - 1);
  unmix(codes, joints(codes));
  return { codes, small: smallCodes(codes), offsets };
}

/** Whether the code is a mark that joins the letter before it: in й and ё written as two characters. */
export function isCombining(code: number): boolean {
  return code === COMBINING_BREVE || code === COMBINING_DIAERESIS;
}
