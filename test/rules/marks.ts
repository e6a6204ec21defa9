import type { Span } from '../../server/src/core/span';

/** Takes the marks `[|` and `|]` out of a text and says where they stood (UTF-16 offsets of the bare text). */
export function unmark(marked: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = '';
  let start = -1;
  for (const part of marked.split(/(\[\||\|\])/)) {
    if (part === '[|') start = text.length;
    else if (part === '|]') spans.push({ start, end: text.length });
    else text += part;
  }
  return { text, spans };
}

/** Puts marks around the spans of a text; the spans must not overlap. */
export function mark(text: string, spans: readonly Span[]): string {
  let marked = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start)) {
    marked = `${marked.slice(0, start)}[|${marked.slice(start, end)}|]${marked.slice(end)}`;
  }
  return marked;
}
