import type { PolicyDocument } from '../document';

/** The mark with which most items of a document's lists begin («*», «•», «–»); undefined where no item bears one. */
export function listMarkOf({ format, blocks, plain, source }: PolicyDocument): string | undefined {
  const counts = new Map<string, number>();
  for (const { kind, number, span } of blocks) {
    if (kind !== 'item' || number !== undefined) continue;
    const { start } = plain.toSource(span);
    const mark = /(?:^|\n)[^\S\n]*([-*+•–—·])[^\S\n]+$/.exec(source.slice(Math.max(0, start - 20), start))?.[1];
    // Other marks make no list in Markdown.
    const isMark = mark !== undefined && (format === 'text' || '-*+'.includes(mark));
    if (isMark) counts.set(mark, (counts.get(mark) ?? 0) + 1);
  }
  let best: string | undefined;
  for (const [mark, count] of counts) if (best === undefined || count > (counts.get(best) ?? 0)) best = mark;
  return best;
}
