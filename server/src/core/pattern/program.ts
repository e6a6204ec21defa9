import { numberAt, Op, type PatternTable } from './table';

/** The nodes of a table laid out for walking: one entry per node in each array. Made once for a pack. */
export class Program {
  readonly size: number;
  readonly op: Uint8Array;
  /** The first child, the word or the kind of entity; for `Any`, where its children begin in `children`. */
  readonly first: Int32Array;
  /** The second child; for `Any`, where its children end in `children`. */
  readonly second: Int32Array;
  readonly gap: Int32Array;
  readonly children: Int32Array;

  constructor({ size, nodes }: PatternTable) {
    this.size = size;
    const op = new Uint8Array(size);
    const first = new Int32Array(size);
    const second = new Int32Array(size);
    const gap = new Int32Array(size);
    const children = new Int32Array(nodes.length);
    let used = 0;
    for (let node = 0, at = 0; node < size; node++) {
      const end = at + 1 + numberAt(nodes, at);
      const kind = numberAt(nodes, at + 1);
      op[node] = kind;
      if (kind === Op.Any) {
        first[node] = used;
        for (let child = at + 2; child < end; child++) children[used++] = numberAt(nodes, child);
        second[node] = used;
      } else {
        first[node] = numberAt(nodes, at + 2);
        if (at + 3 < end) second[node] = numberAt(nodes, at + 3);
        if (at + 4 < end) gap[node] = numberAt(nodes, at + 4);
      }
      at = end;
    }
    this.op = op;
    this.first = first;
    this.second = second;
    this.gap = gap;
    this.children = children.subarray(0, used);
  }
}
