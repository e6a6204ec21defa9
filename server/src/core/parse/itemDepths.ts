import type { Draft } from './draft';

interface OpenList {
  readonly indent: number;
  readonly mark: string;
}

/** Gives items their nesting depth from 0: by indentation, and by the sort of their marks where nothing is indented. */
export class ItemDepths {
  private readonly open: OpenList[] = [];

  /** Depth of an item; 0 for everything else, which also ends the lists that are open. */
  next(draft: Draft): number {
    const { open } = this;
    if (draft.kind !== 'item') {
      open.length = 0;
      return 0;
    }
    const mark = draft.number === undefined ? '' : `${draft.number.kind}${draft.number.depth}`;
    while (open.length > 1 && open[open.length - 1].indent > draft.indent + 1) open.pop();
    const same = open.findLastIndex((list) => list.mark === mark && Math.abs(list.indent - draft.indent) <= 1);
    if (same >= 0) open.length = same + 1;
    else if (open.length < MOST_OPEN) open.push({ indent: draft.indent, mark });
    return open.length - 1;
  }
}

/** Deeper nesting than this is counted no further. */
const MOST_OPEN = 16;
