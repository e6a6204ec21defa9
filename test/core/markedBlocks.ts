import type { Block, PolicyDocument } from '../../server/src/core/document';

/**
 * Blocks shown in the source: `[#2|…|]` is a heading of level 2, `[p|…|]` a paragraph, `[i0|…|]` an item of depth 0, `[r|…|]` a table row; a `+` says that
 * the block belongs to the passage of the block before it. `{1.1.}` is a clause number.
 */
export function markBlocks(document: PolicyDocument): string {
  const { source, plain, blocks } = document;
  let marked = '';
  let from = 0;
  const show = (start: number, end: number, open: string, close: string): void => {
    marked += source.slice(from, start) + open + source.slice(start, end) + close;
    from = end;
  };
  blocks.forEach((block, index) => {
    if (block.numberSpan !== undefined) {
      const number = plain.toSource(block.numberSpan);
      show(number.start, number.end, '{', '}');
    }
    const span = plain.toSource(block.span);
    show(span.start, span.end, `[${tag(block, index, blocks)}|`, '|]');
  });
  return marked + source.slice(from);
}

/** The source without the marks of {@link markBlocks}. */
export function unmark(marked: string): string {
  return marked.replace(/\[(?:#\d+|p|i\d+|r)\+?\||\|\]|[{}]/g, '');
}

function tag(block: Block, index: number, blocks: readonly Block[]): string {
  const joined = index > 0 && block.passage !== index && block.passage === blocks[index - 1].passage ? '+' : '';
  switch (block.kind) {
    case 'heading':
      return `#${block.level}${joined}`;
    case 'item':
      return `i${block.level}${joined}`;
    case 'row':
      return `r${joined}`;
    default:
      return `p${joined}`;
  }
}
