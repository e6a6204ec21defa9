import { isLetter } from './character';
import { type ClauseNumber, isSibling } from './clauseNumber';
import { endsWithReference } from './continuation';
import { type Draft, finalMark } from './draft';
import type { MarkedLine } from './markedLine';
import { isCapitals } from './titleWords';

/** List mark and number of a line: its own, or those of the line before that holds nothing else. Offsets are of the plain text. */
export interface LineHead {
  readonly bullet: string;
  readonly number: ClauseNumber | undefined;
  readonly numberStart: number;
  /** Where the words begin. */
  readonly start: number;
}

/** Reads the heads of lines in order. A number of doubtful form counts only where its place speaks for it. */
export class LineHeads {
  /** A line of nothing but a number or a list mark, which belong to the next line. */
  private held: MarkedLine | undefined;

  constructor(private readonly text: string) {}

  /** Keeps a line that holds nothing but a mark for the next line, if that one is without a mark. */
  hold(marked: MarkedLine, next: MarkedLine | undefined): boolean {
    const { line } = marked;
    if (marked.start < marked.end || line.level > 0 || line.row || this.held !== undefined) return false;
    if (next === undefined || next.bullet !== '' || next.number !== undefined) return false;
    if (next.line.level > 0 || next.line.row) return false;
    this.held = marked;
    return true;
  }

  next(marked: MarkedLine, last: Draft | undefined): LineHead {
    const { held } = this;
    this.held = undefined;
    const number = marked.start < marked.end && this.accepts(marked, last) ? marked.number : undefined;
    const start = number === undefined ? marked.numberStart : marked.start;
    if (held === undefined) return { bullet: marked.bullet, number, numberStart: marked.numberStart, start };
    const bullet = held.bullet === '' ? marked.bullet : held.bullet;
    if (held.number === undefined) return { bullet, number, numberStart: marked.numberStart, start };
    return { bullet, number: held.number, numberStart: held.numberStart, start: marked.numberStart };
  }

  private accepts(marked: MarkedLine, last: Draft | undefined): boolean {
    const { number, line } = marked;
    if (number === undefined) return true;
    const reference = number.kind === 'figures' && line.level === 0 && last !== undefined;
    if (reference && endsWithReference(this.text, last)) return false;
    if (!number.doubtful || line.level > 0) return true;
    if (number.kind === 'letter') return isNextLetter(last?.number, number);
    if (number.depth === 1) return marked.boldEnd >= marked.end || isCapitals(this.text, marked.start, marked.end);
    if (last?.number !== undefined && isNext(last.number, number)) return true;
    if (!isLetter(this.text.charCodeAt(marked.start))) return false;
    if (line.gap || line.bullet || last === undefined) return true;
    return '.;:'.includes(finalMark(this.text, last.start, last.end) || ' ');
  }
}

function isNext(before: ClauseNumber, number: ClauseNumber): boolean {
  return isSibling(before, number) || number.path === `${before.path}.1`;
}

/** «а.», or «б.» after «а.»: a letter with a dot is more often an abbreviation («г. Москва»). */
function isNextLetter(before: ClauseNumber | undefined, number: ClauseNumber): boolean {
  if (number.path === 'а' || number.path === 'a') return true;
  return before?.kind === 'letter' && number.path.charCodeAt(0) - before.path.charCodeAt(0) === 1;
}
