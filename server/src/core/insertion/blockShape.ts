import type { Block, PolicyDocument } from '../document';

/** How a block stands in the source: what is written before its words and after them, on the same lines. */
export interface BlockShape {
  /** Indent, marks of a heading or a list, the clause number and what follows it. */
  readonly before: string;
  /** Marks that close it; the rest of the line where other marks stand there. */
  readonly after: string;
  /** Other words follow on the same line: «1.1. **Предмет.** Политика определяет …». */
  readonly runsIn: boolean;
  /** UTF-16 offset of the source at which the block's last line ends, without the line break. */
  readonly end: number;
}

/** The second line of a Markdown heading in two lines; no longer than this is looked at, in UTF-16 units. */
const UNDERLINE = /^\r?\n {0,3}(?:=+|-{2,})[^\S\n]*(?=\r?\n|$)/;
const LONGEST = 200;
/** «{#anchor}»: belongs to one heading alone. */
const ATTRIBUTES = /(?<![^\S\n])[^\S\n]*\{[#.][^{}]*\}[^\S\n]*$/;

/** Reads the shape of a block from the source. */
export function shapeOf({ source, plain }: PolicyDocument, block: Block): BlockShape {
  const words = plain.toSource(block.span);
  const first = plain.toSource(block.numberSpan ?? block.span).start;
  const lineStart = source.lastIndexOf('\n', Math.max(0, first - 1)) + 1;
  const start = hasWords(source.slice(lineStart, first)) ? first : lineStart;
  const lineStop = lineEnd(source, words.end);
  const underline =
    block.kind === 'heading' ? (UNDERLINE.exec(source.slice(lineStop, lineStop + LONGEST))?.[0] ?? '') : '';
  const end = lineStop + underline.length;
  const rest = source.slice(words.end, end).replace(ATTRIBUTES, '');
  const runsIn = hasWords(rest);
  return {
    before: source.slice(start, words.start),
    after: runsIn ? (/^[.:]?[*_]*[.:]?/.exec(rest)?.[0] ?? '') : rest,
    runsIn,
    end,
  };
}

/** Whether anything but marks, tags and list numbers stands in a piece of the source. */
function hasWords(piece: string): boolean {
  return /[^\W\d_]|[а-яё]/i.test(piece.replace(/<[^<>]*>|&[a-z]+;/gi, ''));
}

/** Offset at which the line that holds `offset` ends, without its break. */
export function lineEnd(source: string, offset: number): number {
  const newline = source.indexOf('\n', offset);
  if (newline < 0) return source.length;
  return newline > 0 && source[newline - 1] === '\r' && newline - 1 >= offset ? newline - 1 : newline;
}

/**
 * What stands before a block, with another number in place of the block's own; nothing where the number is not to be found there. Marks of emphasis
 * that open before the block's words and close behind them are dropped, since other words take their place.
 */
export function renumbered(before: string, number: string, next: string): string {
  const at = before.lastIndexOf(number);
  if (at < 0) return '';
  const put = before.slice(0, at) + next + before.slice(at + number.length);
  const marks = put.match(/\*\*|__/g) ?? [];
  const closed = marks.length % 2 === 0 ? put : put.replace(/\*\*|__/g, '');
  // «1.3Оператор»: a slip that need not be made again.
  return /[\d.)]$/.test(closed) ? `${closed} ` : closed;
}
