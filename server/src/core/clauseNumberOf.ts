import type { PolicyDocument } from './document';

/** Number of the clause that holds a block, or the empty string where it has none. Numbers of headings are sections', not clauses'. */
export function clauseNumberOf({ blocks }: PolicyDocument, block: number): string {
  let at = block;
  for (;;) {
    const { number, passage, kind } = blocks[at];
    if (number !== undefined && kind !== 'heading') return number;
    if (passage >= at) return '';
    at = passage;
  }
}
