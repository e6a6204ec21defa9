import { isLetter, skipBlank, startsUpper, trimEnd } from './character';
import { finalMark } from './draft';
import { countWords, isDetail, isStatement, looksLikeTitle } from './titleWords';

/** A heading that a line bears. `rest` is where the text begins that stands on the same line, or −1. Offsets are of the plain text. */
export interface HeadingLine {
  readonly end: number;
  readonly rest: number;
}

/** «**Цели обработки.** Мы …»: a bold title with the text after it. A label with a short value («**ИНН:** 77…») stays whole. */
export function boldRunIn(text: string, start: number, lineEnd: number, boldEnd: number): HeadingLine | undefined {
  let end = trimEnd(text, start, boldEnd);
  if (end < lineEnd && '.:'.includes(text[end])) end++;
  const mark = text[end - 1];
  if (mark !== '.' && mark !== ':') return undefined;
  const rest = skipBlank(text, end, lineEnd);
  if (rest === end || !startsUpper(text, rest, lineEnd)) return undefined;
  if (!looksLikeTitle(text, start, end - 1, 120) || isDetail(text, start, end - 1)) return undefined;
  const long = lineEnd - rest >= (mark === '.' ? 20 : 60) && (mark === '.' || finalMark(text, rest, lineEnd) === '.');
  return long ? { end, rest } : undefined;
}

/** «1. Общие положения. Настоящая политика …»: the first sentence after the number is a title. */
export function numberedRunIn(text: string, start: number, end: number, least: number): HeadingLine | undefined {
  const limit = Math.min(end, start + 90);
  for (let at = start + 3; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === 44 || code === 40 || code === 59) return undefined;
    if (code !== 46 && code !== 58) continue;
    const rest = skipBlank(text, at + 1, end);
    if (code === 58 || rest === at + 1) {
      if (code === 58) return undefined;
      continue;
    }
    if (isLetter(text.charCodeAt(at - 3)) && startsUpper(text, rest, end) && end - rest >= least) {
      return looksLikeTitle(text, start, at, 90) &&
        !isDetail(text, start, at) &&
        countWords(text, start, at, 9) <= 8 &&
        isStatement(text, rest, Math.min(end, rest + 400))
        ? { end: at + 1, rest }
        : undefined;
    }
    return undefined;
  }
  return undefined;
}
