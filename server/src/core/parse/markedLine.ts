import { isBlank, isDigit, isLetter, skipBlank } from './character';
import { type ClauseNumber, clauseNumberAt, computedNumber } from './clauseNumber';
import type { Line, VisibleLines } from './line';
import { afterListMark } from './listMark';

/** A line with its list mark and number told apart from its words. Offsets are of the plain text. */
export interface MarkedLine {
  readonly line: Line;
  /** Where the words begin; equals `end` where the line is a mark and nothing else. */
  readonly start: number;
  readonly end: number;
  /** Sort of list mark («-», «•», «*» where the format hides it), or '' where there is none. */
  readonly bullet: string;
  readonly number: ClauseNumber | undefined;
  readonly numberStart: number;
  /** End of the bold type that begins with the words of the line, or −1 where they do not begin bold. */
  readonly boldEnd: number;
}

/** Tells marks, numbers and words apart in every line of a reading. */
export function markedLines({ plain, lines, strong }: VisibleLines): MarkedLine[] {
  const { text } = plain;
  let bold = 0;
  return lines.map((line) => {
    const computed =
      line.computed > 0
        ? computedNumber(text.slice(line.start, line.start + line.computed), line.indent > 0)
        : undefined;
    const afterMark = line.row || computed !== undefined ? line.start : afterListMark(text, line.start, line.end);
    const numberStart = afterMark < line.end ? afterMark : line.start;
    const isText = line.row || line.joined;
    const number = computed ?? (isText ? undefined : clauseNumberAt(text, numberStart, line.end));
    const bullet = afterMark > line.start ? text[line.start] : line.bullet ? '*' : '';
    const start = number === undefined ? afterMark : skipBlank(text, numberStart + number.length, line.end);
    while (bold < strong.length && strong[bold + 1] <= line.start) bold += 2;
    const boldEnd = strong.length > bold ? endOfBold(text, strong, bold, start, line.end) : -1;
    return { line, start, end: line.end, bullet, number, numberStart, boldEnd };
  });
}

/** End of the bold stretch that covers `start`, neighbouring stretches taken together; −1 where there is none. */
function endOfBold(text: string, strong: readonly number[], from: number, start: number, end: number): number {
  let reached = start;
  for (let at = from; at < strong.length && strong[at] < end; at += 2) {
    if (strong[at] > reached && hasWord(text, reached, strong[at])) break;
    reached = Math.max(reached, Math.min(strong[at + 1], end));
  }
  return reached > start ? reached : -1;
}

function hasWord(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isLetter(code) || isDigit(code) || (!isBlank(code) && code > 127)) return true;
  }
  return false;
}
