import { isBlank, skipBlank, trimEnd } from '../../core/parse/character';
import type { Line, VisibleLines } from '../../core/parse/line';
import type { LineMarks } from '../../core/parse/visibleText';
import { PlainText } from '../../core/plainText';
import { BODY_TEXT, type BodyPart, type Paragraph, TITLE } from './paragraph';

/** Where a paragraph of the document begins in its text. */
export interface ParagraphPlace {
  /** UTF-16 offset in the text. */
  readonly start: number;
  /** Index of the paragraph (`w:p`) in the body of the document, from 0. */
  readonly paragraph: number;
}

/** A document as text: what Word shows, automatic numbers included, and where its paragraphs stand in it, in order. */
export interface DocxText {
  readonly text: string;
  readonly lines: VisibleLines;
  readonly places: readonly ParagraphPlace[];
}

const INDENT = 4;
const LOWEST = 6;

/** Writes the parts of a document as text. */
export function docxText(parts: readonly BodyPart[]): DocxText {
  return new TextWriter(parts).write();
}

class TextWriter {
  private readonly pieces: string[] = [];
  private length = 0;
  private readonly lines: Line[] = [];
  private readonly strong: number[] = [];
  private readonly places: ParagraphPlace[] = [];
  private readonly titleLevels: number;
  private afterItem = false;
  private afterRow = false;

  constructor(private readonly parts: readonly BodyPart[]) {
    const outlines = parts.flatMap((part) => ('cells' in part ? [] : [part.outline]));
    // Where headings of the first level name the sections, the title stands above them, whatever its own style is.
    const sections = outlines.filter((outline) => outline === 0).length;
    this.titleLevels = outlines.includes(TITLE) || sections > 1 ? 1 : 0;
  }

  write(): DocxText {
    for (const part of this.parts) {
      if ('cells' in part) this.row(part.cells);
      else this.paragraph(part);
    }
    const text = this.pieces.join('');
    return {
      text,
      lines: { plain: PlainText.identity(text), lines: this.lines, strong: this.strong },
      places: this.places,
    };
  }

  private paragraph(paragraph: Paragraph): void {
    const { text, mark, outline } = paragraph;
    if (isEmpty(text)) return;
    const isItem = mark !== undefined && outline === BODY_TEXT;
    const gap = this.afterRow || !(isItem && this.afterItem);
    this.break();
    const from = this.pieces.length;
    const computed = this.open(paragraph);
    this.push(text, paragraph.strong);
    const level = outline === BODY_TEXT ? 0 : outline === TITLE ? 1 : Math.min(outline + 1 + this.titleLevels, LOWEST);
    const indent = (mark?.level ?? 0) * INDENT;
    const bullet = mark?.bullet === true && level === 0;
    this.cut(from, { gap, indent, level, bullet, row: false, computed, joined: false });
    this.afterItem = isItem;
    this.afterRow = false;
  }

  private row(cells: readonly (readonly Paragraph[])[]): void {
    const filled = cells.map((cell) => cell.filter(({ text }) => !isEmpty(text))).filter((cell) => cell.length > 0);
    if (filled.length === 0) return;
    this.break();
    const from = this.pieces.length;
    filled.forEach((cell, column) => {
      if (column > 0) this.push(' | ', []);
      cell.forEach((paragraph, index) => {
        if (index > 0) this.push('\n', []);
        this.open(paragraph);
        this.push(paragraph.text, paragraph.strong);
      });
    });
    const gap = !this.afterRow;
    this.cut(from, { gap, indent: 0, level: 0, bullet: false, row: true, computed: 0, joined: false });
    this.afterItem = false;
    this.afterRow = true;
  }

  /** Begins a paragraph with its number; gives the length of that. */
  private open({ index, mark }: Paragraph): number {
    this.places.push({ start: this.length, paragraph: index });
    if (mark === undefined || mark.bullet) return 0;
    this.push(mark.text + mark.gap, []);
    return mark.text.length;
  }

  /** Makes lines of the pieces that were written last. */
  private cut(firstPiece: number, first: LineMarks): void {
    const text =
      this.pieces.length - firstPiece === 1 ? this.pieces[firstPiece] : this.pieces.slice(firstPiece).join('');
    const offset = this.length - text.length;
    let { gap, bullet, computed, joined } = first;
    const { indent, level, row } = first;
    for (let from = 0; from < text.length; ) {
      let to = text.indexOf('\n', from);
      if (to < 0) to = text.length;
      const start = skipBlank(text, from, to);
      const end = trimEnd(text, start, to);
      if (start < end) {
        this.lines.push({
          start: offset + start,
          end: offset + end,
          gap,
          indent,
          level,
          bullet,
          row,
          computed,
          joined,
        });
        gap = false;
        bullet = false;
        computed = 0;
        joined = level > 0 || row;
      } else gap = true;
      from = to + 1;
    }
  }

  private break(): void {
    if (this.length > 0) this.push('\n', []);
  }

  private push(text: string, strong: readonly number[]): void {
    for (const offset of strong) this.strong.push(this.length + offset);
    this.pieces.push(text);
    this.length += text.length;
  }
}

function isEmpty(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (!isBlank(text.charCodeAt(at))) return false;
  return true;
}
