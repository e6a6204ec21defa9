import type { Block } from './document';

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
  let low = 0;
  let high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((blocks[middle].numberSpan?.start ?? blocks[middle].span.start) <= offset) low = middle;
    else high = middle - 1;
  }
  return high;
}
