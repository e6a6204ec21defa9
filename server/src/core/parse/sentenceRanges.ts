import type { Block } from '../document';
import { isBlank, isLetter, skipBlank, trimEnd } from './character';
import { isStop, sentenceEnd } from './sentenceEnd';

/** Sentences of one block as a flat list of plain offsets: start, end, start, end … A cell of a table ends a sentence too. */
export function sentenceRanges(text: string, block: Block): number[] {
  const { start, end } = block.span;
  const item = block.kind === 'item';
  const result: number[] = [];
  let from = skipBlank(text, start, end);
  let letters = false;
  for (let at = from; at < end; at++) {
    const code = text.charCodeAt(at);
    let stop = -1;
    let next = -1;
    if (code > 124 && code !== 0x2026) letters ||= isLetter(code);
    else if (code === 124) {
      if (!isBlank(text.charCodeAt(at - 1)) || !isBlank(text.charCodeAt(at + 1))) continue;
      stop = at;
      next = at + 1;
    } else if (isStop(code) || code === 59) {
      // A number alone is no sentence: «3.1. Оператор …».
      if (letters) stop = next = sentenceEnd(text, at, end, item);
    } else if (!letters) letters = isLetter(code);
    if (stop < 0) continue;
    const last = trimEnd(text, from, stop);
    if (last > from) result.push(from, last);
    from = skipBlank(text, next, end);
    at = from - 1;
    letters = false;
  }
  const last = trimEnd(text, from, end);
  if (last > from) result.push(from, last);
  return result;
}
