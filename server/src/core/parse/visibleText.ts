import { PlainTextBuilder } from '../plainText';
import { skipBlank, trimEnd } from './character';
import type { Line, VisibleLines } from './line';

/** What the markup says about a line before its words are read. */
export type LineMarks = Omit<Line, 'start' | 'end'>;

type OpenLine = { -readonly [Key in keyof Line]: Line[Key] };

/** Builds the visible text of a source with markup, line by line, in source order. */
export class VisibleText {
  private readonly builder = new PlainTextBuilder();
  private readonly lines: OpenLine[] = [];
  private readonly strong: number[] = [];
  private runStart = 0;
  private runEnd = 0;
  private runLength = 0;
  private boldDepth = 0;

  constructor(private readonly source: string) {}

  private get length(): number {
    return this.builder.length + this.runLength;
  }

  private flush(): void {
    if (this.runLength > 0)
      this.builder.push(this.source.slice(this.runStart, this.runEnd), this.runStart, this.runEnd);
    this.runLength = 0;
  }

  /** Shows the source from `from` to `to` as it stands. Neighbouring stretches become one piece. */
  show(from: number, to: number): void {
    if (from >= to) return;
    if (this.runLength === 0 || this.runEnd !== from) {
      this.flush();
      this.runStart = from;
    }
    this.runEnd = to;
    this.runLength = to - this.runStart;
  }

  /** Shows `text` in the place of the source from `from` to `to`. */
  showInstead(text: string, from: number, to: number): void {
    this.flush();
    this.builder.push(text, from, to);
  }

  /** Opens bold type (`+1`) or closes it (`−1`) at the present end of the text. */
  bold(change: number): void {
    const before = this.boldDepth;
    this.boldDepth = Math.max(0, before + change);
    if ((before === 0) !== (this.boldDepth === 0)) this.strong.push(this.length);
  }

  /** Begins a line; a line break is put before it. `from` is where it stands in the source. */
  begin(marks: LineMarks, from: number): void {
    this.endLine();
    if (this.length > 0) this.breakBefore(from);
    const { gap, indent, level, bullet, row, computed, joined } = marks;
    this.lines.push({ start: this.length, end: -1, gap, indent, level, bullet, row, computed, joined });
  }

  /** Breaks the present line at a source construct such as `<br>`. */
  breakLine(from: number, to: number): void {
    const { indent, level, row } = this.lines[this.lines.length - 1];
    this.endLine();
    this.showInstead('\n', from, to);
    const joined = level > 0 || row;
    this.lines.push({
      start: this.length,
      end: -1,
      gap: false,
      indent,
      level,
      bullet: false,
      row,
      computed: 0,
      joined,
    });
  }

  private breakBefore(from: number): void {
    const end = this.source.charCodeAt(from - 1);
    if (this.runLength > 0 && this.runEnd === from - 1 && end === 10) this.show(from - 1, from);
    else this.showInstead('\n', from, from);
  }

  private endLine(): void {
    const last = this.lines[this.lines.length - 1];
    if (last !== undefined && last.end < 0) last.end = this.length;
  }

  /** The finished reading; lines without any visible character are left out, and the next line bears their gap. */
  reading(): VisibleLines {
    this.endLine();
    this.flush();
    if (this.strong.length % 2 === 1) this.strong.push(this.length);
    const plain = this.builder.build();
    const lines: Line[] = [];
    let gap = false;
    for (const line of this.lines) {
      line.start = skipBlank(plain.text, line.start, line.end);
      line.end = trimEnd(plain.text, line.start, line.end);
      line.gap ||= gap;
      gap = line.start === line.end && line.gap;
      if (line.start < line.end) lines.push(line);
    }
    return { plain, lines, strong: this.strong };
  }
}
