import type { Entity } from './entities/entity';
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
}

/** Cuts the sentences into words. */
export function splitWords(text: string, sentences: readonly Sentence[], entities: readonly Entity[]): Words {
  const starts: number[] = [];
  const ends: number[] = [];
  const owner: number[] = [];
  const raw: string[] = [];
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
        starts.push(at);
        ends.push(stop);
        owner.push(s);
        raw.push('');
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
      starts.push(at);
      ends.push(stop);
      owner.push(s);
      raw.push(text.slice(at, stop));
      at = stop;
    }
  }
  return {
    count: starts.length,
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    sentence: Int32Array.from(owner),
    raw,
  };
}
