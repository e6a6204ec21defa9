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
  const byFirst = new Map<string, { key: string; stems: string[]; needsCapital: boolean }[]>();
  for (const [key, same] of terms) {
    const stems = key.split(' ');
    const needsCapital = same.every(({ way, term }) => way === 'hereafter' && isUpper(term.charCodeAt(0)));
    const list = byFirst.get(stems[0]);
    if (list === undefined) byFirst.set(stems[0], [{ key, stems, needsCapital }]);
    else list.push({ key, stems, needsCapital });
  }
  for (const list of byFirst.values()) list.sort((a, b) => b.stems.length - a.stems.length);
  const { words } = reading;
  const places: TermPlace[] = [];
  let free = 0;
  for (const word of wordsSpelt(words, (spelling) => byFirst.has(stemOf(spelling)))) {
    if (word < free) continue;
    const isCapital = isUpper(words.raw[word].charCodeAt(0));
    const found = byFirst
      .get(stemOf(words.raw[word]))
      ?.find(({ stems, needsCapital }) => (isCapital || !needsCapital) && standsAt(reading, word, stems));
    if (found === undefined) continue;
    const last = word + found.stems.length - 1;
    places.push({ key: found.key, span: { start: words.starts[word], end: words.ends[last] }, word });
    free = last + 1;
  }
  return { terms, places };
});

function standsAt({ words }: Reading, word: number, stems: readonly string[]): boolean {
  const last = word + stems.length - 1;
  if (last >= words.count || words.sentence[last] !== words.sentence[word]) return false;
  return stems.every((stem, at) => stemOf(words.raw[word + at]) === stem);
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
