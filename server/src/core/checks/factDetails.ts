import type { Entity, EntityKind } from '../entities/entity';
import type { DetailFact } from '../facts';
import type { Reading } from '../reading';
import type { Span } from '../span';
import { type Check, type Fault, say } from './fault';
import { labelledNumbers } from './labelledNumbers';
import { isLike, latinLetters } from './likeness';
import { stemOf } from './stem';

/** How much of the words of two addresses must be the same; streets and regions are written out or not. */
const SAME_ADDRESS = 0.6;
/** How far before a person or a site the word stands that tells what they are, in UTF-16 units. */
const REACH = 120;

/** The places at which a text gives a detail, and those of them at which it is the one that is meant. */
interface Given {
  readonly places: readonly Span[];
  readonly isSame: (place: Span) => boolean;
}

/**
 * Details of the operator's card of which the text gives only others: another ИНН, name, e-mail … Where the right one stands anywhere in the text, the
 * others are taken to be somebody else's.
 */
export const factDetails: Check = function* ({ reading, rule, facts }) {
  if (facts === undefined) return;
  for (const [fact, give] of Object.entries(GIVEN) as [DetailFact, Give][]) {
    const wanted = facts[fact];
    if (wanted === undefined) continue;
    const { places, isSame } = give(reading, wanted);
    if (places.length === 0 || places.some(isSame)) continue;
    const fault: Fault = { span: places[0], message: say(rule, fact, { value: wanted }) };
    yield fault;
  }
};

type Give = (reading: Reading, wanted: string) => Given;

const digitsOf = (text: string): string => text.replace(/\D/g, '');

function numbers(kinds: readonly string[]): Give {
  return (reading, wanted) => {
    const found = labelledNumbers(reading).filter(({ label }) => kinds.includes(label));
    return { places: found, isSame: (place) => found.some((n) => n === place && n.digits === digitsOf(wanted)) };
  };
}

function entities(
  kinds: readonly EntityKind[],
  isSame: (entity: Entity, wanted: string) => boolean,
  isMeant: (reading: Reading, entity: Entity) => boolean = () => true,
): Give {
  return (reading, wanted) => {
    const all = reading.entities.filter(({ kind }) => kinds.includes(kind));
    const same = new Set<Span>(all.filter((entity) => isSame(entity, wanted)));
    const places = all.filter((entity) => same.has(entity) || isMeant(reading, entity));
    return { places, isSame: (place) => same.has(place) };
  };
}

/** What the text before an entity says of it. */
function follows(sign: RegExp): (reading: Reading, entity: Entity) => boolean {
  return ({ document }, { start }) => sign.test(document.plain.text.slice(Math.max(0, start - REACH), start));
}

/** The last part of a number, since a country's code may be written as 8 or +7. */
const lastDigits = (text: string): string => digitsOf(text).slice(-10);

const hostOf = (address: string): string =>
  address
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^www\./, '')
    .split(/[/?#:]/, 1)[0];

/** The words of a name without its legal form, in one alphabet. */
const lettersOf = (name: string): string => latinLetters(/[«"“„](.+)[»"”“]/.exec(name)?.[1] ?? name);

function wordsOf(text: string): string[] {
  return (text.toLowerCase().match(/[a-zа-яё]{4,}|\d+/g) ?? []).map(stemOf);
}

function isSameAddress(entity: string, wanted: string): boolean {
  const own = new Set(wordsOf(entity));
  const words = wordsOf(wanted);
  return words.filter((word) => own.has(word)).length >= Math.min(own.size, words.length) * SAME_ADDRESS;
}

/** How the details of a card are found in a text and compared. */
const GIVEN: { readonly [fact in DetailFact]?: Give } = {
  inn: numbers(['инн']),
  ogrn: numbers(['огрн', 'огрнип']),
  name: entities(['organisation', 'entrepreneur'], ({ value = '' }, wanted) =>
    isLike(latinLetters(value), lettersOf(wanted)),
  ),
  email: entities(['email'], ({ value }, wanted) => value === wanted.toLowerCase()),
  phone: entities(['phone'], ({ value = '' }, wanted) => lastDigits(value) === lastDigits(wanted)),
  address: entities(['address'], ({ value = '' }, wanted) => isSameAddress(value, wanted)),
  site: entities(
    ['url'],
    ({ value = '' }, wanted) => hostOf(value).endsWith(hostOf(wanted)) || hostOf(wanted).endsWith(hostOf(value)),
    follows(/(?:сайт|домен)[а-яё]*[^.;\n]{0,40}$/i),
  ),
  responsible: entities(
    ['person'],
    ({ value = '' }, wanted) => stemOf(wordOf(value)) === stemOf(wordOf(wanted)),
    follows(/ответственн[а-яё]*[^.;\n]{0,100}$/i),
  ),
};

const wordOf = (name: string): string => name.trim().split(/\s/, 1)[0];
