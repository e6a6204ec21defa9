import { isBlank, isDigit, isLetter, isUpper, skipBlank, trimEnd } from './character';
import { type ClauseNumber, clauseNumberAt, isSibling } from './clauseNumber';
import type { Draft } from './draft';
import { sentenceEnd } from './sentenceEnd';
import { isCapitals, looksLikeTitle } from './titleWords';

/** Numbers that could come next by their form must come next by their order too: two clauses may be left out between. */
const MOST_LEFT_OUT = 2;

/**
 * Parts clauses that a careless conversion has run together on one line («… данных. 3.1.2. Оператор …», «ПРАВА СТОРОН 3.1. Оператор …»), each with its
 * number. A number only counts after the end of a sentence and where it continues the number before.
 */
export function withInnerClauses(text: string, drafts: readonly Draft[]): Draft[] {
  const result: Draft[] = [];
  for (const draft of drafts) {
    result.push(draft);
    if (draft.kind === 'paragraph' || draft.kind === 'item') part(text, draft, result);
  }
  return result;
}

function part(text: string, first: Draft, result: Draft[]): void {
  const { end } = first;
  let current = first;
  for (let at = first.start + 1; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code > 57 || !isDigit(code) || !mayPrecede(text.charCodeAt(at - 1))) continue;
    const number = clauseAt(text, at, end);
    if (number === undefined || !follows(current.number, number)) continue;
    const before = trimEnd(text, current.start, at);
    const titled = isTitled(text, current.start, before, at);
    if (!titled && !endsSentence(text, current.start, before, end)) continue;
    if (titled) {
      current.kind = 'heading';
      current.capitals = isCapitals(text, current.start, before);
    }
    current.end = before;
    const start = skipBlank(text, at + number.length, end);
    current = {
      ...first,
      kind: 'paragraph',
      start,
      end,
      number,
      numberStart: at,
      bullet: '',
      level: 0,
      capitals: false,
      implied: false,
    };
    result.push(current);
    at = start;
  }
}

/** A blank, or the end of a word or sentence to which a conversion has glued the number. */
function mayPrecede(code: number): boolean {
  return isBlank(code) || isLetter(code) || code === 46 || code === 59 || code === 58 || code === 41;
}

/** «ПРАВА СТОРОН 3.1. …», «Получение данных3.2.1. …»: what stands before the number is a title. */
function isTitled(text: string, start: number, before: number, at: number): boolean {
  return (
    isCapitals(text, start, before) ||
    (before === at && isLetter(text.charCodeAt(at - 1)) && looksLikeTitle(text, start, before, 90))
  );
}

function clauseAt(text: string, at: number, end: number): ClauseNumber | undefined {
  const second = text.charCodeAt(at + 1);
  if (second !== 46 && !isDigit(second)) return undefined;
  const number = clauseNumberAt(text, at, end);
  if (number === undefined || number.kind !== 'figures' || number.depth < 2 || number.doubtful) return undefined;
  const start = skipBlank(text, at + number.length, end);
  const code = text.charCodeAt(start);
  return isUpper(code) || code === 0xab || code === 34 || code === 0x201c ? number : undefined;
}

function follows(before: ClauseNumber | undefined, number: ClauseNumber): boolean {
  if (before === undefined || before.kind !== 'figures') return number.path.endsWith('.1');
  if (number.path === `${before.path}.1` || isSibling(before, number)) return true;
  const figures = number.path.split('.').map(Number);
  const old = before.path.split('.').map(Number);
  const depth = figures.length;
  if (depth > old.length) return false;
  for (let level = 0; level < depth - 1; level++) if (figures[level] !== old[level]) return false;
  const step = figures[depth - 1] - old[depth - 1];
  return step >= 1 && step <= 1 + MOST_LEFT_OUT;
}

function endsSentence(text: string, start: number, before: number, end: number): boolean {
  if (before <= start) return false;
  const last = text[before - 1];
  if (last === ';' || last === ':') return true;
  let stop = before - 1;
  while (stop > start && '»"”)'.includes(text[stop])) stop--;
  return '.!?'.includes(text[stop]) && (isDigit(text.charCodeAt(stop + 1)) || sentenceEnd(text, stop, end, false) >= 0);
}
