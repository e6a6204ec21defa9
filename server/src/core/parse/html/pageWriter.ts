import type { VisibleLines } from '../line';
import { visibilityOf } from './hidden';
import { LineWriter } from './lineWriter';
import { ListCounter } from './listCounter';
import { CLOSE, type HtmlElement, type HtmlTree, OPEN, PLAIN, SHOWN, TEXT } from './tape';

const BOLD_STYLE = /(?:^|[;\s])font-weight\s*:\s*(?:bold|[6-9]00)/i;
/** A style sheet of the page numbers nested lists as «1.1». */
const JOINED_NUMBERS = /counters\(\s*[\w-]+\s*,\s*(?:"\."|'\.')/;
/** Lists nested deeper are counted by themselves. */
const MOST_JOINED = 9;
const LISTS = new Set(['ul', 'ol', 'menu', 'dir']);

/**
 * Writes the kept texts of a page as lines. The clauses of a section are numbered through («1.1» in section 1), whether or not the style sheet that does so
 * on the page can be seen: so the text itself refers to them.
 */
export class PageWriter {
  private readonly out: LineWriter;
  private readonly lists: ListCounter[] = [];
  /** Numbers of the items that are open, outermost first. */
  private readonly numbers: string[] = [];
  /** For every list that is open, whether its numbers go on from that of the item around it. */
  private readonly joins: boolean[] = [];
  private joinsNumbers = false;
  private itemCounts: Int32Array | undefined;

  constructor(
    private readonly tree: HtmlTree,
    private readonly kept: Uint8Array,
    private readonly layout: ReadonlySet<number>,
  ) {
    this.out = new LineWriter(tree.source);
  }

  write(): VisibleLines {
    const { kept, out } = this;
    const { tape, elements } = this.tree;
    for (let at = 0; at < tape.length; at++) {
      const from = tape.from[at];
      switch (tape.sorts[at]) {
        case TEXT:
          if (kept[at] === 1) out.text(from, tape.to[at]);
          break;
        case SHOWN:
          if (kept[at] === 1) out.entity(tape.shown.get(at)!, from, tape.to[at]);
          break;
        case OPEN:
          if (visibilityOf(elements[from]) !== 'hidden') this.open(elements[from], from);
          else {
            if (elements[from].name === 'style') this.styleSheet(at, elements[from].last);
            at = elements[from].last;
          }
          break;
        case CLOSE:
          this.close(elements[from], from);
          break;
        case PLAIN:
          if (isBold(elements[from])) out.bold(-1);
      }
    }
    return out.reading();
  }

  private styleSheet(from: number, to: number): void {
    const { source, tape } = this.tree;
    for (let at = from; at < to; at++) {
      if (tape.sorts[at] === TEXT && JOINED_NUMBERS.test(source.slice(tape.from[at], tape.to[at])))
        this.joinsNumbers = true;
    }
  }

  private open(element: HtmlElement, index: number): void {
    const { out } = this;
    const { name, kind } = element;
    if (isBold(element)) out.bold(1);
    const level = headingLevel(element);
    if (level > 0) out.beginHeading(level);
    else if (name === 'br') out.lineBreak();
    else if (LISTS.has(name)) {
      this.joins.push(this.joinsNumbers || out.standsOverList);
      out.part(this.lists.length === 0);
      this.lists.push(new ListCounter(element, () => this.itemsIn(index)));
    } else if (name === 'li') this.item(element);
    else if (name === 'tr' && !this.isLayout(index)) out.beginRow();
    else if ((name === 'td' || name === 'th') && !this.isLayout(index)) out.beginCell();
    else if (name === 'dd') out.beginExplanation();
    else if (name === 'pre') out.pre(1);
    else if (kind.block) out.part(name !== 'dt');
  }

  private close(element: HtmlElement, index: number): void {
    const { out } = this;
    const { name, kind, boldOver } = element;
    if (!boldOver && isBold(element)) out.bold(-1);
    if (headingLevel(element) > 0) out.endHeading();
    else if (LISTS.has(name)) {
      this.lists.pop();
      this.joins.pop();
      out.endList(this.lists.length - 1);
    } else if (name === 'li') {
      this.numbers.pop();
      out.endItem();
    } else if (name === 'tr' && !this.isLayout(index)) out.endRow();
    else if (name === 'td' || name === 'th') {
      if (this.isLayout(index)) out.part(true);
    } else if (name === 'dt') out.endTerm();
    else if (name === 'pre') out.pre(-1);
    else if (kind.block) out.part(name !== 'dd');
  }

  private item(element: HtmlElement): void {
    const { lists, numbers, out } = this;
    out.part(false);
    const list = lists.at(-1);
    const own = list === undefined ? '' : list.number(element);
    const outer = numbers.at(-1) ?? '';
    // Numbers of a page nested without end are not joined without end.
    const joins = this.joins.at(-1) === true && own !== '' && outer !== '' && numbers.length < MOST_JOINED;
    const number = joins ? `${outer}.${own}` : own;
    numbers.push(number);
    out.beginItem({
      mark: number === '' ? '' : `${number}.`,
      bullet: number === '' && list?.isPlain !== true,
      depth: Math.max(0, lists.length - 1),
      from: element.start,
      to: element.end,
    });
  }

  /** Whether an element stands in a table that only places things. */
  private isLayout(index: number): boolean {
    const { elements } = this.tree;
    let at = index;
    // A row stands in its table or in a part of it, a cell in a row; what stands elsewhere is no part of a table.
    for (let steps = 0; at > 0 && steps < 4; steps++) {
      if (elements[at].name === 'table') return this.layout.has(at);
      at = elements[at].parent;
    }
    return true;
  }

  private itemsIn(list: number): number {
    if (this.itemCounts === undefined) {
      const { elements } = this.tree;
      this.itemCounts = new Int32Array(elements.length);
      for (const { name, parent } of elements) if (name === 'li') this.itemCounts[parent]++;
    }
    return this.itemCounts[list];
  }
}

function isBold({ kind, attributes }: HtmlElement): boolean {
  if (kind.bold) return true;
  const style = attributes.size === 0 ? undefined : attributes.get('style');
  return style !== undefined && BOLD_STYLE.test(style.slice(0, 1000));
}

function headingLevel({ kind, attributes }: HtmlElement): number {
  if (kind.level > 0 || attributes.size === 0 || attributes.get('role') !== 'heading') return kind.level;
  const level = Number(attributes.get('aria-level') ?? 2);
  return level >= 1 && level <= 6 ? Math.floor(level) : 2;
}
