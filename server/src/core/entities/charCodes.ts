const CODES = 0x10000;

/** Latin 1, Cyrillic 2 (ё is folded to е before), the rest 0; the index is a UTF-16 code. */
export const ALPHABET = new Uint8Array(CODES).fill(1, 0x41, 0x5b).fill(1, 0x61, 0x7b).fill(2, 0x410, 0x450);

/** All codes from one to another, both included. */
export const codeRange = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Whether a UTF-16 code of a prepared text is a Latin or Cyrillic letter. */
export function isLetterCode(code: number): boolean {
  return ALPHABET[code] !== 0;
}

/** Whether a UTF-16 code is an ASCII digit. */
export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
