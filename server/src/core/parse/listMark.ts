import { isBlank, isDigit, isLetter } from './character';

const MARKS = new Set('-–—‑−•·●○◦▪▫■□◆◇►▶➢➤➔→✓✔✅☑*+⁃∙‣\uf0b7\uf0a7\uf02d');
/** Marks that are also signs of words or figures, and so want white space after them. */
const SPACED = new Set('*+→−');

/** Offset after the list mark at `start` and its white space, or `start` where there is none. */
export function afterListMark(text: string, start: number, end: number): number {
  const mark = text[start];
  const next = text.charCodeAt(start + 1);
  const spaced = start + 1 === end || isBlank(next);
  let after = start;
  if (MARKS.has(mark)) {
    const joined =
      !SPACED.has(mark) &&
      (isLetter(next) || '«"“('.includes(text[start + 1]) || (isDigit(next) && mark !== '-' && mark !== '−'));
    if (spaced || joined) after = start + 1;
  } else if (mark === 'o' && (next === 9 || (next === 32 && text.charCodeAt(start + 2) === 32))) after = start + 1;
  else if ((mark === 'o' || mark === '§') && next === 32 && isLetter(text.charCodeAt(start + 2))) after = start + 1;
  if (after === start) return start;
  while (after < end && isBlank(text.charCodeAt(after))) after++;
  return after;
}
