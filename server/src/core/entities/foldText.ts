import { ALPHABET, codeRange, isLetterCode } from './charCodes';
import { intoOneAlphabet } from './oneAlphabet';

const CODES = 0x10000;
const UNUSUAL = 0xffff;
const COMBINING_BREVE = 0x306;
const COMBINING_DIAERESIS = 0x308;

/** The code that stands for a code: one space, one dash, е for ё; `UNUSUAL` where the code may vanish. */
const FOLDED = Uint16Array.from({ length: CODES }, (_, code) => code);

for (const code of [0x0d, 0x09, 0xa0, 0x1680, ...codeRange(0x2000, 0x200a), 0x202f, 0x205f, 0x3000])
  FOLDED[code] = 0x20;
for (const code of [...codeRange(0x2010, 0x2015), 0x2212, 0x2043]) FOLDED[code] = 0x2d;
for (const code of [0xad, ...codeRange(0x200b, 0x200f), 0x2060, 0xfeff, COMBINING_BREVE, COMBINING_DIAERESIS])
  FOLDED[code] = UNUSUAL;
FOLDED[0x451] = 0x435;
FOLDED[0x401] = 0x415;
/** The small letter of a code of the prepared text. */
const LOWERED = Uint16Array.from({ length: CODES }, (_, code) => {
  const isCapital = (code >= 0x41 && code <= 0x5a) || (code >= 0x410 && code <= 0x42f);
  return isCapital ? code + 0x20 : code;
});

function foldedCodes(text: string): Uint16Array {
  // Locals, because a table of the module is fetched anew for every character.
  const table = FOLDED;
  const codes = new Uint16Array(text.length);
  for (let at = 0; at < codes.length; at++) codes[at] = table[text.charCodeAt(at)];
  return codes;
}

function smallCodes(codes: Uint16Array): Uint16Array {
  const table = LOWERED;
  const small = new Uint16Array(codes.length);
  for (let at = 0; at < codes.length; at++) small[at] = table[codes[at]];
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
 * Closes `codes` up over characters that take no place of their own: invisible ones, and marks that make й of и or ё
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

/** Folds all ways of writing a space, a dash or a letter to one; drops invisible characters; puts each word into one alphabet. */
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
