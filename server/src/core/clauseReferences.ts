import { type NumberedBlock, numberedBlocks } from './checks/numberedBlocks';
import { type ClauseMention, clauseMentions } from './clauseMentions';
import type { PolicyDocument } from './document';
import { keptWith } from './keptWith';
import type { Reading } from './reading';

/**
 * A reference of a document to one of its own clauses or sections: «п. 5.2», «разделе 4»; «пунктами 3.1 и 3.2» is two. The text's own words
 * are at `span`, the number alone at `numberSpan`, both in offsets of the plain text.
 */
export interface ClauseReference extends ClauseMention {
  /** Index of the block that bears the number, or of the first one under it («раздел 3» where 3.1 opens it); −1 where there is none. */
  readonly target: number;
}

/** The references of a document to its own clauses, in order. References to acts and to other documents are none. */
export const clauseReferences = keptWith((reading: Reading): readonly ClauseReference[] => {
  const mentions = [...clauseMentions(reading)];
  if (mentions.length === 0) return [];
  const numbers = numbersOf(reading.document);
  return mentions.map((mention) => ({ ...mention, target: numbers.find(mention) }));
});

/** The block of each number of a document's clauses and sections. */
export class ClauseNumbers {
  private readonly best = new Map<string, Ranked>();
  /** Blocks that open an appendix, in order; each part has a numbering of its own. */
  private readonly appendices: readonly number[];
  /** Distinct numbers of clauses and sections, those above them included. */
  readonly size: number;

  constructor(document: PolicyDocument) {
    const numbered = numberedBlocks(document);
    this.appendices = numbered.filter(({ style }) => style === 'appendix').map(({ block }) => block);
    const distinct = new Set<string>();
    let part = 0;
    for (const one of numbered) {
      if (one.style === 'appendix') part++;
      if (one.style !== 'figures' && one.style !== 'roman') continue;
      for (let depth = 1; depth <= one.path.length; depth++) {
        const number = one.path.slice(0, depth).join('.');
        distinct.add(number);
        const ranked = { block: one.block, rank: rankOf(document, one, depth) };
        this.offer(`${part} ${number}`, ranked);
        this.offer(number, ranked);
      }
    }
    this.size = distinct.size;
  }

  private offer(key: string, ranked: Ranked): void {
    if ((this.best.get(key)?.rank ?? -1) < ranked.rank) this.best.set(key, ranked);
  }

  /** Whether a clause or section bears the number, or one under it does. */
  has(number: string): boolean {
    return this.best.has(number);
  }

  /** The block that is meant: in the same part of the document, else in the body, else anywhere; −1 where none is. No section is an item of a list. */
  find({ number, block, isSection }: ClauseMention): number {
    const { best } = this;
    const found = best.get(`${this.partOf(block)} ${number}`) ?? best.get(`0 ${number}`) ?? best.get(number);
    return found === undefined || (isSection && found.rank === ITEM) ? -1 : found.block;
  }

  private partOf(block: number): number {
    let low = 0;
    let high = this.appendices.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.appendices[middle] <= block) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

/** The numbers of a document. */
export const numbersOf = keptWith((document: PolicyDocument) => new ClauseNumbers(document));

interface Ranked {
  readonly block: number;
  readonly rank: number;
}

/** Of several blocks a heading is meant rather than a clause, a clause rather than an item of some list, and any rather than what only stands under the number. */
function rankOf({ blocks }: PolicyDocument, { block, isHeading, path }: NumberedBlock, depth: number): number {
  if (depth < path.length) return 0;
  if (isHeading) return 3;
  return blocks[block].kind === 'item' ? ITEM : 2;
}

const ITEM = 1;
