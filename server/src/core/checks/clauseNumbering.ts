import { ClauseOrder } from './clauseOrder';
import { type Check, type Fault, replacement, say } from './fault';
import { ItemOrder } from './itemOrder';
import { type NumberedBlock, numberedBlocks } from './numberedBlocks';
import type { NumberFlaw } from './numberFlaw';
import { SectionOrder } from './sectionOrder';

/** Clauses, sections and list items whose numbers repeat, leave out a number, or stand out of order. */
export const clauseNumbering: Check = ({ reading, rule }) => {
  const order = new Order(numberedBlocks(reading.document));
  const faults: Fault[] = [];
  for (const { entry, flaw } of order.flaws()) {
    const { key, before, other = '', right } = flaw;
    const values = { number: entry.written, before: before?.written ?? '', other };
    faults.push({
      span: entry.span,
      message: say(rule, key, values),
      related: before === undefined ? [] : [{ span: before.span, message: say(rule, 'related', values) }],
      fixes: right === undefined ? [] : [replacement(entry.span, right, false)],
    });
  }
  return faults;
};

/** Follows all numbers of a document. */
class Order {
  private readonly items = new ItemOrder();
  private readonly sections: SectionOrder;
  private readonly clauses: ClauseOrder;

  constructor(private readonly all: readonly NumberedBlock[]) {
    this.sections = new SectionOrder(all);
    this.clauses = new ClauseOrder(all, this.sections);
  }

  *flaws(): Iterable<{ entry: NumberedBlock; flaw: NumberFlaw }> {
    for (let index = 0; index < this.all.length; index++) {
      const flaw = this.next(this.all[index], index);
      if (flaw !== undefined) yield { entry: this.all[index], flaw };
    }
  }

  private next(entry: NumberedBlock, index: number): NumberFlaw | undefined {
    const { style, path, isHeading } = entry;
    if (style === 'appendix') {
      this.clear();
      this.sections.close();
      return undefined;
    }
    if (style === 'roman') {
      if (!isHeading) return undefined;
      this.clear();
      return this.sections.roman(entry);
    }
    if (style === 'figures' && path.length > 1) {
      this.items.clear();
      return this.clauses.next(entry, index);
    }
    if (style === 'figures' && (isHeading || this.opensSection(entry, index))) {
      this.items.clear();
      if (this.sections.isRoman) return undefined;
      if (path[0] === 1) this.clear();
      return this.sections.next(entry, index);
    }
    return this.items.next(entry, this.all[index + 1]);
  }

  private clear(): void {
    this.clauses.clear();
    this.items.clear();
  }

  /** «5. Меры защиты» that is no heading by its form, yet clauses 5.1 or section 6 follow. */
  private opensSection(entry: NumberedBlock, index: number): boolean {
    const [value] = entry.path;
    const next = this.all[index + 1];
    if (value !== this.sections.number + 1 || next?.style !== 'figures' || this.items.goesOn(entry)) return false;
    return next.path.length > 1 ? next.path[0] === value : next.isHeading && next.path[0] === value + 1;
  }
}
