import type { BlockKind } from '../document';
import { type ClauseNumber, isSibling } from './clauseNumber';
import { continuesBlock, continuesBrokenOff, endsWithReference, paragraphWidths } from './continuation';
import { type Draft, finalMark } from './draft';
import { type HeadingLine, headingLine } from './headingLine';
import { isImpliedItem, isNumberedItem, opensList } from './itemLine';
import type { VisibleLines } from './line';
import { type LineHead, LineHeads } from './lineHeads';
import { type MarkedLine, markedLines } from './markedLine';
import { isCapitals, isDetail } from './titleWords';

/** Cuts what a reader sees into headings, paragraphs, items and rows, in order. */
export function drafts(visible: VisibleLines): Draft[] {
  return new DraftReader(visible).read();
}

/** The title stands among the first blocks, or there is none. */
const BLOCKS_BEFORE_TITLE = 6;
/** A paragraph longer than this, in UTF-16 units, is text: no title comes after it, and no list item is so long. */
const LONGEST_PREAMBLE = 200;

class DraftReader {
  private readonly text: string;
  private readonly lines: MarkedLine[];
  private readonly widths: number[];
  private readonly heads: LineHeads;
  private readonly result: Draft[] = [];
  private titleOver = false;

  constructor(visible: VisibleLines) {
    this.text = visible.plain.text;
    this.lines = markedLines(visible);
    this.widths = paragraphWidths(this.lines);
    this.heads = new LineHeads(this.text);
  }

  read(): Draft[] {
    for (let at = 0; at < this.lines.length; at++) {
      const marked = this.lines[at];
      if (this.heads.hold(marked, this.lines[at + 1])) continue;
      // A list mark with nothing after it holds no words.
      if (marked.start < marked.end || marked.number !== undefined) this.line(marked, at);
    }
    return this.result;
  }

  private line(marked: MarkedLine, at: number): void {
    const { text } = this;
    const last = this.result[this.result.length - 1];
    const head = this.heads.next(marked, last);
    const listOpen = last !== undefined && opensList(text, last);
    const plain = head.number === undefined && head.bullet === '' && marked.line.level === 0 && !marked.line.row;
    if (last !== undefined && (marked.line.joined || (plain && this.continues(last, marked, at, listOpen)))) {
      last.end = marked.end;
      last.lastLine = marked.line.start;
      return;
    }
    const heading = this.headingOf(marked, head, last, listOpen, at);
    if (heading !== undefined) {
      this.pushHeading(marked, head, heading);
      return;
    }
    const implied = plain && last !== undefined && this.isImplied(marked, last, listOpen, at);
    this.push(implied ? 'item' : this.kindOf(marked, head, last, listOpen), head, marked.end, marked, implied);
    const short = marked.end - head.start <= LONGEST_PREAMBLE;
    if (!short || (last === undefined && !isDetail(text, head.start, marked.end))) this.titleOver = true;
  }

  private kindOf(marked: MarkedLine, head: LineHead, last: Draft | undefined, listOpen: boolean): BlockKind {
    const { number, start, bullet } = head;
    if (marked.line.row) return 'row';
    if (number === undefined || (number.depth === 1 && bullet !== '')) return bullet === '' ? 'paragraph' : 'item';
    const previous = this.result[this.result.length - 2];
    return isNumberedItem(this.text, number, start, marked.end, last, previous, listOpen) ? 'item' : 'paragraph';
  }

  private isImplied(marked: MarkedLine, last: Draft, listOpen: boolean, at: number): boolean {
    return isImpliedItem(this.text, marked.numberStart, marked.end, last, listOpen, this.lines[at + 1]);
  }

  private continues(last: Draft, marked: MarkedLine, at: number, listOpen: boolean): boolean {
    if (last.kind === 'paragraph' && marked.number !== undefined && endsWithReference(this.text, last)) return true;
    if (marked.line.gap) return continuesBrokenOff(this.text, last, marked);
    return continuesBlock(this.text, last, marked, this.widths[at], listOpen);
  }

  private headingOf(
    marked: MarkedLine,
    { number, start, bullet }: LineHead,
    last: Draft | undefined,
    listOpen: boolean,
    at: number,
  ): HeadingLine | undefined {
    const mark = last === undefined ? '.' : finalMark(this.text, last.start, last.end);
    return headingLine({
      text: this.text,
      marked,
      bullet,
      number,
      start,
      next: this.lines[at + 1],
      nextEnds: this.lines[at + 2]?.line.gap ?? true,
      first: !this.titleOver && number === undefined && this.result.length < BLOCKS_BEFORE_TITLE,
      inList: last !== undefined && (mark === ':' || (listOpen && isSameList(last, number, mark))),
      afterSibling: number !== undefined && last !== undefined && isListedBefore(last, number),
      apart: marked.line.gap || mark === '.' || last?.kind === 'heading',
    });
  }

  private pushHeading(marked: MarkedLine, head: LineHead, heading: HeadingLine): void {
    this.titleOver = true;
    const draft = this.push('heading', head, heading.end, marked, false);
    draft.level = marked.line.level;
    draft.capitals = isCapitals(this.text, head.start, heading.end);
    draft.bold = marked.boldEnd >= heading.end - 1;
    if (heading.rest < 0) return;
    const rest: LineHead = { bullet: '', number: undefined, numberStart: heading.rest, start: heading.rest };
    this.push('paragraph', rest, marked.end, marked, false);
  }

  private push(kind: BlockKind, head: LineHead, end: number, { line }: MarkedLine, implied: boolean): Draft {
    const { bullet, number, numberStart, start } = head;
    const { indent } = line;
    const lastLine = Math.min(start, line.start);
    const style = { level: 0, capitals: false, bold: false };
    const draft: Draft = { kind, start, end, number, numberStart, bullet, indent, lastLine, implied, ...style };
    this.result.push(draft);
    return draft;
  }
}

/** The item before is of the list that the line would be of, were it an item too. */
function isSameList(last: Draft, number: ClauseNumber | undefined, mark: string): boolean {
  return number === undefined ? last.implied && mark !== '' : last.number?.depth === number.depth;
}

/** The block before is short and bears the number before: a list, not a section. */
function isListedBefore(last: Draft, number: ClauseNumber): boolean {
  if (last.kind === 'heading' || last.number === undefined || last.end - last.start > LONGEST_PREAMBLE) return false;
  return isSibling(last.number, number);
}
