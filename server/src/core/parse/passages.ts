import { type ClauseNumber, isSibling } from './clauseNumber';
import { type Draft, finalMark } from './draft';

/**
 * Tells which blocks make one passage («пункт»): an opening paragraph or clause with the items, sub-clauses and table rows that continue it. Passages
 * are contiguous.
 */
export class Passages {
  private opener = -1;
  private openerNumber: ClauseNumber | undefined;
  private before: Draft | undefined;
  /** Depth of the numbers that a clause ending with a colon announced as its list; 0 where there is none. */
  private listed = 0;

  constructor(private readonly text: string) {}

  /** Index of the block that opens the passage of the draft, whose own index is given. */
  next(draft: Draft, index: number): number {
    const joins = this.before !== undefined && this.before.kind !== 'heading' && this.joins(draft, this.before);
    if (!joins) {
      this.opener = index;
      this.openerNumber = draft.number;
      this.listed = 0;
    }
    this.before = draft;
    return this.opener;
  }

  private joins(draft: Draft, before: Draft): boolean {
    const announced = finalMark(this.text, before.start, before.end) === ':';
    switch (draft.kind) {
      case 'heading':
        return false;
      case 'row':
        return before.kind === 'row' || announced;
      case 'paragraph':
        return draft.number !== undefined && this.numberJoins(draft, draft.number, before, announced);
      default:
        if (before.kind === 'row') return false;
        if (draft.number === undefined || draft.number.depth === 0) return true;
        return this.numberJoins(draft, draft.number, before, announced) || this.isPlainList(draft.number);
    }
  }

  private numberJoins(draft: Draft, number: ClauseNumber, before: Draft, announced: boolean): boolean {
    const { openerNumber } = this;
    if (number.kind !== 'figures') return false;
    if (openerNumber !== undefined && openerNumber.depth > 0) {
      if (number.path.startsWith(`${openerNumber.path}.`)) return true;
      const begins = announced && number.path === '1';
      if (number.depth > 1 || (openerNumber.depth === 1 && this.listed === 0 && !begins)) return false;
    }
    if (this.listed > 0) return number.depth >= this.listed && this.isNext(draft, number, before);
    if (announced) this.listed = number.depth;
    return announced;
  }

  /** In a list that a colon announced, a number of the list's own depth must follow the one before. */
  private isNext(draft: Draft, number: ClauseNumber, before: Draft): boolean {
    if (number.depth > this.listed || before.number?.depth !== number.depth) return true;
    return isSibling(before.number, number) && (number.depth > 1 || draft.kind === 'item');
  }

  /** «1.», «2.» under a paragraph without a number or under a clause with a longer one. */
  private isPlainList(number: ClauseNumber): boolean {
    return number.depth === 1 && (this.openerNumber === undefined || this.openerNumber.depth > 1);
  }
}
