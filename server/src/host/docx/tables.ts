import { BODY_TEXT, type BodyPart, type Paragraph } from './paragraph';

/** A cell with more text than this, in UTF-16 units, holds a part of the document, not a value. */
const LONGEST_VALUE = 1000;

/**
 * Gathers the tables of a document. Rows of values stay rows; a table that only places text on the page gives its paragraphs as if there were no table.
 * A table inside a table makes the outer one such a table.
 */
export class Tables {
  readonly parts: BodyPart[] = [];
  private depth = 0;
  private rows: Paragraph[][][] = [];
  private isLayout = false;
  private isRowGone = false;

  begin(): void {
    if (++this.depth === 1) {
      this.rows = [];
      this.isLayout = false;
    } else this.isLayout = true;
  }

  beginRow(): void {
    if (this.depth !== 1) return;
    this.rows.push([]);
    this.isRowGone = false;
  }

  beginCell(): void {
    if (this.depth === 1) this.rows[this.rows.length - 1]?.push([]);
  }

  /** The present row is not in the wanted revision of the document. */
  dropRow(): void {
    if (this.depth === 1) this.isRowGone = true;
  }

  endRow(): void {
    if (this.depth === 1 && this.isRowGone) this.rows.pop();
  }

  end(): void {
    this.depth = Math.max(0, this.depth - 1);
    if (this.depth > 0) return;
    const widest = this.rows.reduce((most, row) => Math.max(most, row.length), 0);
    const layout = this.isLayout || widest <= 1 || this.rows.some((row) => row.some(holdsText));
    for (const cells of this.rows) {
      if (!layout) this.parts.push({ cells });
      else for (const cell of cells) for (const paragraph of cell) this.parts.push(paragraph);
    }
    this.rows = [];
  }

  add(paragraph: Paragraph): void {
    const cell = this.depth > 0 ? this.rows[this.rows.length - 1]?.at(-1) : undefined;
    if (cell === undefined) this.parts.push(paragraph);
    else cell.push(paragraph);
  }
}

function holdsText(cell: readonly Paragraph[]): boolean {
  let length = 0;
  for (const { text, outline } of cell) {
    length += text.length;
    if (outline !== BODY_TEXT) return true;
  }
  return length > LONGEST_VALUE;
}
