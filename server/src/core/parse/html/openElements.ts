import type { HtmlElement } from './tape';

/**
 * The elements that are open, outermost first, and where the last one of each name stands, so that no tag costs a walk through a page that is nested
 * a hundred thousand deep.
 */
export class OpenElements {
  private readonly stack: number[] = [];
  private readonly places = new Map<string, number[]>();
  private readonly bounds: number[] = [];
  private readonly blocks: number[] = [];

  constructor(private readonly elements: readonly HtmlElement[]) {}

  /** Index of the innermost element. */
  get innermost(): number {
    return this.stack[this.stack.length - 1];
  }

  get depth(): number {
    return this.stack.length;
  }

  push(index: number): void {
    const { name, kind } = this.elements[index];
    const place = this.stack.push(index) - 1;
    const places = this.places.get(name);
    if (places === undefined) this.places.set(name, [place]);
    else places.push(place);
    if (kind.bounds) this.bounds.push(place);
    if (kind.block) this.blocks.push(place);
  }

  /** Takes the innermost element away; gives its index. */
  pop(): number {
    const index = this.stack.pop()!;
    const { name, kind, boldOver } = this.elements[index];
    if (!boldOver) this.places.get(name)!.pop();
    if (kind.bounds) this.bounds.pop();
    if (kind.block) this.blocks.pop();
    return index;
  }

  /** Place of the innermost open element of one of the names, or −1. */
  last(...names: string[]): number {
    let place = -1;
    for (const name of names) place = Math.max(place, this.places.get(name)?.at(-1) ?? -1);
    return place;
  }

  /** Place of the innermost element that shuts off what is open around it, or −1. */
  get lastBound(): number {
    return this.bounds.at(-1) ?? -1;
  }

  get lastBlock(): number {
    return this.blocks.at(-1) ?? -1;
  }

  /** Lets the element at a place be found no more, though it stays open. Its element must be marked `boldOver`. */
  forget(place: number): number {
    const index = this.stack[place];
    this.places.get(this.elements[index].name)!.pop();
    return index;
  }
}
