import { PlainText } from '../plainText';
import { isLineEnd, skipBlank, trimEnd } from './character';
import type { Line, VisibleLines } from './line';

const TAB = 4;

/** Columns that the white space `[start, end)` takes. */
export function columns(text: string, start: number, end: number): number {
  let width = 0;
  for (let at = start; at < end; at++) width += text.charCodeAt(at) === 9 ? TAB - (width % TAB) : 1;
  return width;
}

/** Where the line that begins at `start` ends, its line end not included. */
export function lineEndAt(text: string, start: number): number {
  let at = start;
  while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++;
  return at;
}

/** Where the next line begins after a line that ends at `end`: CR LF counts as one line end. */
export function nextLineStart(text: string, end: number): number {
  return text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
}

/** Reads plain text: every line is visible as it stands. */
export function textLines(source: string): VisibleLines {
  const lines: Line[] = [];
  let gap = true;
  for (let from = 0; from < source.length; ) {
    const to = lineEndAt(source, from);
    const start = skipBlank(source, from, to);
    const end = trimEnd(source, start, to);
    if (start < end) {
      const row = source[start] === '|' && end - start > 1 && source[end - 1] === '|';
      lines.push({
        start,
        end,
        gap,
        indent: columns(source, from, start),
        level: 0,
        bullet: false,
        row,
        computed: 0,
        joined: false,
      });
    }
    gap = start === end || source.charCodeAt(to) === 12;
    from = nextLineStart(source, to);
  }
  return { plain: PlainText.identity(source), lines, strong: [] };
}
