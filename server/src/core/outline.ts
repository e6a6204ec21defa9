import { numberedBlocks } from './checks/numberedBlocks';
import type { PolicyDocument } from './document';
import { keptWith } from './keptWith';
import type { Span } from './span';

/** A section or a numbered clause with all that belongs to it. */
export interface OutlinePart {
  readonly kind: 'section' | 'clause';
  /** Index of the block that opens the part: the heading, or the block that bears the number. */
  readonly block: number;
  /** Index of its last block. */
  readonly last: number;
  /** In order, inside this part and apart from each other. */
  readonly children: readonly OutlinePart[];
}

/** How the parts of a document lie inside each other, and which lines they take. All offsets are UTF-16 offsets of the source. */
export interface Outline {
  readonly parts: readonly OutlinePart[];
  /** Where the lines of each block begin and end; a block that shares its line with another has its own words only. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** For a block that opens a passage, the index of the passage's last block. */
  readonly passageEnds: Int32Array;
}

/** The outline of a document. Several features ask for it, so it is kept with the document. */
export const outline = keptWith((document: PolicyDocument): Outline => {
  const { blocks } = document;
  const passageEnds = new Int32Array(blocks.length);
  blocks.forEach(({ passage }, block) => {
    passageEnds[passage] = block;
  });
  return { parts: partsOf(document), ...linesOf(document), passageEnds };
});

/** Source span of the blocks from `block` to `last`. */
export function blocksSpan({ starts, ends }: Outline, block: number, last: number): Span {
  return { start: starts[block], end: ends[last] };
}

interface OpenPart extends OutlinePart {
  last: number;
  readonly children: OpenPart[];
  readonly style: string;
  readonly path: readonly number[];
}

/** One pass over the blocks with the parts that are open at each. */
function partsOf(document: PolicyDocument): OutlinePart[] {
  const { blocks } = document;
  const numbers = new Map(numberedBlocks(document).map((numbered) => [numbered.block, numbered]));
  const top: OpenPart[] = [];
  const open: OpenPart[] = [];
  const closeWhile = (closes: (part: OpenPart) => boolean, before: number): void => {
    while (open.length > 0 && closes(open[open.length - 1])) open.pop()!.last = before - 1;
  };
  const begin = (kind: OutlinePart['kind'], block: number, style: string, path: readonly number[]): void => {
    const part: OpenPart = { kind, block, last: block, children: [], style, path };
    (open.length > 0 ? open[open.length - 1].children : top).push(part);
    open.push(part);
  };
  blocks.forEach(({ kind, heading, passage }, block) => {
    if (kind === 'heading') {
      closeWhile((part) => part.block !== heading, block);
      begin('section', block, '', []);
      return;
    }
    if (passage === block) closeWhile((part) => part.kind === 'clause', block);
    const number = numbers.get(block);
    if (number === undefined || number.style === 'letter') return;
    const { style, path } = number;
    const parent = parentOf(open, style, path);
    closeWhile((part) => part.kind === 'clause' && part !== parent, block);
    begin('clause', block, style, path);
  });
  closeWhile(() => true, blocks.length);
  return top;
}

/** Of the clauses open in this passage the one that a number stands under: «4.1» for «4.1.2», the one above the list for its second item. */
function parentOf(open: readonly OpenPart[], style: string, path: readonly number[]): OpenPart | undefined {
  let sibling: number | undefined;
  for (let i = open.length - 1; i >= 0 && open[i].kind === 'clause'; i--) {
    const above = open[i];
    if (above.style === style && isUnder(path, above.path)) return above;
    if (sibling === undefined && above.style === style && above.path.length === path.length) sibling = i;
  }
  return open[(sibling ?? open.length) - 1];
}

function isUnder(path: readonly number[], above: readonly number[]): boolean {
  return path.length > above.length && above.every((figure, i) => path[i] === figure);
}

/** Looks for line ends only between the words of neighbouring blocks, so that the whole takes one pass over the source. */
function linesOf({ source, plain, blocks }: PolicyDocument): { starts: Int32Array; ends: Int32Array } {
  const starts = new Int32Array(blocks.length);
  const ends = new Int32Array(blocks.length);
  blocks.forEach(({ span, numberSpan }, block) => {
    starts[block] = plain.toSource(numberSpan ?? span).start;
    ends[block] = plain.toSource(span).end;
  });
  for (let block = 0, before = 0; block < blocks.length; block++) {
    const first = starts[block];
    const last = ends[block];
    let start = first;
    while (start > before && !isLineBreak(source.charCodeAt(start - 1))) start--;
    if (start > before || block === 0 || isLineBreak(source.charCodeAt(start - 1))) starts[block] = start;
    const next = block + 1 < blocks.length ? starts[block + 1] : source.length;
    let end = last;
    while (end < next && !isLineBreak(source.charCodeAt(end))) end++;
    if (end < next || block + 1 === blocks.length) ends[block] = end;
    before = last;
  }
  return { starts, ends };
}

/** The line breaks of the Language Server Protocol. */
function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}
