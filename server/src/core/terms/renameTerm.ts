import { keyOf } from '../checks/definedTerms';
import { type Declension, declensionOf } from '../declension/declension';
import { ACCUSATIVE, CASES, NOMINATIVE } from '../declension/forms';
import type { FormReading } from '../declension/readings';
import type { Reading } from '../reading';
import type { Localized } from '../rule';
import type { Span } from '../span';
import { wordsSpelt } from '../words';
import { adjectiveBefore, agreeingWords } from './agreement';
import { governedCases } from './governedCase';
import { isMention } from './mention';
import * as refusals from './refusals';
import { dressed, withCapitals } from './spelling';
import { type Term, type TermPlace, termsOf } from './terms';
import { TermTree } from './termTree';

/** An edit of the plain text. */
export interface TermEdit {
  readonly span: Span;
  readonly text: string;
}

/** The edits of a rename, or why it cannot be done safely. */
export type Renaming = { readonly edits: readonly TermEdit[] } | { readonly refusal: Localized };

/** A plausible term: words of letters and figures, joined by blanks or hyphens. */
const NAME = /^[A-Za-zА-Яа-яЁё\d]+(?:[ \u00a0-][A-Za-zА-Яа-яЁё\d]+)*$/;
const LONGEST_NAME = 80;
const MOST_WORDS = 6;

/**
 * Gives a term a new name in all the forms in which it stands. Refuses where a form of the new name is not certain, or where words that are not part
 * of the term would have to change with it.
 */
export function renameTerm(reading: Reading, term: Term, given: string): Renaming {
  const name = given.trim().replace(/\s+/g, ' ');
  const isName = NAME.test(name) && /[A-Za-zА-Яа-яЁё]/.test(name) && name.length <= LONGEST_NAME;
  if (!isName || name.split(' ').length > MOST_WORDS) return { refusal: refusals.implausible(name) };
  if (name === term.name) return { edits: [] };
  const key = keyOf(name);
  if (key !== term.key) {
    if (termsOf(reading).some((other) => other.key === key)) return { refusal: refusals.defined(name) };
    const used = usesOf(reading, key, term.isCapital);
    if (used.length > 0) return { refusal: refusals.used(reading, name, used) };
  }
  if (term.doubtful.length > 0) return { refusal: refusals.doubtful(reading, term.name, term.doubtful) };
  return new Renamer(reading, term, name).result();
}

/** Places where a word of the new name's stem stands already and would be taken for the term. */
function usesOf(reading: Reading, key: string, isCapital: boolean): Span[] {
  const { words, document } = reading;
  const tree = new TermTree([key]);
  const found: Span[] = [];
  const joins = (word: number): boolean => words.sentence[word] === words.sentence[word - 1];
  for (const first of wordsSpelt(words, (spelling) => tree.begins(spelling))) {
    for (const { last } of tree.at(words, first, joins)) {
      const span = { start: words.starts[first], end: words.ends[last] };
      const initial = document.plain.text.charAt(span.start);
      if ((!isCapital || initial !== initial.toLowerCase()) && !isMention(reading, span)) found.push(span);
    }
  }
  return found;
}

class Renamer {
  private readonly old: Declension | undefined;
  private readonly declension: Declension | undefined;
  private readonly given: readonly string[];
  /** Whether the text has the term in the one number only. */
  private readonly isOnly: { readonly singular: boolean; readonly plural: boolean };

  constructor(
    private readonly reading: Reading,
    private readonly term: Term,
    private readonly name: string,
  ) {
    this.old = term.declension;
    this.declension = declensionOf(name);
    this.given = name.split(' ');
    const numbers = (isPlural: boolean) =>
      term.places.some(
        ({ readings }) => readings.length > 0 && readings.every(({ form }) => form >= CASES === isPlural),
      );
    this.isOnly = { singular: !numbers(true), plural: !numbers(false) };
  }

  result(): Renaming {
    const { reading, term, name, old, declension } = this;
    const isInvariable = declension?.head === 0;
    if (declension === undefined && old === undefined) return { refusal: refusals.unknownName(name) };
    if (old === undefined && !isInvariable) return { refusal: refusals.unknownTerm(term.name) };
    if ((old?.isPlural ?? false) !== (declension?.isPlural ?? false))
      return { refusal: refusals.number(term.name, name) };
    const agreeing: Span[] = [];
    const unclear: Span[] = [];
    const marked: Span[] = [];
    const edits: TermEdit[] = [];
    for (const place of term.places) {
      const readings = this.readingsAt(place);
      if (place.words === undefined || (old !== undefined && readings.length === 0)) {
        marked.push(place.span);
        continue;
      }
      agreeing.push(...this.agreeingAt(place, readings));
      const words = this.wordsFor(readings);
      if (words === undefined) unclear.push(place.span);
      else {
        const made = this.editsAt(place.span, words);
        if (made === undefined) marked.push(place.span);
        else edits.push(...made);
      }
    }
    if (unclear.length > 0) return { refusal: refusals.unclear(reading, name, unclear) };
    if (agreeing.length > 0) return { refusal: refusals.agreement(reading, term.name, name, agreeing) };
    if (marked.length > 0) return { refusal: refusals.marked(reading, marked) };
    return { edits };
  }

  /** The forms that a place can be, by what governs it and by the number in which the term is used. */
  private readingsAt({ readings, words, isDefinition }: TermPlace): readonly FormReading[] {
    if (readings.length === 0 || words === undefined) return readings;
    const nominative = readings.filter(({ form }) => form % CASES === NOMINATIVE);
    const [first, last] = words;
    const cases = isDefinition && nominative.length > 0 ? 1 << NOMINATIVE : governedCases(this.reading, first, last);
    const isPlural = this.old?.isPlural === true;
    const inNumber = readings.filter(({ form }) =>
      form < CASES ? !(isPlural && this.isOnly.plural) : isPlural || !this.isOnly.singular,
    );
    const numbered = inNumber.length > 0 ? inNumber : readings;
    const governed = numbered.filter(({ form }) => (cases >> (form % CASES)) & 1);
    return governed.length > 0 ? governed : numbered;
  }

  /** The new words in small letters where the forms leave no doubt, else nothing. */
  private wordsFor(readings: readonly FormReading[]): readonly string[] | undefined {
    const { declension, given } = this;
    if (declension === undefined) {
      return readings.every(({ form }) => form === NOMINATIVE) ? given : undefined;
    }
    if (declension.head === 0) return given;
    const possible = new Map<string, readonly string[]>();
    for (const { form, isAnimate } of readings) {
      const spelt = declension.inForm(form, declension.isAnimate ?? isAnimate);
      if (spelt === undefined) return undefined;
      const words = given.map((word, at) => (at < spelt.length ? dressed(word, spelt[at][0]) : word));
      possible.set(words.join(' '), words);
    }
    return possible.size === 1 ? [...possible.values()][0] : undefined;
  }

  private agreeingAt(place: TermPlace, readings: readonly FormReading[]): Span[] {
    const [from, to] = [this.old?.gender, this.declension?.gender];
    const forms = readings.length > 0 ? readings : [...Array(CASES).keys()].map((form) => ({ form, isAnimate: false }));
    const agreeing = agreeingWords(this.reading, place, forms, from, to);
    const isAnimate = this.declension?.isAnimate;
    const changes = (reading: FormReading) =>
      reading.form % CASES === ACCUSATIVE && isAnimate !== undefined && reading.isAnimate !== isAnimate;
    const adjective = readings.some(changes) ? adjectiveBefore(this.reading, place) : undefined;
    return adjective === undefined || agreeing.length > 0 ? agreeing : [adjective];
  }

  /** Edits of the words at a span, one for each that changes; nothing where markup stands in the way. */
  private editsAt(span: Span, words: readonly string[]): TermEdit[] | undefined {
    const { plain, source } = this.reading.document;
    const written = plain.text.slice(span.start, span.end);
    const old = [...written.matchAll(/\S+/g)].map(({ 0: word, index }) => ({ word, start: span.start + index }));
    const dressed = withCapitals(
      words,
      old.map(({ word }) => word),
      this.term.name,
    );
    const isSame = old.length === dressed.length;
    const edits = isSame
      ? old.map(({ word, start }, at) => ({ span: { start, end: start + word.length }, text: dressed[at] }))
      : [{ span, text: dressed.join(' ') }];
    const changed = edits.filter(({ span: one, text }) => text !== plain.text.slice(one.start, one.end));
    const isPlain = changed.every(({ span: one }) => {
      const { start, end } = plain.toSource(one);
      return source.slice(start, end) === plain.text.slice(one.start, one.end);
    });
    return isPlain ? changed : undefined;
  }
}
