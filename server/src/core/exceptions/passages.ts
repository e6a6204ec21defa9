import type { PolicyDocument } from '../document';
import { lastWhere } from '../lastWhere';
import type { Span } from '../span';

/** What may stand between the last words of a passage and a comment that belongs to it: blanks and marks that end bold type. */
const SAME_LINE = /^[ \t*_.;]*$/;

/** How far behind a passage such a comment may stand, in UTF-16 units. */
const REACH = 40;

/** The passages of a document as source spans, in order. */
export function passageSpans({ blocks, plain }: PolicyDocument): Span[] {
  const spans: { start: number; end: number }[] = [];
  let opener = -1;
  for (const block of blocks) {
    const { end } = plain.toSource(block.span);
    if (block.passage === opener) spans[spans.length - 1].end = end;
    else {
      opener = block.passage;
      spans.push({ start: plain.toSource(block.numberSpan ?? block.span).start, end });
    }
  }
  return spans;
}

/** The passage to which a comment belongs: the one that holds it or ends on its line, else the next. Source offsets. */
export function passageOf(comment: Span, passages: readonly Span[], source: string): Span | undefined {
  const index = lastFrom(comment.start, passages);
  const before = passages[index];
  if (before !== undefined && comment.start < before.end) return before;
  if (
    before !== undefined &&
    comment.start - before.end < REACH &&
    SAME_LINE.test(source.slice(before.end, comment.start))
  )
    return before;
  return passages[index + 1];
}

/** The passage in which an offset of the source stands, or the last one before it; the first for what comes before all. */
export function passageAt(offset: number, passages: readonly Span[]): Span | undefined {
  return passages[Math.max(0, lastFrom(offset, passages))];
}

/** Index of the last passage that begins at an offset or before it, or −1. */
function lastFrom(offset: number, passages: readonly Span[]): number {
  return lastWhere(passages.length, (i) => passages[i].start <= offset);
}
