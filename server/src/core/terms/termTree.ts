import { stemOf } from '../checks/stem';
import type { Words } from '../words';

interface Node {
  /** Key of the term that ends here. */
  key?: string;
  readonly next: Map<string, Node>;
}

/** The keys of terms by their stems, so that a text is searched for all of them at once. */
export class TermTree {
  private readonly root: Node = { next: new Map() };

  constructor(keys: Iterable<string>) {
    for (const key of keys) {
      let node = this.root;
      for (const stem of key.split(' ')) {
        let next = node.next.get(stem);
        if (next === undefined) {
          next = { next: new Map() };
          node.next.set(stem, next);
        }
        node = next;
      }
      node.key = key;
    }
  }

  /** Whether a term begins with a word of this spelling. */
  begins(spelling: string): boolean {
    return this.root.next.has(stemOf(spelling));
  }

  /** The terms whose words stand from a word on, the shortest first; `last` is the last of those words. `joins` tells whether a word belongs to the one before. */
  *at({ raw, count }: Words, first: number, joins: (word: number) => boolean): Iterable<{ key: string; last: number }> {
    let node = this.root.next.get(stemOf(raw[first]));
    for (let last = first; node !== undefined; last++) {
      if (node.key !== undefined) yield { key: node.key, last };
      const next = last + 1;
      if (node.next.size === 0 || next >= count || !joins(next)) return;
      node = node.next.get(stemOf(raw[next]));
    }
  }
}
