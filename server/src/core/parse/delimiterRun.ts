import { isBlank, isDigit, isLetter } from './character';

const PUNCTUATION = /[\p{P}\p{S}]/u;
const SPACE = 32;

/** Whether a run of `*` or `_` may open or close emphasis, by the characters around it as CommonMark has it. */
export interface Flanking {
  readonly canOpen: boolean;
  readonly canClose: boolean;
}

/** Judges the run `[from, to)` of a line that takes the source from `lineStart` to `lineEnd`. */
export function flanking(source: string, from: number, to: number, lineStart: number, lineEnd: number): Flanking {
  const before = from === lineStart ? SPACE : source.charCodeAt(from - 1);
  const after = to === lineEnd ? SPACE : source.charCodeAt(to);
  const blankBefore = isBlank(before);
  const blankAfter = isBlank(after);
  const markBefore = isPunctuation(before);
  const markAfter = isPunctuation(after);
  const opens = !blankAfter && (!markAfter || blankBefore || markBefore);
  const closes = !blankBefore && (!markBefore || blankAfter || markAfter);
  if (source[from] === '*') return { canOpen: opens, canClose: closes };
  return { canOpen: opens && (!closes || markBefore), canClose: closes && (!opens || markAfter) };
}

function isPunctuation(code: number): boolean {
  if (code >= 0x400 && code <= 0x52f) return false;
  if (code === 0xab || code === 0xbb || (code >= 0x2010 && code <= 0x2027) || code === 0x2116) return true;
  if (code >= 128) return PUNCTUATION.test(String.fromCharCode(code));
  return code > 32 && code < 127 && !isDigit(code) && !isLetter(code);
}
