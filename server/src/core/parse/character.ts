/** White space in the widest sense: also NBSP, zero-width characters, soft hyphen and the byte-order mark, none of which is a word. */
export function isBlank(code: number): boolean {
  if ((code > 32 && code < 0x85) || (code > 0xad && code < 0x2000)) return false;
  return (
    code === 32 ||
    (code >= 9 && code <= 13) ||
    code === 0xa0 ||
    code === 0xad ||
    code === 0x85 ||
    (code >= 0x2000 && code <= 0x200f) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Line ends of every system, the form feed and the Unicode separators among them. */
export function isLineEnd(code: number): boolean {
  if (code > 13) return code === 0x85 || code === 0x2028 || code === 0x2029;
  return code >= 10;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A letter of Russian, Ukrainian, Belarusian or English; other scripts count as letters too. */
export function isLetter(code: number): boolean {
  if (code < 128) return (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
  if (code >= 0x400 && code <= 0x52f) return code !== 0x482;
  return code >= 0xc0 && code < 0x2000 && code !== 0xd7 && code !== 0xf7;
}

export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  if (code >= 0x400 && code <= 0x42f) return true;
  if (code >= 0x430 && code <= 0x45f) return false;
  if (!isLetter(code)) return false;
  const letter = String.fromCharCode(code);
  return letter !== letter.toLowerCase();
}

export function isLower(code: number): boolean {
  return isLetter(code) && !isUpper(code);
}

/** First offset at or after `start` that is not blank, or `end`. */
export function skipBlank(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at;
}

/** Offset after the last character before `end` that is not blank, or `start`. */
export function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

/** Whether the first letter, which a bracket or a quote may precede, is a small one. */
export function startsLower(text: string, start: number, end: number): boolean {
  for (let at = start; at < end && at < start + 3; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) return isLower(code);
    if (isDigit(code)) return false;
  }
  return false;
}

/** Whether the first letter, which a quote may precede, is a capital. */
export function startsUpper(text: string, start: number, end: number): boolean {
  for (let at = start; at < end && at < start + 2; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code)) return isUpper(code);
  }
  return false;
}

/**
 * The text in small letters and of the same length, so that offsets stay; a text that would grow (İ) is left as it is. Expressions are held against it
 * because V8 compiles one that ignores case, or knows the letters of all scripts, many times longer than a plain one.
 */
export function smallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length ? small : text;
}
