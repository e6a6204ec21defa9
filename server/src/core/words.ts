import type { Entity } from './entities/entity';
import { keptWith } from './keptWith';
import type { Sentence } from './sentences';

/** Latin letters that a hurried hand or a scanner leaves inside Cyrillic words, and the letters they stand for. */
const LOOK_ALIKES: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  o: 'о',
  p: 'р',
  x: 'х',
  y: 'у',
  k: 'к',
  m: 'м',
  t: 'т',
  h: 'н',
  b: 'в',
};

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/**
 * The spelling under which a word is looked up: lower case, ё as е, composed, without soft hyphens, and with Latin
 * look-alikes made Cyrillic where the word also has Cyrillic letters. The length may differ from the word's.
 */
export function foldWord(raw: string): string {
  let word = raw;
  if (/[^\w\u0400-\u045f]/.test(word)) word = word.replace(INVISIBLE, '').normalize('NFC');
  word = word.toLowerCase();
  if (word.includes('ё')) word = word.replaceAll('ё', 'е');
  if (/[a-z]/.test(word) && /[\u0430-\u044f]/.test(word)) word = word.replace(/[a-z]/g, (c) => LOOK_ALIKES[c] ?? c);
  return word;
}

/** Kinds of entities that stand in the text as one word; what is inside them is not read as words. */
const OPAQUE = new Set(['email', 'url']);

/** Whether a UTF-16 code unit can be part of a word: letters, digits, combining marks and invisible joiners. */
export function isWordCode(code: number): boolean {
  if (code < 128) return (code >= 48 && code <= 57) || (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code >= 0x400 && code <= 0x52f) return true;
  if (code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff) return true;
  if (code >= 0x300 && code <= 0x36f) return true;
  return (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) || (code >= 0x1e00 && code <= 0x1eff);
}

/** The words of a document in order. Offsets are UTF-16 offsets of the plain text. */
export interface Words {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Index of the sentence that holds the word. */
  readonly sentence: Int32Array;
  /** The word as it stands, or '' for an e-mail or a URL, which is matched as an entity only. */
  readonly raw: readonly string[];
  /** Every spelling once, in the order of its first place. A long text has far fewer spellings than words, so what depends on them alone is found out once. */
  readonly spellings: readonly string[];
  /** Index of the word's spelling. */
  readonly spelling: Int32Array;
}

/** Cuts the sentences into words. */
export function splitWords(text: string, sentences: readonly Sentence[], entities: readonly Entity[]): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const owner: number[] = [];
  const raw: string[] = [];
  const spellings: string[] = [];
  const spelling: number[] = [];
  const known = new Map<string, number>();
  const add = (start: number, end: number, sentence: number, written: string): void => {
    let index = known.get(written);
    if (index === undefined) {
      index = spellings.push(written) - 1;
      known.set(written, index);
    }
    starts.push(start);
    ends.push(end);
    owner.push(sentence);
    raw.push(spellings[index]);
    spelling.push(index);
  };
  const opaque = entities.filter((e) => OPAQUE.has(e.kind));
  let nextOpaque = 0;
  for (let s = 0; s < sentences.length; s++) {
    const { start, end } = sentences[s];
    let at = start;
    while (at < end) {
      while (nextOpaque < opaque.length && opaque[nextOpaque].end <= at) nextOpaque++;
      const block = opaque[nextOpaque];
      if (block !== undefined && block.start <= at) {
        const stop = Math.min(block.end, end);
        add(at, stop, s, '');
        at = stop;
        continue;
      }
      if (!isWordCode(text.charCodeAt(at))) {
        at++;
        continue;
      }
      const limit = block !== undefined && block.start < end ? block.start : end;
      let stop = at + 1;
      while (stop < limit && isWordCode(text.charCodeAt(stop))) stop++;
      add(at, stop, s, text.slice(at, stop));
      at = stop;
    }
  }
  return {
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    sentence: Int32Array.from(owner),
    raw,
    spellings,
    spelling: Int32Array.from(spelling),
  };
}

/** For every spelling where its words begin in `words`; the last entry ends the list. */
interface Places {
  readonly from: Int32Array;
  readonly words: Int32Array;
}

const placesOf = keptWith(({ spelling, spellings, count }: Words): Places => {
  const from = new Int32Array(spellings.length + 1);
  for (let word = 0; word < count; word++) from[spelling[word] + 1]++;
  for (let index = 0; index < spellings.length; index++) from[index + 1] += from[index];
  const next = from.slice();
  const ordered = new Int32Array(count);
  for (let word = 0; word < count; word++) ordered[next[spelling[word]]++] = word;
  return { from, words: ordered };
});

/** The words, in order, whose spelling passes; each spelling is tried once. */
export function wordsSpelt(words: Words, passes: (spelling: string) => boolean): number[] {
  const places = placesOf(words);
  const found: number[] = [];
  let spellings = 0;
  words.spellings.forEach((spelling, index) => {
    if (!passes(spelling)) return;
    spellings++;
    for (let at = places.from[index]; at < places.from[index + 1]; at++) found.push(places.words[at]);
  });
  return spellings > 1 ? found.sort((a, b) => a - b) : found;
}
