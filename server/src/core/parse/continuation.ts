import { isBlank, smallLetters, startsLower } from './character';
import { type Draft, finalMark } from './draft';
import type { MarkedLine } from './markedLine';
import { LONGEST_TITLE } from './titleWords';

/** Lines shorter than this, in UTF-16 units, are not broken by a margin. */
const NARROWEST = 60;
/** Lines longer than this were not broken by a margin either. */
const WIDEST = 160;

/** Width of the paragraph that each line stands in: the longest line of the run of lines without a gap. */
export function paragraphWidths(lines: readonly MarkedLine[]): number[] {
  const widths = new Array<number>(lines.length).fill(0);
  for (let from = 0; from < lines.length; ) {
    let to = from;
    let width = 0;
    do {
      width = Math.max(width, lines[to].end - lines[to].line.start);
      to++;
    } while (to < lines.length && !lines[to].line.gap);
    widths.fill(width, from, to);
    from = to;
  }
  return widths;
}

/**
 * Whether a line after a blank one goes on with the paragraph before it, as conversions make of one paragraph two: the one breaks off, the other begins small.
 */
export function continuesBrokenOff(text: string, before: Draft, line: MarkedLine): boolean {
  if (before.kind !== 'paragraph' || before.end - before.start < NARROWEST) return false;
  if (!startsLower(text, line.start, line.end) || finalMark(text, line.start, line.end) === ';') return false;
  const mark = finalMark(text, before.start, before.end);
  return mark === '' || mark === ',';
}

/** Whether the block breaks off at a reference («в соответствии с п.»), so that the number on the next line is the one referred to. */
export function endsWithReference(text: string, before: Draft): boolean {
  return REFERENCE.test(smallLetters(text.slice(Math.max(before.start, before.end - LONGEST_REFERENCE), before.end)));
}

const LONGEST_REFERENCE = 14;
const REFERENCE =
  /(?:^|[^A-Za-zÀ-ɏЀ-ԯ])(?<!т\.\s?)(?:п|пп|п\.п|ст|ч|пункт(?:а|е|у|ом|ы|ам|ами|ах)|раздел(?:а|е|у|ом)|стать(?:и|е|ей|ю)|част(?:и|ью))\.?$/;

/** Whether an unmarked line goes on with the block before it: a paragraph broken by a margin, or by a stray line end. */
export function continuesBlock(
  text: string,
  before: Draft,
  line: MarkedLine,
  width: number,
  listOpen: boolean,
): boolean {
  if (before.kind === 'row' || line.line.row) return false;
  const lower = startsLower(text, line.start, line.end);
  const mark = finalMark(text, before.start, before.end);
  if (before.kind === 'heading') {
    return before.level === 0 && lower && mark === '' && line.end - before.start <= LONGEST_TITLE;
  }
  if (mark === ';' || mark === ':') return false;
  const length = before.end - before.lastLine;
  const broken = length >= NARROWEST && width <= WIDEST && length + 1 + firstWord(text, line.start, line.end) >= width;
  if (mark === '.' || mark === '!' || mark === '?' || mark === '…') return lower && (broken || !listOpen);
  if (lower || startsWithSign(text, line.start)) return broken || !listOpen || length >= NARROWEST;
  return broken || (mark === ',' && !listOpen);
}

/** The line begins with a number sign or a bracket, which begin no statement. */
function startsWithSign(text: string, start: number): boolean {
  const sign = text.charAt(start);
  return sign === '№' || sign === '(';
}

function firstWord(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && !isBlank(text.charCodeAt(at))) at++;
  return at - start;
}
