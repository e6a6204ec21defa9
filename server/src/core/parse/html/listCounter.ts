import { type CounterStyle, showCounter } from '../counter';
import type { HtmlElement } from './tape';

/** Values of the attribute `type` and of the property `list-style-type` that say how a list is counted. */
const STYLES = new Map<string, CounterStyle>([
  ['1', 'decimal'],
  ['a', 'lower-alpha'],
  ['A', 'upper-alpha'],
  ['i', 'lower-roman'],
  ['I', 'upper-roman'],
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'decimal-leading-zero'],
  ['lower-alpha', 'lower-alpha'],
  ['lower-latin', 'lower-alpha'],
  ['upper-alpha', 'upper-alpha'],
  ['upper-latin', 'upper-alpha'],
  ['lower-roman', 'lower-roman'],
  ['upper-roman', 'upper-roman'],
]);
const LIST_STYLE = /(?:^|[;\s])list-style(?:-type)?\s*:\s*([^;]*)/i;
const NUMBER = /^\s*([+-]?\d{1,9})/;

/** A style of a list: how it counts, `'none'` where nothing is shown, `'mark'` for a sign that is the same for every item. */
type ListStyle = CounterStyle | 'none' | 'mark';

/** An open list of a page. It counts as a browser does: by `start`, `reversed`, `value` and `type`; style sheets are not read. */
export class ListCounter {
  private next: number;
  private readonly step: number;
  private readonly style: ListStyle;

  /** `items` gives the number of items, which only a reversed list asks for. */
  constructor({ name, attributes }: HtmlElement, items: () => number) {
    const reversed = name === 'ol' && attributes.has('reversed');
    this.step = reversed ? -1 : 1;
    this.next = whole(attributes.get('start')) ?? (reversed ? items() : 1);
    this.style = styleOf(attributes) ?? (name === 'ol' ? 'decimal' : 'mark');
  }

  /** Whether the items bear no mark at all, so that they are plain paragraphs to the eye. */
  get isPlain(): boolean {
    return this.style === 'none';
  }

  /** The number before an item, without the dot after it; '' where it bears a sign or nothing. */
  number({ attributes }: HtmlElement): string {
    const value = whole(attributes.get('value')) ?? this.next;
    this.next = value + this.step;
    const style = styleOf(attributes) ?? this.style;
    return style === 'none' || style === 'mark' ? '' : showCounter(value, style);
  }
}

function whole(value: string | undefined): number | undefined {
  const match = value === undefined ? null : NUMBER.exec(value);
  return match === null ? undefined : Number(match[1]);
}

function styleOf(attributes: ReadonlyMap<string, string>): ListStyle | undefined {
  if (attributes.size === 0) return undefined;
  const declared = LIST_STYLE.exec(attributes.get('style')?.slice(0, 1000) ?? '');
  if (declared !== null) {
    for (const word of declared[1].toLowerCase().trim().split(/\s+/)) {
      const style = STYLES.get(word);
      if (style !== undefined) return style;
      if (word === 'none') return 'none';
      if (/^(?:disc|circle|square|["'])/.test(word)) return 'mark';
    }
  }
  const type = attributes.get('type');
  return type === undefined ? undefined : STYLES.get(type.trim());
}
