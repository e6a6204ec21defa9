import type { PolicyDocument } from '../core/document';
import { lastWhere } from '../core/lastWhere';
import type { ParagraphPlace } from '../host/docx/docxText';

/** A place by what its reader can see: a clause and an item of it, or else a section, or else a paragraph. */
export interface ClausePlace {
  /** Number of the clause, «5.2»; absent where the place is in none. */
  readonly clause?: string | undefined;
  /** Number of the item of that clause, «а». */
  readonly item?: string | undefined;
  /** Number of the section around a place that is in no clause. */
  readonly section?: string | undefined;
  /** Index of the paragraph in the document, from 0. */
  readonly paragraph: number;
}

/** Finds clauses and paragraphs of a document that has no lines of its own. */
export class ClausePlaces {
  constructor(
    private readonly document: PolicyDocument,
    private readonly paragraphs: readonly ParagraphPlace[],
  ) {}

  /** Index of the paragraph, as the document counts, in which a UTF-16 offset of the text stands. */
  paragraphAt(offset: number): number {
    return this.paragraphs[lastAt(this.paragraphs, ({ start }) => start, offset)]?.paragraph ?? 0;
  }

  at(offset: number): ClausePlace {
    const { blocks } = this.document;
    const paragraph = this.paragraphAt(offset);
    const block = blocks[lastAt(blocks, ({ numberSpan, span }) => (numberSpan ?? span).start, offset)];
    if (block === undefined) return { paragraph };
    if (block.kind === 'heading') return { section: block.number, paragraph };
    const opener = blocks[block.passage];
    const own = block.number;
    const outer = opener.kind === 'heading' ? undefined : opener.number;
    if (own !== undefined && outer !== undefined && own !== outer && !own.startsWith(`${outer}.`)) {
      return { clause: outer, item: own, paragraph };
    }
    const clause = own ?? outer;
    return clause === undefined ? { section: blocks[block.heading]?.number, paragraph } : { clause, paragraph };
  }
}

/** Index of the last value that begins at the offset or before; 0 where there is none. Values are in order. */
function lastAt<Value>(values: readonly Value[], startOf: (value: Value) => number, offset: number): number {
  return Math.max(
    0,
    lastWhere(values.length, (i) => startOf(values[i]) <= offset),
  );
}
