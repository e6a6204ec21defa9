import assert from 'node:assert/strict';
import type { PolicyDocument } from '../../server/src/core/document';
import type { Report } from '../../server/src/core/report';
import type { Span } from '../../server/src/core/span';

/** Whether an offset lies between the halves of a surrogate pair. */
function splitsPair(text: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(text.charAt(offset - 1)) && /[\udc00-\udfff]/.test(text.charAt(offset));
}

/** All that a report points to, edits included. */
export function spansOf({ findings, elements, excepted = [] }: Report): Span[] {
  const all = [...findings, ...excepted.map(({ finding }) => finding)];
  return [
    ...all.flatMap(({ span, related, fixes }) => [
      span,
      ...related.map((place) => place.span),
      ...fixes.flatMap(({ edits }) => edits.map((edit) => edit.span)),
    ]),
    ...Object.values(elements).flatMap(({ evidence }) => evidence),
  ];
}

/** Every range of a report lies in the source, is ordered and splits no character; edits of one fix stand in order and apart. */
export function checkRanges({ source }: PolicyDocument, report: Report): void {
  for (const { start, end } of spansOf(report)) {
    assert.ok(0 <= start && start <= end && end <= source.length, `${start}–${end} of ${source.length}`);
    assert.ok(!splitsPair(source, start) && !splitsPair(source, end), `${start}–${end} splits a pair`);
  }
  for (const { fixes } of report.findings) {
    for (const { edits } of fixes) {
      for (let i = 1; i < edits.length; i++) assert.ok(edits[i - 1].span.end <= edits[i].span.start, 'edits overlap');
    }
  }
}
