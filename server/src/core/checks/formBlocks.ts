import type { Condition } from '../pattern/condition';
import type { Reading } from '../reading';
import { patternSpans } from './patternSpans';

/**
 * For every block, 1 if it belongs to a form that the data subject is to fill in: under a heading that names a form, or
 * behind a line that opens one, up to the next heading. Blank places there are as they should be.
 */
export function formBlocks(reading: Reading, openings: readonly Condition[] = []): Uint8Array {
  const { blocks } = reading.document;
  const opens = new Set(patternSpans(reading, openings).map(({ start }) => reading.blockAt(start)));
  const inside = new Uint8Array(blocks.length);
  for (let block = 0, isOpen = false; block < blocks.length; block++) {
    const { kind, heading } = blocks[block];
    if (kind === 'heading') isOpen = heading >= 0 && heading < block && inside[heading] === 1;
    if (opens.has(block)) isOpen = true;
    if (isOpen) inside[block] = 1;
  }
  return inside;
}
