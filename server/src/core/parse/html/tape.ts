import type { ElementKind } from './elements';

/** An element of a page. Offsets are of the source; places on the tape are indices. */
export interface HtmlElement {
  readonly name: string;
  readonly kind: ElementKind;
  /** Index of the element around it; −1 for the root, which stands for the page. */
  readonly parent: number;
  /** Where its start tag begins and ends. */
  readonly start: number;
  readonly end: number;
  /** Those of its attributes that say something about what is shown; names in small letters. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Where it begins and ends on the tape. */
  readonly first: number;
  last: number;
  /** It is shown bold no longer: its end tag came while a block inside it was open. */
  boldOver: boolean;
}

/** Sorts of entries. `SHOWN` is a piece of source shown as something else (an entity); `PLAIN` ends the bold type of an element that goes on. */
export const TEXT = 0;
export const SHOWN = 1;
export const OPEN = 2;
export const CLOSE = 3;
export const PLAIN = 4;

/**
 * A page as a list of entries in source order: texts, and elements that open and close. Entry `i` is of sort `sorts[i]`; `from[i]` and `to[i]` are the source
 * offsets of a text, or `from[i]` is the index of the element.
 */
export class Tape {
  readonly sorts: number[] = [];
  readonly from: number[] = [];
  readonly to: number[] = [];
  /** What is shown for the entries of sort `SHOWN`. */
  readonly shown = new Map<number, string>();

  get length(): number {
    return this.sorts.length;
  }

  push(sort: number, from: number, to: number): void {
    this.sorts.push(sort);
    this.from.push(from);
    this.to.push(to);
  }
}

/** A page, read: its elements in the order of their start tags, the root first, and the tape. */
export interface HtmlTree {
  readonly source: string;
  readonly elements: readonly HtmlElement[];
  readonly tape: Tape;
}
