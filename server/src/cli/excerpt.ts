import type { Span } from '../core/span';
import type { Lines } from './lines';
import { printable } from './wrap';

/** A line of the source cut to fit, and the columns of it that are meant. */
export interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Words to keep before the place in a long line, in characters. */
const BEFORE = 24;

/** The line on which a span (UTF-16 offsets of the source) begins, cut to `width` columns around it. */
export function excerpt(source: string, lines: Lines, span: Span, width: number): Excerpt {
  const line = lines.span(lines.at(span.start).line);
  const end = Math.max(span.start, Math.min(span.end, line.end));
  let from = line.start;
  if (line.end - line.start > width && span.start - line.start > BEFORE) {
    const space = source.indexOf(' ', span.start - BEFORE);
    from = space >= 0 && space < span.start ? space + 1 : span.start;
  }
  while (from < span.start && /\s/.test(source[from])) from++;
  const open = from > line.start && source.slice(Math.max(line.start, from - 200), from).trim() !== '' ? '…' : '';
  let to = line.end;
  if (to - from > width - 2) {
    const space = source.lastIndexOf(' ', from + width - 2);
    to = space > from ? space : from + width - 2;
  }
  const close = to < line.end && source.slice(to, to + 200).trim() !== '' ? '…' : '';
  const before = open + printable(source.slice(from, span.start));
  const meant = printable(source.slice(span.start, Math.max(span.start, Math.min(end, to))));
  const after = printable(source.slice(Math.max(span.start, Math.min(end, to)), to)).trimEnd();
  return { text: before + meant + after + close, start: before.length, end: before.length + meant.length };
}
