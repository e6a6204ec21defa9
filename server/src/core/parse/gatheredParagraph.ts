import { Comments } from './comments';
import { inlineMarks } from './inlineMarks';
import type { VisibleLines } from './line';
import type { LinkLabels } from './linkLabels';
import { showParagraph } from './showParagraph';
import { type LineMarks, VisibleText } from './visibleText';

/** Gathers the lines of a Markdown paragraph, over which its inline marks may reach, and writes them when it ends. Offsets are of the source. */
export class GatheredParagraph {
  private readonly out: VisibleText;
  private readonly comments: Comments;
  /** A stretch of source for every line, `from0, to0, from1, to1, …`, and what stood before each. */
  private stretches: number[] = [];
  private marks: LineMarks[] = [];
  private gap = true;
  private bullet = false;

  constructor(
    private readonly source: string,
    private readonly labels: LinkLabels,
  ) {
    this.out = new VisibleText(source);
    this.comments = new Comments(source);
  }

  get isEmpty(): boolean {
    return this.stretches.length === 0;
  }

  /** Ends the paragraph; the next one is an item of a list. */
  beginItem(): void {
    this.end();
    this.bullet = true;
  }

  addLine(from: number, to: number, indent: number, level = 0): void {
    this.stretches.push(from, to);
    this.marks.push(this.take(indent, level, false));
  }

  /** Makes a heading of the lines gathered so far. Says whether there were any to make one of. */
  makeHeading(level: number): boolean {
    if (this.marks.length === 0 || this.marks[0].bullet || this.marks[0].level > 0) return false;
    this.marks = this.marks.map((marks, index) => ({ ...marks, level, joined: index > 0 }));
    this.part();
    return true;
  }

  /** Ends the paragraph and writes it. */
  end(): void {
    const { stretches, marks } = this;
    if (stretches.length === 0) return;
    showParagraph(this.out, stretches, marks, inlineMarks(this.source, stretches, this.labels, this.comments));
    this.stretches = [];
    this.marks = [];
  }

  /** Ends the paragraph and parts it from what follows. */
  part(): void {
    this.end();
    this.gap = true;
    this.bullet = false;
  }

  /** Writes a line as it stands, as in fenced code. */
  showPlain(from: number, to: number, indent: number): void {
    this.out.begin(this.take(indent, 0, false), from);
    this.out.show(from, to);
  }

  /** Writes a table row with the cells that take the given stretches of source. */
  showRow(cells: readonly number[], indent: number): void {
    this.end();
    if (cells.length === 0) return;
    this.out.begin(this.take(indent, 0, true), cells[0]);
    for (let cell = 0; cell < cells.length; cell += 2) {
      if (cell > 0) this.out.showInstead(' | ', cells[cell - 1], cells[cell]);
      const stretch = [cells[cell], cells[cell + 1]];
      showParagraph(this.out, stretch, [], inlineMarks(this.source, stretch, this.labels, this.comments), false);
    }
  }

  reading(): VisibleLines {
    this.end();
    return this.out.reading();
  }

  private take(indent: number, level: number, row: boolean): LineMarks {
    const marks: LineMarks = { gap: this.gap, indent, level, bullet: this.bullet, row, computed: 0, joined: false };
    this.gap = false;
    this.bullet = false;
    return marks;
  }
}
