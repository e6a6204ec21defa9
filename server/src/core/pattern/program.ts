import { Op, type PatternTable, unpackNodes } from './table';

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

  constructor(table: PatternTable) {
    const { size } = table;
    const nodes = unpackNodes(table);
    this.size = size;
    this.op = new Uint8Array(size);
    this.first = new Int32Array(size);
    this.second = new Int32Array(size);
    this.gap = new Int32Array(size);
    this.children = nodes;
    for (let node = 0, at = 0; node < size; node++) {
      const length = nodes[at];
      const op = nodes[at + 1];
      this.op[node] = op;
      if (op === Op.Any) {
        this.first[node] = at + 2;
        this.second[node] = at + 1 + length;
      } else {
        this.first[node] = nodes[at + 2];
        if (length > 2) this.second[node] = nodes[at + 3];
        if (length > 3) this.gap[node] = nodes[at + 4];
      }
      at += length + 1;
    }
  }
}
