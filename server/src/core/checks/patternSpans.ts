import type { Condition } from '../pattern/condition';
import { evaluate } from '../pattern/evaluate';
import type { Reading } from '../reading';
import type { Span } from '../span';

/** Where the conditions match, as spans of the plain text in order of their beginnings. */
export function patternSpans(reading: Reading, conditions: readonly Condition[] = []): Span[] {
  const { starts, ends } = reading.words;
  return conditions
    .flatMap((condition) => evaluate(reading, condition))
    .map((match) => ({ start: starts[match.start], end: ends[match.end - 1] }))
    .sort((left, right) => left.start - right.start || right.end - left.end);
}

/** Tells whether a span touches one of `spans`, which are in order of their beginnings. */
export function covering(spans: readonly Span[]): (span: Span) => boolean {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = merged[merged.length - 1];
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return (span) => {
    let low = 0;
    let high = merged.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (merged[middle].end <= span.start) low = middle + 1;
      else high = middle;
    }
    return low < merged.length && merged[low].start < span.end;
  };
}
