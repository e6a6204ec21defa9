import type { Block } from './document';
import { lastWhere } from './lastWhere';

/** Number of the clause («пункт») to which a block belongs, its own or that of the block its passage continues; empty where it has none. */
export function clauseNumber(blocks: readonly Block[], block: number): string {
  let at = block;
  for (;;) {
    const { number, passage, kind } = blocks[at];
    if (number !== undefined && kind !== 'heading') return number;
    if (passage >= at) return '';
    at = passage;
  }
}

/** Index of the block in which an offset of the plain text stands, or of the last block before it; 0 before the first one, −1 without blocks. */
export function blockAt(blocks: readonly Block[], offset: number): number {
  if (blocks.length === 0) return -1;
  return Math.max(
    0,
    lastWhere(blocks.length, (i) => (blocks[i].numberSpan?.start ?? blocks[i].span.start) <= offset),
  );
}
