import { isLetter, startsLower, startsUpper } from './character';
import { type ClauseNumber, isSibling } from './clauseNumber';
import { finalMark } from './draft';
import type { MarkedLine } from './markedLine';
import { boldRunIn, type HeadingLine, numberedRunIn } from './runInHeading';
import { countWords, isCapitals, isDetail, LONGEST_TITLE, looksLikeTitle } from './titleWords';

export type { HeadingLine };

/** What surrounds a line that may be a heading. */
export interface LinePlace {
  readonly text: string;
  readonly marked: MarkedLine;
  readonly bullet: string;
  /** The number, where the place allows one, and where the words begin after it. */
  readonly number: ClauseNumber | undefined;
  readonly start: number;
  /** The next line, if there is one. */
  readonly next: MarkedLine | undefined;
  /** The next line ends its paragraph. */
  readonly nextEnds: boolean;
  /** Nothing but details stands before. */
  readonly first: boolean;
  /** The block before the line is an item, or announces a list by its colon. */
  readonly inList: boolean;
  /** The number before is a neighbour in the same list («1. …» right before «2. …»). */
  readonly afterSibling: boolean;
  /** The line before has come to an end, or a blank line parts the two. */
  readonly apart: boolean;
}

const LONGEST_MARKED = 300;

/** A marked heading longer than this that ends with a stop or a colon is a sentence. */
const LONGEST_STOPPED = 120;

/** Tells whether the line is a heading, or begins with one. */
export function headingLine(place: LinePlace): HeadingLine | undefined {
  const { text, marked, number, start } = place;
  const { end, line } = marked;
  if (line.row || start >= end) return undefined;
  if (line.level > 0) {
    const runIn = number === undefined ? undefined : numberedRunIn(text, start, end, 60);
    if (runIn !== undefined) return runIn;
    return isSentence(place) || end - start > LONGEST_MARKED ? undefined : { end, rest: -1 };
  }
  if (place.bullet !== '') return undefined;
  const bold = marked.boldEnd > start && !hasLetter(text, marked.boldEnd, end);
  const capitals = isCapitals(text, start, end);
  const whole = number === undefined ? unnumbered(place, bold, capitals) : numbered(place, number, bold, capitals);
  if (whole) return { end, rest: -1 };
  if (marked.boldEnd > start && !bold) return boldRunIn(text, start, end, marked.boldEnd);
  return number !== undefined && number.depth > 0 && number.depth <= 2 && !place.inList
    ? numberedRunIn(text, start, end, 40)
    : undefined;
}

/** A list item or a whole sentence is marked as a heading, as converters do with text in large letters. */
function isSentence({ text, marked, start, bullet }: LinePlace): boolean {
  if (bullet !== '') return true;
  const { end } = marked;
  return end - start > LONGEST_STOPPED && finalMark(text, start, end) !== '' && !isCapitals(text, start, end);
}

function numbered(place: LinePlace, number: ClauseNumber, bold: boolean, capitals: boolean): boolean {
  const { text, start, next } = place;
  const { end } = place.marked;
  const styled = bold || capitals;
  if (number.depth === 0) return styled && !isDetail(text, start, end) && looksLikeTitle(text, start, end, 120);
  if (number.kind !== 'figures') return looksLikeTitle(text, start, end, LONGEST_TITLE);
  const mark = finalMark(text, start, end);
  if (mark === ';' || mark === ',') return false;
  if (styled) return end - start <= LONGEST_TITLE && (capitals || looksLikeTitle(text, start, end, LONGEST_TITLE));
  if (place.afterSibling || next === undefined || isSibling(number, next.number)) return false;
  if (next.number === undefined && !next.line.gap && startsLower(text, next.start, next.end)) return false;
  const child = next.number?.kind === 'figures' && next.number.path.startsWith(`${number.path}.`);
  if (place.inList && !(child && mark !== ':')) return false;
  if (number.depth === 1 && child && mark === '')
    return end - start <= 150 && startsUpper(text, start, end) && !text.endsWith(' что', end);
  if (!looksLikeTitle(text, start, end, number.depth === 1 ? 150 : 90)) return false;
  if (number.depth > 1) return mark === '' && (child || opensText(text, next));
  if (mark === ':') return !child && countWords(text, start, end, 7) <= 6;
  return child || next.number?.depth !== 1 || next.number.path === '1' || next.line.level > 0;
}

/** The line stands alone and begins a paragraph. */
function opensText(text: string, line: MarkedLine): boolean {
  return line.number === undefined && line.line.gap && !startsLower(text, line.start, line.end);
}

function unnumbered(place: LinePlace, bold: boolean, capitals: boolean): boolean {
  const { text, start, next } = place;
  const { end } = place.marked;
  if (isDetail(text, start, end)) return false;
  if (capitals) return !place.inList || place.marked.line.gap;
  if (bold) return looksLikeTitle(text, start, end, 160);
  const mark = finalMark(text, start, end);
  if (mark !== '' && mark !== '?') return false;
  const broken = next !== undefined && !next.line.gap && startsLower(text, next.start, next.end);
  if (broken && !place.nextEnds) return false;
  if (place.first && (next === undefined || next.line.level === 0 || next.number !== undefined))
    return looksLikeTitle(text, start, end, LONGEST_TITLE);
  if (place.inList || !place.apart || next === undefined || !looksLikeTitle(text, start, end, 90)) return false;
  if (next.line.level > 0 || next.line.row || / [–—-] /.test(text.slice(start, end))) return false;
  if (next.bullet !== '' || next.number !== undefined) return true;
  if (startsLower(text, next.start, next.end)) return false;
  const length = next.end - next.start;
  return length > 60 || (length > 20 && '.:'.includes(finalMark(text, next.start, next.end) || ' '));
}

function hasLetter(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isLetter(text.charCodeAt(at))) return true;
  return false;
}
