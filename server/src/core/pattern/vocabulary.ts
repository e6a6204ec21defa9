import { foldWord } from '../words';
import { endings } from './paradigm';
import { eachWord, type PatternTable, WordMatch } from './table';

/** Words kept in the cache; a text of random letters must not make it grow without end. */
const CACHE_LIMIT = 200_000;

const NONE: readonly number[] = [];

/** A word of the table that is given by its stem. */
interface Stem {
  readonly endings: ReadonlySet<string>;
  readonly word: number;
}

/** Says which words of a pattern table a word of a text meets. */
export class Vocabulary {
  /** Number of the table's words. */
  readonly size: number;
  private readonly exact = new Map<string, number>();
  private readonly prefixes = new Map<string, number>();
  /** The words that share a stem, each with its paradigm; most stems have one. */
  private readonly forms = new Map<string, Stem | Stem[]>();
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
    this.size = eachWord(table, (match, text, paradigm, index) => {
      if (match === WordMatch.Exact) this.exact.set(text, index);
      else if (match === WordMatch.Prefix) {
        this.prefixes.set(text, index);
        shortest = Math.min(shortest, text.length);
        longest = Math.max(longest, text.length);
      } else this.addForm(text, { endings: byParadigm[paradigm], word: index });
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
    const met: number[] = [];
    const exact = this.exact.get(word);
    if (exact !== undefined) met.push(exact);
    for (let n = this.shortestPrefix; n <= Math.min(word.length, this.longestPrefix); n++) {
      const found = this.prefixes.get(word.slice(0, n));
      if (found !== undefined) met.push(found);
    }
    for (let cut = 0; cut <= Math.min(this.longestEnding, word.length - 1); cut++) {
      const found = this.forms.get(word.slice(0, word.length - cut));
      if (found === undefined) continue;
      const ending = word.slice(word.length - cut);
      for (const { endings, word: index } of Array.isArray(found) ? found : [found]) {
        if (endings.has(ending)) met.push(index);
      }
    }
    return met.length === 0 ? NONE : met;
  }

  private addForm(stem: string, form: Stem): void {
    const known = this.forms.get(stem);
    if (known === undefined) this.forms.set(stem, form);
    else if (Array.isArray(known)) known.push(form);
    else this.forms.set(stem, [known, form]);
  }
}
