import type { Entity } from '../entities/entity';
import { ENTITY_KINDS } from '../entities/entity';
import type { Words } from '../words';
import { NUMBER_KIND } from './compile';
import { both, type Intervals, NO_INTERVALS, next, notAfter, notBefore, union } from './intervals';
import { Op, type PatternTable } from './table';
import type { Vocabulary } from './vocabulary';

/**
 * Finds the matches of a table's patterns in one text. Each node is looked for once, when it is first asked for, and its
 * matches are kept, so what many rules share costs nothing more.
 */
export class Matcher {
  /** For every word of the table, the places where it stands. */
  private readonly postings: ({ starts: number[]; ends: number[] } | undefined)[];
  /** For every node, 1 if all that it needs stands somewhere in the text. */
  private readonly alive: Uint8Array;
  private readonly entities: (Intervals | undefined)[] = [];
  private readonly found: (Intervals | undefined)[];

  constructor(
    private readonly table: PatternTable,
    vocabulary: Vocabulary,
    readonly words: Words,
    entities: readonly Entity[],
  ) {
    this.postings = new Array(table.words.length);
    this.found = new Array(table.nodes.length);
    for (let i = 0; i < words.count; i++) {
      for (const word of vocabulary.wordsMet(words.raw[i])) {
        const list = (this.postings[word] ??= { starts: [], ends: [] });
        list.starts.push(i);
        list.ends.push(i + 1);
      }
    }
    this.placeEntities(entities);
    this.alive = new Uint8Array(table.nodes.length);
    for (let node = 0; node < table.nodes.length; node++) if (this.isAlive(table.nodes[node])) this.alive[node] = 1;
  }

  /** Whether a node can match at all: false says that it has no match, and costs nothing. */
  canMatch(node: number): boolean {
    return this.alive[node] === 1;
  }

  /** All matches of a node, as stretches of words. */
  matches(node: number): Intervals {
    if (this.alive[node] === 0) return NO_INTERVALS;
    return (this.found[node] ??= this.look(this.table.nodes[node]));
  }

  /** Children stand before their parents in the table, so one pass over it tells for every node. */
  private isAlive(node: readonly number[]): boolean {
    const { alive } = this;
    switch (node[0]) {
      case Op.Word:
        return this.postings[node[1]] !== undefined;
      case Op.Entity:
        return node[1] === NUMBER_KIND || (this.entities[node[1]]?.starts.length ?? 0) > 0;
      case Op.Any:
        for (let child = 1; child < node.length; child++) if (alive[node[child]] === 1) return true;
        return false;
      case Op.NotBefore:
        return alive[node[2]] === 1;
      case Op.NotAfter:
      case Op.First:
        return alive[node[1]] === 1;
      default:
        return alive[node[1]] === 1 && alive[node[2]] === 1;
    }
  }

  private look(node: readonly number[]): Intervals {
    const sentence = this.words.sentence;
    switch (node[0]) {
      case Op.Word:
        return this.postings[node[1]] ?? NO_INTERVALS;
      case Op.Entity:
        return node[1] === NUMBER_KIND ? this.numbers() : (this.entities[node[1]] ?? NO_INTERVALS);
      case Op.Any:
        return this.anyOf(node);
      case Op.Next: {
        const right = this.matches(node[2]);
        if (right.starts.length === 0) return NO_INTERVALS;
        const left = this.matches(node[1]);
        return left.starts.length === 0 ? NO_INTERVALS : next(left, right, node[3], sentence);
      }
      case Op.NotBefore: {
        const list = this.matches(node[2]);
        return list.starts.length === 0 ? list : notBefore(this.matches(node[1]), list, node[3], sentence);
      }
      case Op.NotAfter: {
        const list = this.matches(node[1]);
        return list.starts.length === 0 ? list : notAfter(list, this.matches(node[2]), node[3], sentence);
      }
      case Op.First:
        return this.first(this.matches(node[1]));
      default: {
        const left = this.matches(node[1]);
        if (left.starts.length === 0) return NO_INTERVALS;
        const right = this.matches(node[2]);
        return right.starts.length === 0 ? NO_INTERVALS : both(left, right, sentence);
      }
    }
  }

  private anyOf(node: readonly number[]): Intervals {
    const lists: Intervals[] = [];
    for (let child = 1; child < node.length; child++) {
      if (this.alive[node[child]] === 1) lists.push(this.matches(node[child]));
    }
    return union(lists);
  }

  private first(list: Intervals): Intervals {
    const sentence = this.words.sentence;
    const isFirst = (word: number) => word === 0 || sentence[word - 1] !== sentence[word];
    const kept = list.starts.map((_, i) => i).filter((i) => isFirst(list.starts[i]));
    return { starts: kept.map((i) => list.starts[i]), ends: kept.map((i) => list.ends[i]) };
  }

  private numbers(): Intervals {
    const starts: number[] = [];
    for (let i = 0; i < this.words.count; i++) if (/^\d/.test(this.words.raw[i])) starts.push(i);
    return { starts, ends: starts.map((at) => at + 1) };
  }

  /** Turns the places of entities, which are offsets, into stretches of words. */
  private placeEntities(entities: readonly Entity[]): void {
    const { starts, ends, count } = this.words;
    const lists: { starts: number[]; ends: number[] }[] = ENTITY_KINDS.map(() => ({ starts: [], ends: [] }));
    let first = 0;
    for (const entity of entities) {
      while (first < count && ends[first] <= entity.start) first++;
      let last = first;
      while (last < count && starts[last] < entity.end) last++;
      // A blank of underscores holds no word: it is placed at the word before it, so that a gap can reach it.
      const from = last === first ? Math.max(0, first - 1) : first;
      if (count === 0) continue;
      const list = lists[ENTITY_KINDS.indexOf(entity.kind)];
      const top = list.starts.length - 1;
      if (top >= 0 && list.starts[top] === from) {
        list.ends[top] = Math.max(list.ends[top], last);
        continue;
      }
      list.starts.push(from);
      list.ends.push(Math.max(last, from + 1));
    }
    lists.forEach((list, kind) => {
      this.entities[kind] = list;
    });
  }
}
