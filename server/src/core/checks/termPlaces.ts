import { keptWith } from '../keptWith';
import { isUpper } from '../parse/character';
import type { Reading } from '../reading';
import type { Span } from '../span';
import { wordsSpelt } from '../words';
import { type DefinedTerm, definedTerms } from './definedTerms';
import { stemOf } from './stem';

/** A place where a defined term stands, in whatever form. */
export interface TermPlace {
  /** Key of the term, see {@link DefinedTerm}. */
  readonly key: string;
  /** Offsets of the plain text. */
  readonly span: Span;
  /** Index of its first word. */
  readonly word: number;
}

/** The terms of a document and the places where they stand. */
export interface TermPlaces {
  /** Definitions by the key of their term. */
  readonly terms: ReadonlyMap<string, readonly DefinedTerm[]>;
  /** In order; of terms that hold each other the longest. */
  readonly places: readonly TermPlace[];
}

/**
 * Finds all uses of all defined terms. A short name that is introduced with a capital («далее — Оператор») is meant only where it has one;
 * a term of a glossary begins its entry, so its capital says nothing.
 */
export const termPlaces = keptWith((reading: Reading): TermPlaces => {
  const terms = new Map<string, DefinedTerm[]>();
  for (const term of definedTerms(reading)) {
    if (term.key === '') continue;
    const same = terms.get(term.key);
    if (same === undefined) terms.set(term.key, [term]);
    else same.push(term);
  }
  /** Words of the longest term that begins with a stem. */
  const longest = new Map<string, number>();
  /** Terms that need a capital. */
  const capital = new Set<string>();
  for (const [key, same] of terms) {
    const stems = key.split(' ');
    longest.set(stems[0], Math.max(longest.get(stems[0]) ?? 0, stems.length));
    if (same.every(({ way, term }) => way === 'hereafter' && isUpper(term.charCodeAt(0)))) capital.add(key);
  }
  const { words } = reading;
  const places: TermPlace[] = [];
  let free = 0;
  for (const word of wordsSpelt(words, (spelling) => longest.has(stemOf(spelling)))) {
    if (word < free) continue;
    const isCapital = isUpper(words.raw[word].charCodeAt(0));
    const keys = keysAt(reading, word, longest.get(stemOf(words.raw[word])) ?? 0);
    const count = keys.findLastIndex((key) => terms.has(key) && (isCapital || !capital.has(key))) + 1;
    if (count === 0) continue;
    const last = word + count - 1;
    places.push({ key: keys[count - 1], span: { start: words.starts[word], end: words.ends[last] }, word });
    free = last + 1;
  }
  return { terms, places };
});

/** Keys of the one, two, three … words that begin at a word, as far as its sentence goes. */
function keysAt({ words }: Reading, word: number, most: number): string[] {
  const keys: string[] = [];
  let key = '';
  for (let at = word; at < word + most && at < words.count && words.sentence[at] === words.sentence[word]; at++) {
    key += (key === '' ? '' : ' ') + stemOf(words.raw[at]);
    keys.push(key);
  }
  return keys;
}

/** The place of a term that an offset of the plain text touches. */
export function termPlaceAt({ places }: TermPlaces, offset: number): TermPlace | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (places[middle].span.end < offset) low = middle + 1;
    else high = middle;
  }
  const place = places[low];
  return place !== undefined && place.span.start <= offset ? place : undefined;
}
