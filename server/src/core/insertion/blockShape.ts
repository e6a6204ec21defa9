import type { Block, PolicyDocument } from '../document';

/** How a block stands in the source: what is written before its words and after them, on the same lines. */
export interface BlockShape {
  /** Indent, marks of a heading or a list, the clause number and what follows it. */
  readonly before: string;
  readonly after: string;
  /** UTF-16 offset of the source at which the block's last line ends, without the line break. */
  readonly end: number;
}

/** Reads the shape of a block from the source. */
export function shapeOf({ source, plain }: PolicyDocument, block: Block): BlockShape {
  const words = plain.toSource(block.span);
  const first = plain.toSource(block.numberSpan ?? block.span).start;
  const lineStart = source.lastIndexOf('\n', Math.max(0, first - 1)) + 1;
  const end = lineEnd(source, words.end);
  return { before: source.slice(lineStart, words.start), after: source.slice(words.end, end), end };
}

/** Offset at which the line that holds `offset` ends, without its break. */
export function lineEnd(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  if (newline < 0) return source.length;
  return newline > 0 && source[newline - 1] === '\r' && newline - 1 >= offset ? newline - 1 : newline;
}

/**
 * A shape with another number in place of the block's own, or without a number where none is given. Marks of emphasis that the shape opens
 * and its words would close are dropped, since other words take their place.
 */
export function renumbered(before: string, number: string | undefined, next: string | undefined): string {
  const at = number === undefined ? -1 : before.indexOf(number);
  const put = at < 0 || next === undefined ? before : before.slice(0, at) + next + before.slice(at + number!.length);
  const marks = put.match(/\*\*|__/g) ?? [];
  return marks.length % 2 === 0 ? put : put.replace(/\*\*|__/g, '');
}
