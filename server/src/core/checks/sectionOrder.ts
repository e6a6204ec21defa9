import { type NumberedBlock, roman } from './numberedBlocks';
import type { NumberFlaw } from './numberFlaw';

/** Numberings inside one another that are remembered. */
const MOST_OUTER = 8;

/** Follows the numbers of sections. A section 1 anew opens a part with a numbering of its own. */
export class SectionOrder {
  /** Number of the section that the text stands in; also where only its clauses tell it. */
  number = 0;
  /** The heading of that section. */
  last: NumberedBlock | undefined;
  /** Whether the sections themselves are numbered in this part. */
  isNumbered = false;
  isRoman = false;
  /** Last sections of the parts above, which may go on after a numbering inside one of their sections. */
  private readonly outer: NumberedBlock[] = [];
  /** Sections numbered «1.» one after another, as Markdown allows: the reader sees them counted. */
  private ones = 0;

  constructor(private readonly all: readonly NumberedBlock[]) {}

  /** Begins a part with a numbering of its own. */
  reset(): void {
    this.number = 0;
    this.isNumbered = false;
  }

  /** An appendix: whatever stood before it does not go on. */
  close(): void {
    this.reset();
    this.last = undefined;
  }

  roman(entry: NumberedBlock): NumberFlaw | undefined {
    const before = this.isRoman ? this.last : undefined;
    this.reset();
    this.isRoman = true;
    this.last = entry;
    return entry.path[0] === 1 || before === undefined ? undefined : flawOf(entry, before);
  }

  next(entry: NumberedBlock, index: number): NumberFlaw | undefined {
    const [value] = entry.path;
    const before = this.last;
    if (value === 1) this.beginAnew(before);
    const counted = this.ones > 1 && value === this.ones + 1 && before?.path[0] === 1;
    const isResumed = this.resumes(value, before);
    const expected = this.number + 1;
    this.last = entry;
    this.number = value;
    this.isNumbered = true;
    if (value === 1 || value === expected || counted || isResumed || before === undefined) return undefined;
    const last = before.path[0];
    const isAlone = this.nextHeading(index)?.path[0] === last + 2;
    const flaw = flawOf(entry, before);
    if (flaw === undefined || !isAlone) return flaw;
    this.last = { ...entry, path: [last + 1] };
    this.number = last + 1;
    return { ...flaw, right: `${last + 1}` };
  }

  private beginAnew(before: NumberedBlock | undefined): void {
    this.ones++;
    if (before !== undefined && before.path[0] > 1) this.outer.push(before);
    if (this.outer.length > MOST_OUTER) this.outer.shift();
    this.reset();
  }

  private resumes(value: number, before: NumberedBlock | undefined): boolean {
    if (before === undefined || before.path[0] + 1 === value) return false;
    const outer = this.outer.findLastIndex((section) => section.path[0] + 1 === value);
    if (outer >= 0) this.outer.length = outer;
    return outer >= 0;
  }

  private nextHeading(index: number): NumberedBlock | undefined {
    for (let at = index + 1; at < this.all.length; at++) {
      const { style, path, isHeading } = this.all[at];
      if (style === 'figures' && isHeading && path.length === 1) return this.all[at];
    }
    return undefined;
  }
}

function flawOf(entry: NumberedBlock, before: NumberedBlock): NumberFlaw | undefined {
  const value = entry.path[0];
  const last = before.path[0];
  if (value === last) return { key: 'section-again', before };
  if (value < last) return { key: 'section-order', before };
  if (value === last + 1) return undefined;
  return { key: 'section-gap', before, other: entry.style === 'roman' ? roman(last + 1) : `${last + 1}` };
}
