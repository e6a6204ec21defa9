import { foldWord } from '../words';
import { endings } from './paradigm';
import { type PatternTable, WordMatch } from './table';

/** Words kept in the cache; a text of random letters must not make it grow without end. */
const CACHE_LIMIT = 200_000;

const NONE: readonly number[] = [];

/** Says which words of a pattern table a word of a text meets. */
export class Vocabulary {
  private readonly exact = new Map<string, number[]>();
  private readonly prefixes = new Map<string, number[]>();
  private readonly forms = new Map<string, { endings: ReadonlySet<string>; word: number }[]>();
  /** The longest ending that may have to be cut, in UTF-16 code units. */
  private readonly longestEnding: number;
  private readonly cache = new Map<string, readonly number[]>();
  private readonly shortestPrefix: number;
  private readonly longestPrefix: number;

  constructor(table: PatternTable) {
    let shortest = Number.POSITIVE_INFINITY;
    let longest = 0;
    const byParadigm = endings();
    this.longestEnding = Math.max(...byParadigm.flatMap((set) => [...set].map((ending) => ending.length)));
    table.words.forEach(([match, word, paradigm = 0], index) => {
      if (match === WordMatch.Exact) push(this.exact, word, index);
      else if (match === WordMatch.Prefix) {
        push(this.prefixes, word, index);
        shortest = Math.min(shortest, word.length);
        longest = Math.max(longest, word.length);
      } else push(this.forms, word, { endings: byParadigm[paradigm], word: index });
    });
    this.shortestPrefix = shortest;
    this.longestPrefix = longest;
  }

  /** Indices of the table's words that `raw`, a word as it stands in the text, meets. */
  wordsMet(raw: string): readonly number[] {
    const known = this.cache.get(raw);
    if (known !== undefined) return known;
    const met = this.lookUp(foldWord(raw));
    if (this.cache.size >= CACHE_LIMIT) this.cache.clear();
    this.cache.set(raw, met);
    return met;
  }

  private lookUp(word: string): readonly number[] {
    const met: number[] = [...(this.exact.get(word) ?? NONE)];
    for (let n = this.shortestPrefix; n <= Math.min(word.length, this.longestPrefix); n++) {
      const found = this.prefixes.get(word.slice(0, n));
      if (found !== undefined) met.push(...found);
    }
    for (let cut = 0; cut <= Math.min(this.longestEnding, word.length - 1); cut++) {
      const found = this.forms.get(word.slice(0, word.length - cut));
      if (found === undefined) continue;
      const ending = word.slice(word.length - cut);
      for (const { endings, word: index } of found) if (endings.has(ending)) met.push(index);
    }
    return met.length === 0 ? NONE : met;
  }
}

function push<V>(map: Map<string, V[]>, key: string, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
