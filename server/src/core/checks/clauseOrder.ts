import type { NumberedBlock } from './numberedBlocks';
import type { NumberFlaw } from './numberFlaw';
import type { SectionOrder } from './sectionOrder';

/** Follows the numbers of clauses of two figures and more, each under the clause above it. */
export class ClauseOrder {
  /** Last clause by the number of the clause above it. */
  private readonly last = new Map<string, NumberedBlock>();
  /** First clause by its number. */
  private readonly seen = new Map<string, NumberedBlock>();
  /** Last clause whose number has been told as wrong: those that go on from it are wrong with it. */
  private wrong: NumberedBlock | undefined;

  constructor(
    private readonly all: readonly NumberedBlock[],
    private readonly sections: SectionOrder,
  ) {}

  clear(): void {
    this.last.clear();
    this.seen.clear();
  }

  next(entry: NumberedBlock, index: number): NumberFlaw | undefined {
    const { path, written } = entry;
    const parent = parentOf(path);
    if (this.opensPart(path, parent)) {
      this.clear();
      this.sections.reset();
      this.sections.number = 1;
      this.last.set(parent, entry);
      return undefined;
    }
    const astray = this.astray(entry);
    if (astray !== undefined) return astray;
    const value = lastOf(path);
    const before = this.last.get(parent);
    const last = before === undefined ? 0 : lastOf(before.path);
    const same = this.seen.get(written);
    if (same === undefined) this.seen.set(written, entry);
    if (value > last) {
      this.last.set(parent, entry);
      this.countAbove(entry);
    }
    if (value === last + 1 || value === 0) return undefined;
    const goesOn = value <= last && this.wrong?.path.join('.') === [...path.slice(0, -1), value - 1].join('.');
    this.wrong = value <= last ? entry : undefined;
    if (goesOn) return undefined;
    const isAlone = this.siblingAfter(index) === last + 2;
    const right = isAlone ? `${parent}.${last + 1}` : undefined;
    if (isAlone) this.last.set(parent, { ...entry, path: [...path.slice(0, -1), last + 1] });
    if (before === undefined) return { key: 'first', right, other: `${parent}.1` };
    if (same !== undefined) return { key: 'again', before: same, right };
    if (value < last) return { key: 'order', before, right };
    return { key: 'gap', before, right, other: `${parent}.${last + 1}` };
  }

  /** Clause 1.1 anew where the sections bear no numbers: another document begins. */
  private opensPart(path: readonly number[], parent: string): boolean {
    return !this.sections.isNumbered && this.last.has(parent) && path.every((n) => n === 1);
  }

  /** A clause numbered for another section than the one it stands in: «4.3» after «5.2», where the sections are numbered. */
  private astray(entry: NumberedBlock): NumberFlaw | undefined {
    const { sections } = this;
    const [section, value] = entry.path;
    if (entry.path.length > 2 || section === sections.number) return undefined;
    if (sections.isRoman || !sections.isNumbered || entry.isHeading) {
      if (section > sections.number || !sections.isNumbered) sections.number = section;
      return undefined;
    }
    const here = String(sections.number);
    const last = this.last.get(here);
    const isNext = last !== undefined && last.path[1] + 1 === value;
    if (section > sections.number && !isNext) {
      sections.number = section;
      return undefined;
    }
    if (isNext) this.last.set(here, { ...entry, path: [sections.number, value] });
    return { key: 'astray', before: sections.last, right: isNext ? `${here}.${value}` : undefined, other: here };
  }

  /** «1.1.1» right under the title of section 1 counts as a clause under 1.1 that has no number of its own. */
  private countAbove(entry: NumberedBlock): void {
    for (let depth = entry.path.length - 1; depth > 1; depth--) {
      const path = entry.path.slice(0, depth);
      const above = this.last.get(parentOf(path));
      const last = above === undefined ? 0 : lastOf(above.path);
      if (last + 1 === lastOf(path)) this.last.set(parentOf(path), { ...entry, path, written: path.join('.') });
    }
  }

  /** Last figure of the next clause on the same level under the same clause. */
  private siblingAfter(index: number): number | undefined {
    const { path } = this.all[index];
    for (let at = index + 1; at < this.all.length; at++) {
      const other = this.all[at];
      if (other.style !== 'figures' || other.path.length < path.length) return undefined;
      if (other.path.length > path.length) continue;
      return parentOf(other.path) === parentOf(path) ? lastOf(other.path) : undefined;
    }
    return undefined;
  }
}

function parentOf(path: readonly number[]): string {
  return path.slice(0, -1).join('.');
}

function lastOf(path: readonly number[]): number {
  return path[path.length - 1];
}
