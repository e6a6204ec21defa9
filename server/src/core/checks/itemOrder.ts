import type { NumberedBlock } from './numberedBlocks';
import type { NumberFlaw } from './numberFlaw';

/** Letters of a list that may be passed over: some write «ж, и», some «н, п». */
const LETTERS_LEFT_OUT = 3;
const MOST_DIGITS = 2;

/** Follows the numbers of list items: «1)», «1.», «а)». */
export class ItemOrder {
  /** Last item by the style of its mark. */
  private readonly last = new Map<string, NumberedBlock>();

  clear(): void {
    this.last.clear();
  }

  /** Whether the number goes on from an item. */
  goesOn({ style, path: [value] }: NumberedBlock): boolean {
    return value > 1 && this.last.get(style)?.path[0] === value - 1;
  }

  next(entry: NumberedBlock, following: NumberedBlock | undefined): NumberFlaw | undefined {
    const { style, path, written } = entry;
    const [value] = path;
    if (value === undefined) return undefined;
    const before = this.last.get(style);
    if (style === 'figures') this.last.clear();
    this.last.set(style, entry);
    if (value === 1 || before === undefined) return undefined;
    const last = before.path[0];
    if (value === last + 1 || (style === 'letter' && value > last && value <= last + LETTERS_LEFT_OUT))
      return undefined;
    const isAlone = style !== 'letter' && following?.style === style && following.path[0] === last + 2;
    const right = isAlone ? `${last + 1}` : undefined;
    if (isAlone) this.last.set(style, { ...entry, path: [last + 1] });
    if (value === last) return { key: 'item-again', before, right };
    if (value < last || style === 'letter' || written.length > MOST_DIGITS) return undefined;
    return { key: 'item-gap', before, right };
  }
}
