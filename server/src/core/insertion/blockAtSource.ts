import type { PolicyDocument } from '../document';
import { lastWhere } from '../lastWhere';

/** Index of the block in which an offset of the source stands, or of the last one before it; −1 before the first. */
export function blockAtSource({ blocks, plain }: PolicyDocument, offset: number): number {
  return lastWhere(blocks.length, (i) => plain.toSource(blocks[i].numberSpan ?? blocks[i].span).start <= offset);
}

/** Number of the innermost section with one of figures («4») that holds an offset of the source. */
export function sectionNumberAt(document: PolicyDocument, offset: number): string | undefined {
  const { blocks } = document;
  let at = blockAtSource(document, offset);
  while (at >= 0) {
    const { kind, number, heading } = blocks[at];
    if (kind === 'heading' && number !== undefined && /^\d{1,3}$/.test(number)) return number;
    if (heading >= at) return undefined;
    at = heading;
  }
  return undefined;
}
