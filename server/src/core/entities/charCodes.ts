const CODES = 0x10000;

/** Latin 1, Cyrillic 2 (ё is folded to е before), the rest 0; the index is a UTF-16 code. */
export const ALPHABET = new Uint8Array(CODES);

/** All codes from one to another, both included. */
export const codeRange = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

for (const code of [...codeRange(0x41, 0x5a), ...codeRange(0x61, 0x7a)]) ALPHABET[code] = 1;
for (const code of codeRange(0x410, 0x44f)) ALPHABET[code] = 2;

/** Whether a UTF-16 code of a prepared text is a Latin or Cyrillic letter. */
export function isLetterCode(code: number): boolean {
  return ALPHABET[code] !== 0;
}

/** Whether a UTF-16 code is an ASCII digit. */
export function isDigitCode(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}
