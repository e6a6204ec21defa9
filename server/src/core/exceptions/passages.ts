import type { PolicyDocument } from '../document';
import type { Span } from '../span';

/** What may stand between the last words of a passage and a comment that belongs to it: blanks and marks that end bold type. */
const SAME_LINE = /^[ \t*_.;]*$/;

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
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle].start <= comment.start) low = middle + 1;
    else high = middle;
  }
  const before = passages[low - 1];
  if (before !== undefined && comment.start < before.end) return before;
  if (
    before !== undefined &&
    comment.start - before.end < 40 &&
    SAME_LINE.test(source.slice(before.end, comment.start))
  )
    return before;
  return passages[low];
}
