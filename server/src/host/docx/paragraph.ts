import type { Mark } from './numbering';

/** A paragraph as Word shows it. */
export interface Paragraph {
  /** Its index among the paragraphs (`w:p`) of the document's body, from 0; those in tables and text boxes are counted. */
  readonly index: number;
  /** Its words, without the automatic number; `\n` where a line is broken. */
  readonly text: string;
  /** Bold stretches of `text` as a flat list of offsets: start, end, start, end … */
  readonly strong: readonly number[];
  /** Outline level from 0, or −1 for text; the title of the document has −2. */
  readonly outline: number;
  readonly mark: Mark | undefined;
}

export const BODY_TEXT = -1;
export const TITLE = -2;

/** What the document consists of: paragraphs, and rows of tables with the paragraphs of each cell. */
export type BodyPart = Paragraph | { readonly cells: readonly (readonly Paragraph[])[] };

/** A paragraph that is being read. */
export class OpenParagraph {
  style: string | undefined;
  numId: string | undefined;
  level: number | undefined;
  outline: number | undefined;
  /** Its end was deleted, or does not yet exist: the words belong to the next paragraph. */
  isJoined = false;
  private parts: string[] = [];
  private length = 0;
  private strong: number[] = [];

  constructor(readonly index: number) {}

  /** Begins with the words of a paragraph whose end has gone. */
  take({ parts, length, strong }: OpenParagraph): void {
    this.parts = parts;
    this.length = length;
    this.strong = strong;
  }

  /** The properties that follow are those that the paragraph had before they were changed. */
  forgetProperties(): void {
    this.style = undefined;
    this.numId = undefined;
    this.level = undefined;
    this.outline = undefined;
  }

  write(text: string, bold: boolean): void {
    if (bold && text !== '') {
      const { strong, length } = this;
      if (strong.length > 0 && strong[strong.length - 1] === length) strong[strong.length - 1] = length + text.length;
      else strong.push(length, length + text.length);
    }
    this.parts.push(text);
    this.length += text.length;
  }

  close(outline: number, mark: Mark | undefined): Paragraph {
    return { index: this.index, text: this.parts.join(''), strong: this.strong, outline, mark };
  }
}
