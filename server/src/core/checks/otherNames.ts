import type { Entity } from '../entities/entity';
import { readQuotedName } from '../entities/quotedName';
import type { Reading } from '../reading';
import type { CheckRule } from '../rule';
import type { Span } from '../span';
import { isLike, latinLetters } from './likeness';
import { patternSpans } from './patternSpans';

/** A name in capitals without quotation marks: «интернет-магазин КИБЕРМИР». */
const CAPITALS = /[A-ZА-ЯЁ][A-ZА-ЯЁ\d-]{3,30}(?: [A-ZА-ЯЁ\d-]{2,20}){0,3}(?![A-Za-zА-Яа-яёЁ])/y;
/** Mentions of another name that may still be left over from a sample; a partner is named oftener. */
const FEW = 3;
/** Places looked at: each costs a search of the text. */
const VENUES = 100;
/** A brand is introduced in the first part of a text; one that first comes up behind it is a stranger. */
const INTRODUCED_WITHIN = 0.4;

export interface NamedParty {
  readonly letters: string;
  readonly places: Entity[];
}

/** Organisations and sole traders of a text, each with all its places, in order of the first. */
export function partiesOf(reading: Reading): NamedParty[] {
  const parties = new Map<string, NamedParty>();
  for (const entity of reading.entities) {
    if (entity.kind !== 'organisation' && entity.kind !== 'entrepreneur') continue;
    const letters = latinLetters(entity.value ?? '');
    const party = parties.get(letters);
    if (party === undefined) parties.set(letters, { letters, places: [entity] });
    else party.places.push(entity);
  }
  return [...parties.values()];
}

/**
 * An organisation or a sole trader that is spoken of as the operator though another one was named before. `roles` are places where a
 * name is given the operator's part, `isOthers` tells where the text speaks of third parties.
 */
export function otherOperators(
  parties: readonly NamedParty[],
  isRole: (at: Span) => boolean,
  isDeclared: (at: Span) => boolean,
  isOthers: (at: number) => boolean,
): Entity[] {
  const first = parties.find(({ places }) => places.some(isDeclared));
  if (first === undefined) return [];
  const firstEnd = first.places[0].end;
  return parties.flatMap(({ letters, places }) => {
    const isAnother = places.length <= FEW && places[0].start > firstEnd && !isLike(first.letters, letters);
    if (!isAnother || places.some(({ start }) => isOthers(start))) return [];
    return places.filter(isRole).slice(0, 1);
  });
}

/** «салон красоты «Афродита»» near the end of a text that speaks of something else: a brand named once and like no name in the text. */
export function otherBrands(
  reading: Reading,
  { patterns }: CheckRule,
  own: readonly string[],
  isOthers: (at: number) => boolean,
): Span[] {
  if (own.length === 0) return [];
  const { text } = reading.document.plain;
  return patternSpans(reading, patterns.venue)
    .slice(0, VENUES)
    .flatMap(({ start, end }) => {
      if (start < text.length * INTRODUCED_WITHIN || isOthers(start)) return [];
      const nameAt = text[end] === ' ' || text[end] === '\u00a0' ? end + 1 : end;
      const quoted = readQuotedName(text, nameAt);
      CAPITALS.lastIndex = nameAt;
      const name = quoted === undefined ? CAPITALS.exec(text)?.[0] : text.slice(quoted.nameStart, quoted.nameEnd);
      if (name === undefined || text.indexOf(name) !== text.lastIndexOf(name)) return [];
      const letters = latinLetters(name);
      const isOwn = letters === '' || own.some((other) => isLike(other, letters));
      return isOwn ? [] : [{ start, end: quoted?.end ?? nameAt + name.length }];
    });
}
