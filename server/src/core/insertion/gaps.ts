import type { Block, PolicyDocument } from '../document';
import { shapeOf } from './blockShape';

/** What parts a heading from its first clause. */
export function afterHeading(document: PolicyDocument, heading: number): string {
  return shapeOf(document, document.blocks[heading]).runsIn ? ' ' : gapAround(document, heading, true);
}

/** What parts two clauses of the section: the breaks before the last one, or an empty line. */
export function gapBefore(document: PolicyDocument, openers: readonly number[]): string {
  for (const i of [...openers].reverse())
    if (i > 0 && breaksBefore(document, i) > 0) return gapAround(document, i, false);
  return breaks(document, 2);
}

/** Line breaks between a block and the one before it; none where both stand on one line. */
function breaksBefore(document: PolicyDocument, index: number): number {
  const { blocks, source } = document;
  const from = document.plain.toSource(blocks[index - 1].span).end;
  return source.slice(from, Math.max(from, startOf(document, blocks[index]))).split('\n').length - 1;
}

/** Line breaks before or after a block, as many as the source has there, at least one and at most three. */
export function gapAround(document: PolicyDocument, index: number, after: boolean): string {
  const { blocks, source } = document;
  const other = blocks[after ? index + 1 : index - 1];
  if (other === undefined) return breaks(document, 2);
  const [first, second] = after ? [blocks[index], other] : [other, blocks[index]];
  const from = shapeOf(document, first).end;
  const to = startOf(document, second);
  const count = source.slice(from, Math.max(from, to)).split('\n').length - 1;
  return breaks(document, Math.min(3, Math.max(1, count)));
}

function startOf({ plain }: PolicyDocument, block: Block): number {
  return plain.toSource(block.numberSpan ?? block.span).start;
}

/** As many line breaks as wanted, of the document's kind. */
export function breaks({ source }: PolicyDocument, count: number): string {
  return (source.includes('\r\n') ? '\r\n' : '\n').repeat(count);
}
