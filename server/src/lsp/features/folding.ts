import type { FoldingRange } from 'vscode-languageserver';
import { blocksSpan, type OutlinePart, outline } from '../../core/outline';
import { bodyStart } from '../../core/parse/frontMatter';
import type { Span } from '../../core/span';
import type { Draft } from '../draft';

/** Sections, clauses of several lines, tables and the front matter. One range per first line, and every two apart or one inside the other. */
export function foldingRanges(draft: Draft): FoldingRange[] {
  const ranges = [...foldable(draft)]
    .map((span) => {
      const { start, end } = draft.range(span);
      return { startLine: start.line, endLine: end.line };
    })
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
  return nested(ranges).filter(({ startLine, endLine }) => startLine < endLine);
}

/** Source spans of what can be folded. */
function* foldable({ document }: Draft): Iterable<Span> {
  const { blocks, source, format } = document;
  const whole = outline(document);
  if (format === 'markdown') {
    const body = bodyStart(source);
    if (body > 1) yield { start: 0, end: body - 1 };
  }
  const parts: OutlinePart[] = [...whole.parts];
  for (let part = parts.pop(); part !== undefined; part = parts.pop()) {
    yield blocksSpan(whole, part.block, part.last);
    parts.push(...part.children);
  }
  let firstRow = -1;
  for (let block = 0; block < blocks.length; block++) {
    if (blocks[block].passage === block) yield blocksSpan(whole, block, whole.passageEnds[block]);
    if (blocks[block].kind !== 'row') continue;
    if (firstRow < 0) firstRow = block;
    if (blocks[block + 1]?.kind !== 'row') {
      yield blocksSpan(whole, firstRow, block);
      firstRow = -1;
    }
  }
}

/** Of ranges in order, the longest for each first line. Where two parts meet on one line, the upper one ends above it. */
function nested(ranges: readonly { startLine: number; endLine: number }[]): FoldingRange[] {
  const kept: { startLine: number; endLine: number }[] = [];
  const open: { startLine: number; endLine: number }[] = [];
  for (const range of ranges) {
    if (kept[kept.length - 1]?.startLine === range.startLine) continue;
    while (open.length > 0 && open[open.length - 1].endLine < range.endLine) {
      const above = open.pop()!;
      above.endLine = Math.min(above.endLine, range.startLine - 1);
    }
    kept.push(range);
    open.push(range);
  }
  return kept;
}
