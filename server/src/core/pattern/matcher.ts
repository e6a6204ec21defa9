import type { Entity } from '../entities/entity';
import { ENTITY_KINDS } from '../entities/entity';
import type { Words } from '../words';
import { NUMBER_KIND } from './compile';
import { both, type Intervals, NO_INTERVALS, next, notAfter, notBefore, union } from './intervals';
import type { Program } from './program';
import { Op } from './table';
import type { Vocabulary } from './vocabulary';

/**
 * Finds the matches of a table's patterns in one text. Each node is looked for once, when it is first asked for, and its
 * matches are kept, so what many rules share costs nothing more.
 */
export class Matcher {
  /** For every word of the table, the places where it stands. */
  private readonly postings: (number[] | undefined)[];
  /** For every word of the table the sentences in which it stands, as two sets of bits; see `markAlive`. */
  private readonly sentenceBits: Int32Array;
  /** For every node that has all it needs somewhere in the text its place in `found`, counted from 1; 0 for the rest, which are most. */
  private readonly alive: Uint16Array;
  private readonly entities: (Intervals | undefined)[] = [];
  private readonly found: (Intervals | undefined)[];

  constructor(
    private readonly program: Program,
    vocabulary: Vocabulary,
    readonly words: Words,
    entities: readonly Entity[],
  ) {
    this.postings = new Array(vocabulary.size);
    const met = words.spellings.map((spelling) => vocabulary.wordsMet(spelling));
    this.sentenceBits = new Int32Array(2 * vocabulary.size);
    for (let i = 0; i < words.count; i++) {
      const bit = 1 << (words.sentence[i] & 31);
      const otherBit = 1 << (words.sentence[i] % 31);
      for (const word of met[words.spelling[i]]) {
        this.sentenceBits[2 * word] |= bit;
        this.sentenceBits[2 * word + 1] |= otherBit;
        const list = this.postings[word];
        if (list === undefined) this.postings[word] = [i];
        else list.push(i);
      }
    }
    this.placeEntities(entities);
    this.alive = new Uint16Array(program.size);
    this.found = new Array(this.markAlive());
  }

  /** Whether a node can match at all: false says that it has no match, and costs nothing. */
  canMatch(node: number): boolean {
    return this.alive[node] !== 0;
  }

  /** All matches of a node, as stretches of words. */
  matches(node: number): Intervals {
    const place = this.alive[node];
    return place === 0 ? NO_INTERVALS : (this.found[place - 1] ??= this.look(node));
  }

  /**
   * Fills `alive` and returns the number of nodes alive. Children stand before their parents in the table, so one pass over it does. A node that needs
   * two things in one sentence is alive only if the sentences of both may have one in common; they are kept as two sets of bits, the sentence's number
   * modulo 32 and modulo 31, which tells most texts' sentences apart.
   */
  private markAlive(): number {
    const { size, op, first, second, children } = this.program;
    const { alive } = this;
    const some = new Int32Array(size);
    const others = new Int32Array(size);
    let count = 0;
    for (let node = 0; node < size; node++) {
      const left = first[node];
      const right = second[node];
      let bits = 0;
      let otherBits = 0;
      switch (op[node]) {
        case Op.Word:
          bits = this.sentenceBits[2 * left];
          otherBits = this.sentenceBits[2 * left + 1];
          break;
        case Op.Entity:
          if (left === NUMBER_KIND || (this.entities[left]?.starts.length ?? 0) > 0) bits = otherBits = -1;
          break;
        case Op.Any:
          for (let child = left; child < right; child++) {
            bits |= some[children[child]];
            otherBits |= others[children[child]];
          }
          break;
        case Op.NotBefore:
          bits = some[right];
          otherBits = others[right];
          break;
        case Op.NotAfter:
        case Op.First:
          bits = some[left];
          otherBits = others[left];
          break;
        default:
          bits = some[left] & some[right];
          otherBits = others[left] & others[right];
      }
      if (bits === 0 || otherBits === 0) continue;
      some[node] = bits;
      others[node] = otherBits;
      alive[node] = ++count;
    }
    return count;
  }

  private look(node: number): Intervals {
    const { op, first, second, gap } = this.program;
    const sentence = this.words.sentence;
    switch (op[node]) {
      case Op.Word: {
        const starts = this.postings[first[node]] ?? [];
        return { starts, ends: starts.map((at) => at + 1) };
      }
      case Op.Entity:
        return first[node] === NUMBER_KIND ? this.numbers() : (this.entities[first[node]] ?? NO_INTERVALS);
      case Op.Any:
        return this.anyOf(first[node], second[node]);
      case Op.Next: {
        const right = this.matches(second[node]);
        if (right.starts.length === 0) return NO_INTERVALS;
        const left = this.matches(first[node]);
        return left.starts.length === 0 ? NO_INTERVALS : next(left, right, gap[node], sentence);
      }
      case Op.NotBefore: {
        const list = this.matches(second[node]);
        return list.starts.length === 0 ? list : notBefore(this.matches(first[node]), list, gap[node], sentence);
      }
      case Op.NotAfter: {
        const list = this.matches(first[node]);
        return list.starts.length === 0 ? list : notAfter(list, this.matches(second[node]), gap[node], sentence);
      }
      case Op.First:
        return this.first(this.matches(first[node]));
      default: {
        const left = this.matches(first[node]);
        if (left.starts.length === 0) return NO_INTERVALS;
        const right = this.matches(second[node]);
        return right.starts.length === 0 ? NO_INTERVALS : both(left, right, sentence);
      }
    }
  }

  private anyOf(from: number, to: number): Intervals {
    const { children } = this.program;
    const lists: Intervals[] = [];
    for (let child = from; child < to; child++) {
      if (this.alive[children[child]] !== 0) lists.push(this.matches(children[child]));
    }
    return union(lists);
  }

  private first(list: Intervals): Intervals {
    const sentence = this.words.sentence;
    const starts: number[] = [];
    const ends: number[] = [];
    for (let i = 0; i < list.starts.length; i++) {
      const word = list.starts[i];
      if (word > 0 && sentence[word - 1] === sentence[word]) continue;
      starts.push(word);
      ends.push(list.ends[i]);
    }
    return { starts, ends };
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
