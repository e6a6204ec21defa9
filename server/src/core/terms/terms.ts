import { type DefinedTerm, definedTerms } from '../checks/definedTerms';
import { type Declension, declensionOf } from '../declension/declension';
import { CASES, foldForm, NOMINATIVE } from '../declension/forms';
import { type FormReading, readingsOf } from '../declension/readings';
import { keptWith } from '../keptWith';
import { isUpper } from '../parse/character';
import type { Reading } from '../reading';
import type { Span } from '../span';
import { wordsSpelt } from '../words';
import { isMention } from './mention';
import { TermTree } from './termTree';

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
  /** Words of the same stem and with a capital inside a sentence that are no known form of the term. */
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

/** A place that bears the words of a term, before it is known whether the term is meant. */
interface Candidate {
  readonly key: string;
  readonly span: Span;
  readonly words: readonly [number, number];
  /** What stands between blanks. */
  readonly spelling: readonly string[];
  readonly isCapital: boolean;
  readonly opensSentence: boolean;
  readonly isDefinition: boolean;
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
  const found = candidates(reading, byKey);
  const capital = new Map([...byKey].map(([key, defined]) => [key, isCapital(defined, found.get(key) ?? [])]));
  const kept = longest(
    [...found.values()].flat().filter(({ key, isCapital }) => isCapital || capital.get(key) !== true),
  );
  const terms = new Map<string, Candidate[]>([...byKey.keys()].map((key) => [key, []]));
  for (const candidate of kept) terms.get(candidate.key)?.push(candidate);
  return [...byKey].map(([key, defined]) => termOf(key, defined, terms.get(key) ?? [], capital.get(key) === true));
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

function candidates(reading: Reading, defined: ReadonlyMap<string, readonly DefinedTerm[]>): Map<string, Candidate[]> {
  const { words, document } = reading;
  const { text } = document.plain;
  const tree = new TermTree(defined.keys());
  const joins = (word: number): boolean =>
    words.sentence[word] === words.sentence[word - 1] &&
    /^[\s\u00ad‑-]*$/.test(text.slice(words.ends[word - 1], words.starts[word]));
  const found = new Map<string, Candidate[]>();
  for (const first of wordsSpelt(words, (spelling) => tree.begins(spelling))) {
    for (const { key, last } of tree.at(words, first, joins)) {
      const span = { start: words.starts[first], end: words.ends[last] };
      const isDefinition =
        defined.get(key)?.some((one) => one.span.start <= span.start && span.end <= one.span.end) === true;
      if (!isDefinition && isMention(reading, span)) continue;
      const candidate: Candidate = {
        key,
        span,
        words: [first, last],
        spelling: text.slice(span.start, span.end).replaceAll('\u00ad', '').split(/\s+/),
        isCapital: isUpper(text.charCodeAt(span.start)),
        opensSentence: words.sentence[first - 1] !== words.sentence[first],
        isDefinition,
      };
      const list = found.get(key);
      if (list === undefined) found.set(key, [candidate]);
      else list.push(candidate);
    }
  }
  return found;
}

/** A term named after «далее» is written as there; an entry of a glossary has a capital anyway, so the text must show it: by more places with a capital than without. */
function isCapital(defined: readonly DefinedTerm[], found: readonly Candidate[]): boolean {
  const capitals = defined.filter(({ term }) => isUpper(term.charCodeAt(0)));
  if (capitals.length < defined.length) return false;
  if (capitals.some(({ way }) => way === 'hereafter')) return true;
  let balance = 0;
  let hasCapital = false;
  for (const one of found) {
    if (one.isDefinition || one.opensSentence || isInCapitals(one.spelling)) continue;
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

function termOf(key: string, defined: readonly DefinedTerm[], found: readonly Candidate[], isCapital: boolean): Term {
  const declension = bestDeclension(defined, found);
  const places: TermPlace[] = [];
  const doubtful: Span[] = [];
  for (const { span, words, spelling, isDefinition, opensSentence, isCapital: hasCapital } of found) {
    const readings = declension === undefined ? [] : readingsOf(declension, spelling);
    if (declension !== undefined && readings.length === 0 && !isDefinition) {
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

/** Spellings of one term that are tried as its nominative. */
const MOST_TRIED = 24;

/**
 * The declension by which most places can be read. The definition may be in another case («(далее — Оператором)», «под оператором понимается»); but
 * where it is a nominative, no other word of the text is a better one.
 */
function bestDeclension(defined: readonly DefinedTerm[], found: readonly Candidate[]): Declension | undefined {
  const counts = new Map<string, { words: readonly string[]; count: number }>();
  for (const { spelling } of found) {
    const folded = foldForm(spelling.join(' '));
    const known = counts.get(folded);
    if (known === undefined) counts.set(folded, { words: spelling, count: 1 });
    else known.count++;
  }
  let best: Declension | undefined;
  let most = 0;
  const tryName = (name: string): void => {
    const declension = declensionOf(name);
    if (declension === undefined) return;
    if (!defined.some(({ term }) => readingsOf(declension, term.split(/\s+/)).length > 0)) return;
    let read = 0;
    for (const { words, count } of counts.values()) if (readingsOf(declension, words).length > 0) read += count;
    if (read > most) [best, most] = [declension, read];
  };
  for (const { term } of defined.slice(0, MOST_TRIED)) tryName(term);
  const own = best;
  for (const { words } of [...counts.values()].slice(0, MOST_TRIED)) tryName(words.join(' '));
  if (best === undefined || best === own) return best;
  const isNominative = defined.some(({ term }) =>
    readingsOf(best as Declension, term.split(/\s+/)).some(({ form }) => form % CASES === NOMINATIVE),
  );
  return isNominative ? undefined : withCapitalOf(defined[0].term, best);
}

/** A name found elsewhere in the text with the capital of the definition. */
function withCapitalOf(term: string, declension: Declension): Declension {
  const isUpperCase = isUpper(term.charCodeAt(0));
  const words = declension.words.map((word, at) => {
    const small = word.toLowerCase();
    return at === 0 && isUpperCase
      ? small.charAt(0).toUpperCase() + small.slice(1)
      : at < declension.head
        ? small
        : word;
  });
  return { ...declension, words };
}
