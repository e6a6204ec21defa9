/** Latin letters that look like Cyrillic ones, pairwise by UTF-16 code. */
const LATIN = 'ABCEHKMOPTXaceopxy';
const CYRILLIC = 'АВСЕНКМОРТХасеорху';

const CYRILLIC_OF: ReadonlyMap<number, number> = new Map(
  [...LATIN].map((letter, index) => [letter.charCodeAt(0), CYRILLIC.charCodeAt(index)]),
);
const LATIN_OF: ReadonlyMap<number, number> = new Map(
  [...CYRILLIC].map((letter, index) => [letter.charCodeAt(0), LATIN.charCodeAt(index)]),
);

const isLatin = (code: number): boolean => code < 0x80;

/**
 * Puts the word in `codes[start, end)` (letters of both alphabets) into the one alphabet that can hold it whole:
 * «OOО» becomes «ООО». A word that no alphabet can hold stays.
 */
export function intoOneAlphabet(codes: Uint16Array, start: number, end: number): void {
  let canBeCyrillic = true;
  let canBeLatin = true;
  for (let at = start; at < end; at++) {
    if (isLatin(codes[at])) canBeCyrillic &&= CYRILLIC_OF.has(codes[at]);
    else canBeLatin &&= LATIN_OF.has(codes[at]);
  }
  const map = canBeCyrillic ? CYRILLIC_OF : canBeLatin ? LATIN_OF : undefined;
  if (map === undefined) return;
  for (let at = start; at < end; at++) codes[at] = map.get(codes[at]) ?? codes[at];
}
