import { definedTerms } from '../checks/definedTerms';
import { isLike } from '../checks/likeness';
import { type NamedParty, partiesOf } from '../checks/otherNames';
import type { Entity } from '../entities/entity';
import { keptWith } from '../keptWith';
import { lastWhere } from '../lastWhere';
import type { Reading } from '../reading';
import { wordsSpelt } from '../words';
import { isOperatorTerm } from './operatorNouns';
import { passageAt, passagesOf } from './passages';

/** A place that names an organisation or a sole trader. */
export interface PartyPlace {
  readonly entity: Entity;
  readonly isOperator: boolean;
}

/** Organisations and sole traders of a text, and the one that the text is about, where that is certain. */
export interface Parties {
  readonly operator: NamedParty | undefined;
  /** Every place that names a party, in order. */
  readonly places: readonly PartyPlace[];
}

interface Place {
  readonly entity: Entity;
  readonly party: NamedParty;
}

/** Who the operator is: the party that the text calls so or gives a term for an operator, or the only one that it names. */
export const partiesIn = keptWith((reading: Reading): Parties => {
  const parties = partiesOf(reading);
  const places = parties
    .flatMap((party) => party.places.map((entity) => ({ entity, party })))
    .sort((a, b) => a.entity.start - b.entity.start);
  const operator = definedAsOperator(reading, places) ?? saidToBeOperator(reading, places) ?? only(reading, parties);
  const own = new Set(parties.filter((party) => operator !== undefined && isSame(party, operator)));
  return { operator, places: places.map(({ entity, party }) => ({ entity, isOperator: own.has(party) })) };
});

function isSame({ letters: left }: NamedParty, { letters: right }: NamedParty): boolean {
  return left === right || (left !== '' && right !== '' && (left.includes(right) || right.includes(left)));
}

/** Places in so many passages name the one that the text is about. */
const OFTEN = 3;
const OWN_SECTION = /реквизит|контакт|оператор|сведени|общие положения/i;

/** The only party that a text names, where it names it as its own: at its beginning, among its contacts, or again and again. */
function only(reading: Reading, parties: readonly NamedParty[]): NamedParty | undefined {
  const [first, ...others] = parties;
  if (first === undefined || !others.every((other) => isLike(first.letters, other.letters))) return undefined;
  const passages = passagesOf(reading);
  const own = first.places.flatMap(({ start }) => {
    const passage = passages[passageAt(passages, start)];
    return passage === undefined || passage.isOthers ? [] : [passage];
  });
  const isOwn = own.some(({ heading }) => heading === '' || OWN_SECTION.test(heading));
  return isOwn || new Set(own).size >= OFTEN ? first : undefined;
}

/** Index of the first place that begins at or behind the offset. */
function firstFrom(places: readonly Place[], offset: number): number {
  return lastWhere(places.length, (i) => places[i].entity.start < offset) + 1;
}

/** «ООО «Вереск» (далее — Компания)». */
function definedAsOperator(reading: Reading, places: readonly Place[]): NamedParty | undefined {
  for (const { term, way, meaning } of definedTerms(reading)) {
    if (way !== 'hereafter' || !isOperatorTerm(term)) continue;
    const last = places[firstFrom(places, meaning.end) - 1];
    if (last !== undefined && last.entity.start >= meaning.start) return last.party;
  }
  return undefined;
}

const JOINT = /^[\s,:—–-]*(?:(?:персональных данных|сайта|является|это)[\s,:—–-]*){0,3}$/;

/** «Оператором персональных данных является ООО «Вереск»», «Оператор — ООО «Вереск»». */
function saidToBeOperator({ words, document }: Reading, places: readonly Place[]): NamedParty | undefined {
  for (const word of wordsSpelt(words, (spelling) => /^оператор(?:ом)?$/i.test(spelling))) {
    const near = places[firstFrom(places, words.ends[word])];
    if (near === undefined || near.entity.start - words.ends[word] > 60) continue;
    if (JOINT.test(document.plain.text.slice(words.ends[word], near.entity.start))) return near.party;
  }
  return undefined;
}
