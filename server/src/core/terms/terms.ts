import { type DefinedTerm, definedTerms } from '../checks/definedTerms';
import type { Declension } from '../declension/declension';
import type { FormReading } from '../declension/readings';
import { keptWith } from '../keptWith';
import { isUpper } from '../parse/character';
import type { Reading } from '../reading';
import type { Span } from '../span';
import { type Candidate, termCandidates } from './termCandidates';
import { bestForms } from './termForms';

/** A term that the document defines, with every place where it stands. */
export interface Term {
  /** Stems of its words, joined by spaces. */
  readonly key: string;
  /** In the nominative, with the capitals of the definition. */
  readonly name: string;
  /** How it is declined; absent where that is not known for certain. */
  readonly declension?: Declension;
  /** Written with a capital, so that the same word in small letters is another: «Оператор» and «оператор связи». */
  readonly isCapital: boolean;
  readonly definitions: readonly DefinedTerm[];
  /** In order, the definitions included. */
  readonly places: readonly TermPlace[];
  /** Words that may or may not be the term: with its capital in a form that it cannot have, or in small letters where it never has its capital. */
  readonly doubtful: readonly Span[];
}

/** A place where a term stands. */
export interface TermPlace {
  /** Offsets of the plain text. */
  readonly span: Span;
  /** The first and the last word; absent of a definition that is written with something in between («Субъект (физическое лицо) данных»). */
  readonly words?: readonly [number, number];
  readonly isDefinition: boolean;
  /** The forms that it can be; empty where the declension of the term is not known. */
  readonly readings: readonly FormReading[];
}

/** The terms of a document in the order of their definitions. */
export const termsOf = keptWith((reading: Reading): readonly Term[] => {
  const byKey = new Map<string, DefinedTerm[]>();
  for (const defined of definedTerms(reading)) {
    const list = byKey.get(defined.key);
    if (list !== undefined) list.push(defined);
    else if (defined.key !== '') byKey.set(defined.key, [defined]);
  }
  if (byKey.size === 0) return [];
  const found = termCandidates(reading, byKey);
  const capital = new Map([...byKey].map(([key, defined]) => [key, isCapital(defined, found.get(key) ?? [])]));
  const kept = longest(
    [...found.values()].flat().filter(({ key, isCapital }) => isCapital || capital.get(key) !== true),
  );
  const terms = new Map<string, Candidate[]>([...byKey.keys()].map((key) => [key, []]));
  for (const candidate of kept) terms.get(candidate.key)?.push(candidate);
  return [...byKey].map(([key, defined]) => {
    const places = terms.get(key) ?? [];
    // Where the text has the word in small letters only, it may well mean the term.
    const isUsed = places.some(({ isDefinition }) => !isDefinition);
    const small = isUsed ? [] : (found.get(key) ?? []).filter((one) => !one.isDefinition).map(({ span }) => span);
    return termOf(key, defined, places, capital.get(key) === true, small);
  });
});

/** The term that stands at an offset of the plain text, its end included, and the place; of several the one with the most words. */
export function termAt(reading: Reading, offset: number): { term: Term; place: TermPlace } | undefined {
  let best: { term: Term; place: TermPlace } | undefined;
  for (const term of termsOf(reading)) {
    for (const place of term.places) {
      const { start, end } = place.span;
      if (start > offset) break;
      if (end < offset) continue;
      if (best === undefined || end - start > best.place.span.end - best.place.span.start) best = { term, place };
    }
  }
  return best;
}

/** A term named after «далее» is written as there; an entry of a glossary has a capital anyway, so the text must show it: by more places with a capital than without. */
function isCapital(defined: readonly DefinedTerm[], found: readonly Candidate[]): boolean {
  const capitals = defined.filter(({ term }) => isUpper(term.charCodeAt(0)));
  if (capitals.length < defined.length) return false;
  const uses = found.filter(({ isDefinition }) => !isDefinition);
  if (capitals.some(({ way }) => way === 'hereafter')) return true;
  let balance = 0;
  let hasCapital = false;
  for (const one of uses) {
    if (one.opensSentence || isInCapitals(one.spelling)) continue;
    if (one.isCapital) hasCapital = true;
    balance += one.isCapital ? 1 : -1;
  }
  return hasCapital && balance >= 0;
}

function isInCapitals(words: readonly string[]): boolean {
  const written = words.join('');
  return written === written.toUpperCase();
}

/** Of terms that begin at one word only the longest is meant; one that begins inside another («Сайт» in «Администрация Сайта») is meant as well. */
function longest(all: readonly Candidate[]): Candidate[] {
  const sorted = [...all].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  return sorted.filter((one, at) => at === 0 || sorted[at - 1].span.start !== one.span.start);
}

function termOf(
  key: string,
  defined: readonly DefinedTerm[],
  found: readonly Candidate[],
  isCapital: boolean,
  small: readonly Span[],
): Term {
  const forms = bestForms(defined, found);
  const declension = forms?.declension;
  const places: TermPlace[] = [];
  const doubtful: Span[] = [...small];
  for (const { span, words, spelling, isDefinition, opensSentence, isCapital: hasCapital } of found) {
    const readings = forms?.of(spelling) ?? [];
    if (forms !== undefined && readings.length === 0 && !isDefinition) {
      if (hasCapital && !opensSentence) doubtful.push(span);
    } else places.push({ span, words, isDefinition, readings });
  }
  for (const { span } of defined) {
    const isFound = places.some(({ span: other }) => span.start <= other.start && other.end <= span.end);
    if (!isFound) places.push({ span, isDefinition: true, readings: [] });
  }
  places.sort((a, b) => a.span.start - b.span.start);
  const name = declension?.words.join(' ') ?? defined[0].term;
  return { key, name, ...(declension && { declension }), isCapital, definitions: defined, places, doubtful };
}
