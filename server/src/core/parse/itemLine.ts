import { isLower, startsLower } from './character';
import { type ClauseNumber, isSibling } from './clauseNumber';
import { type Draft, finalMark } from './draft';

import type { MarkedLine } from './markedLine';

/** A detail such as «ИНН 7701234567» takes no more than this, in UTF-16 units. */
const LONGEST_DETAIL = 120;

/** Whether what follows the block is likely an item: the block ends with a colon, or is an item that no full stop has ended. */
export function opensList(text: string, last: Draft): boolean {
  const mark = finalMark(text, last.start, last.end);
  if (mark === ':') return true;
  return last.kind === 'item' && mark !== '.' && mark !== '!' && mark !== '?';
}

/**
 * An item that bears no mark, told by its punctuation and its place: «имя;», «адрес.» after a colon, or one of several short lines after a colon
 * («Реквизиты:», «ИНН 77…», «Телефон: …»).
 */
export function isImpliedItem(
  text: string,
  start: number,
  end: number,
  last: Draft,
  listOpen: boolean,
  next: MarkedLine | undefined,
): boolean {
  const mark = finalMark(text, start, end);
  const lower = startsLower(text, start, end);
  if (!listOpen) return lower && mark === ';';
  if (mark === ';' || lower) return true;
  const lastMark = finalMark(text, last.start, last.end);
  if (last.implied && lastMark === ';') return mark !== '';
  if (!isDetailLine(mark, start, end)) return false;
  if (last.implied) return lastMark === '';
  return lastMark === ':' && next !== undefined && isLineOfList(text, next);
}

function isDetailLine(mark: string, start: number, end: number): boolean {
  return mark === '' && end - start <= LONGEST_DETAIL;
}

function isLineOfList(text: string, line: MarkedLine): boolean {
  const plain = line.bullet === '' && line.number === undefined && line.line.level === 0 && !line.line.row;
  return plain && isDetailLine(finalMark(text, line.start, line.end), line.start, line.end);
}

/** An item with a semicolon: a full stop after the next one ends their list. */
function isUnended(text: string, item: Draft): boolean {
  return item.kind === 'item' && ';,'.includes(finalMark(text, item.start, item.end) || ' ');
}

/** Whether the numbered line is an item of a list rather than a clause. */
export function isNumberedItem(
  text: string,
  number: ClauseNumber,
  start: number,
  end: number,
  last: Draft | undefined,
  previous: Draft | undefined,
  listOpen: boolean,
): boolean {
  if (number.depth === 0) return true;
  if (number.kind !== 'figures') return false;
  if (finalMark(text, start, end) === ';' || isSmallWord(text, start)) return true;
  if (number.depth === 1 && listOpen) return true;
  if (last?.kind !== 'item' || last.number === undefined || !isSibling(last.number, number)) return false;
  return finalMark(text, last.start, last.end) !== '.' || previous === undefined || !isUnended(text, previous);
}

/** The line begins with a small Russian letter; «http» or «iPhone» may begin a sentence. */
function isSmallWord(text: string, start: number): boolean {
  const code = text.charCodeAt(start);
  return code > 127 && isLower(code);
}
