import { visibilityOf } from './hidden';
import { CLOSE, type HtmlElement, type HtmlTree, OPEN, SHOWN, TEXT } from './tape';
import type { PageLine } from './weigh';

/** Share of the page's policy text from which a menu, form or hidden window is the place where the policy stands. */
const HOLDS_POLICY = 0.3;
/** Share of the policy text that may be left outside of the container, if so much more is left with it that is none. */
const LOST = 0.05;
const SHED = 2;
/** A page with less policy text than this, in UTF-16 units, has no container to look for. */
const LEAST_POLICY = 300;

/** Elements that may contain a policy; a paragraph or a list is a part of one. */
const CONTAINERS = new Set(
  'html body main article section div center td font span form table tbody tr details dialog aside'.split(' '),
);
const TITLE = /политик|положени|персональн|конфиденциальн|privacy/i;

/** Says of every text on the tape whether it belongs to what the page has to tell: not to its menus, banners and footers. */
export function keptTexts(tree: HtmlTree, lines: readonly PageLine[]): Uint8Array {
  const { elements, tape } = tree;
  const masses = new Weights(elements, lines);
  const aside = elements.map((element, index) => index > 0 && masses.isAside(element, index));
  const container = masses.container(aside);
  const { first, last } = elements[container];
  const title = container === 0 ? -1 : titleBefore(tree, first);
  const kept = new Uint8Array(tape.length);
  for (const { from, to, mass } of lines) {
    const inside = from >= first && from <= last;
    const belongs =
      inside ||
      (title >= 0 && from >= elements[title].first && from < first && (mass > 0 || from < elements[title].last));
    if (belongs) kept.fill(1, from, to);
  }
  leaveOut(tree, aside, kept, title);
  return kept;
}

/** What each element holds, weighed. */
class Weights {
  private readonly mass: Float64Array;

  constructor(
    private readonly elements: readonly HtmlElement[],
    private readonly lines: readonly PageLine[],
  ) {
    this.mass = new Float64Array(elements.length);
    for (const line of lines) this.mass[line.block] += line.mass;
    for (let index = elements.length - 1; index > 0; index--) this.mass[elements[index].parent] += this.mass[index];
  }

  /** Whether an element belongs to the site, not to the text. What holds much of the policy does not, whatever it is called. */
  isAside(element: HtmlElement, index: number): boolean {
    const visibility = visibilityOf(element);
    if (visibility !== 'aside') return visibility === 'hidden';
    if (this.mass[index] > 0 && this.mass[index] >= this.mass[0] * HOLDS_POLICY) return false;
    if (element.name === 'button') return !this.isInHeading(index);
    // The head and foot of an article belong to it.
    if (element.name === 'header' || element.name === 'footer')
      return !(this.mass[index] > 0 && this.isInArticle(index));
    return true;
  }

  private isInHeading(index: number): boolean {
    const parent = this.elements[this.elements[index].parent];
    return parent.kind.level > 0 || parent.name === 'summary';
  }

  private isInArticle(index: number): boolean {
    let at = this.elements[index].parent;
    for (let steps = 0; at > 0 && steps < 6; steps++) {
      if (this.elements[at].name === 'article' || this.elements[at].name === 'main') return true;
      at = this.elements[at].parent;
    }
    return false;
  }

  /** The smallest element that holds the policy, by its index: each step inward must leave more behind that is no policy than that is. */
  container(aside: readonly boolean[]): number {
    const { elements } = this;
    const count = elements.length;
    const mass = new Float64Array(count);
    const junk = new Float64Array(count);
    for (const line of this.lines) {
      mass[line.block] += line.mass;
      junk[line.block] += line.junk;
    }
    const heaviest = new Int32Array(count).fill(-1);
    for (let index = count - 1; index > 0; index--) {
      if (aside[index]) continue;
      const { parent } = elements[index];
      mass[parent] += mass[index];
      junk[parent] += junk[index];
      if (heaviest[parent] < 0 || mass[index] >= mass[heaviest[parent]]) heaviest[parent] = index;
    }
    let at = 0;
    if (mass[0] < LEAST_POLICY) return at;
    for (let next = heaviest[at]; next >= 0 && CONTAINERS.has(elements[next].name); next = heaviest[at]) {
      const lost = mass[at] - mass[next];
      if (lost > 0 && (mass[0] - mass[next] > mass[0] * LOST || junk[at] - junk[next] < lost * SHED)) break;
      at = next;
    }
    return at;
  }
}

/** The last heading before the container that could be the policy's title, or −1. */
function titleBefore({ source, elements }: HtmlTree, before: number): number {
  for (let index = elements.length - 1; index > 0; index--) {
    const { name, first, last, start, attributes } = elements[index];
    if (name !== 'h1' || last >= before || first >= before || attributes.has('hidden')) continue;
    const end = Math.min(elements[index].end + 2000, source.length);
    const text = source.slice(start, end);
    return TITLE.test(text.slice(0, text.search(/<\/h1/i))) ? index : -1;
  }
  return -1;
}

/** Takes out of what is kept all that stands in elements aside; the title stays, wherever it stands. */
function leaveOut({ elements, tape }: HtmlTree, aside: readonly boolean[], kept: Uint8Array, title: number): void {
  let depth = 0;
  for (let at = 0; at < tape.length; at++) {
    const sort = tape.sorts[at];
    const index = tape.from[at];
    if (sort === OPEN) {
      if (index === title) at = elements[index].last - 1;
      else if (aside[index]) depth++;
    } else if (sort === CLOSE) {
      if (index !== title && aside[index]) depth--;
    } else if ((sort === TEXT || sort === SHOWN) && depth > 0) kept[at] = 0;
  }
}
