import type { PolicyDocument } from './document';

/** Number of the clause in which a block stands, or the empty string; that of a heading is no clause's. */
export function clauseNumberOf({ blocks }: PolicyDocument, block: number): string {
  let at = block;
  while (at >= 0 && at < blocks.length) {
    const { number, passage, kind } = blocks[at];
    if (number !== undefined && kind !== 'heading') return number;
    if (passage >= at) return '';
    at = passage;
  }
  return '';
}
