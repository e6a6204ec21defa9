import type { PlainText } from './plainText';
import type { Span } from './span';

/** Formats that the reader understands. */
export type Format = 'markdown' | 'text';

/** `heading` titles what follows; `item` is a list item or a lettered sub-clause; `row` a table row. */
export type BlockKind = 'heading' | 'paragraph' | 'item' | 'row';

/** One paragraph-like part of the text. Spans are offsets of the document's plain text. */
export interface Block {
  readonly kind: BlockKind;
  /** The words of the block, without its clause number or list mark. */
  readonly span: Span;
  /** Heading level from 1 (the title), or nesting depth of an item from 0; 0 for the rest. */
  readonly level: number;
  /** The clause number as a path, without trailing marks: «3.2.1», «1», «а»; absent where the block bears none. */
  readonly number?: string;
  /** Where the number stands, its trailing dot or bracket included. */
  readonly numberSpan?: Span;
  /** Index of the innermost heading above the block (a heading's own is the enclosing heading), or −1. */
  readonly heading: number;
  /**
   * Index of the block that opens the passage this one belongs to. A passage («пункт») is an opening paragraph or clause with the list items,
   * sub-clauses or table rows that continue it; a lone block is its own passage; a heading too.
   */
  readonly passage: number;
}

/** A policy, read. Every offset in it counts UTF-16 code units of `plain.text`, and `plain` leads back to the source. */
export interface PolicyDocument {
  readonly format: Format;
  readonly source: string;
  readonly plain: PlainText;
  /** In order; they cover every visible word exactly once. */
  readonly blocks: readonly Block[];
}

/** A title stands among the first blocks; a stamp, a date or the name of the operator may come before it. */
const TITLE_WITHIN = 6;

/** Index of the block that is the document's title, a heading of the first level, or −1. */
export function titleBlock({ blocks }: PolicyDocument): number {
  return blocks.slice(0, TITLE_WITHIN).findIndex(({ kind, level }) => kind === 'heading' && level === 1);
}
