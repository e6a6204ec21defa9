import { isBlank } from '../character';
import type { VisibleLines } from '../line';
import { VisibleText } from '../visibleText';

/** A list item: its number with the dot, or '' and a bullet, and where its tag stands in the source. */
export interface ItemMark {
  readonly mark: string;
  readonly bullet: boolean;
  readonly depth: number;
  readonly from: number;
  readonly to: number;
}

/** An item that bears its number in its own words («<li>5.2. …»): style sheets hide that of the list then. */
const OWN_NUMBER = /^\s*(?:\d{1,3}(?:\s?\.\s?\d{1,3})+[.)]?\s|\d{1,3}[.)]\s*[^\s\d])/;
const NO_BREAK = 0;
const LINE = 1;
const GAP = 2;

/** A line longer than this, in UTF-16 units, is no title. */
const LONGEST_TITLE = 100;

/** Columns by which the items of an inner list stand further to the right. */
const INDENT = 4;

/** Writes what a browser shows, line by line: white space is collapsed, and a line begins when there is something to show on it. */
export class LineWriter {
  private readonly out: VisibleText;
  private pending = GAP;
  private spaceFrom = -1;
  private spaceTo = -1;
  /** Where what was shown last ends in the source, and how often anything was shown. */
  private lastEnd = 0;
  private count = 0;
  /** What stands between the cells of a row, or between a term and its explanation. */
  private separator = '';
  private item: ItemMark | undefined;
  private depth = 0;
  private level = 0;
  /** The heading or row that is open has a line already, which the next one goes on with. */
  private begun = false;
  private inRow = false;
  private preDepth = 0;
  private boldDepth = 0;
  private shownBold = false;
  private termAt = -1;
  /** Length of what stands on the present line, and whether all of it is bold. */
  private lineLength = 0;
  private lineBold = true;
  private lineLevel = 0;

  constructor(private readonly source: string) {
    this.out = new VisibleText(source);
  }

  reading(): VisibleLines {
    return this.out.reading();
  }

  /** Whether the present line looks like the title of the list that follows: a heading, bold, or short and without a stop. */
  get standsOverList(): boolean {
    if (this.lineLength === 0) return false;
    if (this.lineLevel > 0 || this.lineBold) return true;
    return this.lineLength <= LONGEST_TITLE && !'.;:,!'.includes(this.source[this.lastEnd - 1]);
  }

  bold(change: number): void {
    this.boldDepth += change;
  }

  pre(change: number): void {
    this.part(true);
    this.preDepth += change;
  }

  /** Ends the line; with `gap`, something parts it from the next. */
  part(gap: boolean): void {
    if (this.inRow && this.begun) {
      if (this.separator === '') this.pending = LINE;
      return;
    }
    this.separator = '';
    this.pending = Math.max(this.pending, gap ? GAP : LINE);
  }

  lineBreak(): void {
    this.part(this.pending !== NO_BREAK);
  }

  beginHeading(level: number): void {
    this.part(true);
    this.level = level;
    this.begun &&= this.inRow;
  }

  endHeading(): void {
    this.level = 0;
    this.begun &&= this.inRow;
    this.part(true);
  }

  beginRow(): void {
    this.inRow = false;
    this.part(false);
    this.inRow = true;
    this.begun = false;
  }

  beginCell(): void {
    if (!this.inRow || !this.begun) return;
    this.pending = NO_BREAK;
    this.separator = ' | ';
  }

  endRow(): void {
    this.inRow = false;
    this.begun = false;
    this.part(false);
  }

  beginItem(item: ItemMark): void {
    this.depth = item.depth;
    this.item = this.inRow ? undefined : item;
  }

  /** Ends an item: its mark is not shown where nothing of it is. */
  endItem(): void {
    this.item = undefined;
    this.part(false);
  }

  /** Goes back to the list around one that ends; `depth` counts from 0. */
  endList(depth: number): void {
    this.depth = Math.max(0, depth);
    this.part(depth < 0);
  }

  endTerm(): void {
    this.part(false);
    this.termAt = this.count;
  }

  /** An explanation stands on the line of its term, as in «Оператор — лицо, …». */
  beginExplanation(): void {
    if (this.termAt !== this.count || this.count === 0 || this.inRow) {
      this.part(false);
      return;
    }
    this.pending = NO_BREAK;
    this.separator = ':—–-'.includes(this.source[this.lastEnd - 1]) ? ' ' : ' — ';
  }

  /** Shows an entity. */
  entity(text: string, from: number, to: number): void {
    const code = text.charCodeAt(0);
    if (isSpace(code) || (this.pending !== NO_BREAK && isBlank(code))) {
      this.space(from, to);
      return;
    }
    this.before(from);
    this.out.showInstead(text, from, to);
    this.lastEnd = to;
  }

  /** Shows a stretch of source. */
  text(from: number, to: number): void {
    if (this.preDepth > 0) {
      this.preformatted(from, to);
      return;
    }
    const { source } = this;
    for (let at = from; at < to; ) {
      const start = at;
      while (at < to && isSpace(source.charCodeAt(at))) at++;
      if (at > start) this.space(start, at);
      if (at === to) break;
      const word = at;
      // Words parted by single spaces are one stretch.
      while (
        at < to &&
        (!isSpace(source.charCodeAt(at)) ||
          (source.charCodeAt(at) === 32 && at + 1 < to && !isSpace(source.charCodeAt(at + 1))))
      )
        at++;
      this.show(word, at);
    }
  }

  private preformatted(from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const start = at;
      while (at < to && this.source.charCodeAt(at) !== 10) at++;
      if (start < at) this.show(start, at);
      if (at < to) this.lineBreak();
    }
  }

  private space(from: number, to: number): void {
    if (this.spaceTo !== from) this.spaceFrom = from;
    this.spaceTo = to;
  }

  private show(from: number, to: number): void {
    const joins = this.pending === NO_BREAK && this.separator === '' && this.spaceTo === from;
    if (
      joins &&
      from - this.spaceFrom === 1 &&
      this.source.charCodeAt(from - 1) === 32 &&
      this.lastEnd === from - 1 &&
      this.isBold === this.shownBold
    ) {
      this.out.show(from - 1, to);
      this.spaceTo = -1;
      this.count++;
      this.lineBold &&= this.isBold;
    } else {
      this.before(from);
      this.out.show(from, to);
    }
    this.lastEnd = to;
    this.lineLength += to - from;
  }

  private get isBold(): boolean {
    return this.boldDepth > 0;
  }

  /** Writes what stands before the next thing that is shown: a new line with its mark, a separator, or a space. */
  private before(from: number): void {
    if (this.pending !== NO_BREAK) this.begin(from);
    else if (this.separator !== '') this.out.showInstead(this.separator, this.lastEnd, from);
    else if (this.spaceTo >= 0) this.out.showInstead(' ', this.spaceFrom, this.spaceTo);
    this.separator = '';
    this.spaceTo = -1;
    this.count++;
    this.lineBold &&= this.isBold;
    if (this.isBold !== this.shownBold) {
      this.out.bold(this.isBold ? 1 : -1);
      this.shownBold = this.isBold;
    }
  }

  private begin(from: number): void {
    const { item, level, inRow } = this;
    const joined = (level > 0 || inRow) && this.begun;
    const numbered = item !== undefined && item.mark !== '' && !OWN_NUMBER.test(this.source.slice(from, from + 24));
    this.out.begin(
      {
        gap: this.pending === GAP,
        indent: this.depth * INDENT,
        level: inRow ? 0 : level,
        bullet: item?.bullet === true && level === 0,
        row: inRow,
        computed: numbered ? item.mark.length : 0,
        joined,
      },
      numbered ? item.from : from,
    );
    if (numbered) this.out.showInstead(`${item.mark} `, item.from, item.to);
    this.item = undefined;
    this.begun = true;
    this.lineLength = 0;
    this.lineBold = true;
    this.lineLevel = level;
    this.pending = NO_BREAK;
  }
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13 && code !== 11);
}
