import type { AddressPart } from './addressPart';
import { matchAt, skip } from './recogniser';

const ORDINAL = '(?:\\d{1,2}-?(?:я|й|ый|ая|ой) )?';
const WORD = '[а-я]{2,25}(?:-[а-я]{2,25}){0,2}';
const REGION =
  'област[ьи](?![а-я])|обл(?:\\.|(?![а-я]))|кра[йяе](?![а-я])|республик[аиеу](?![а-я])|респ(?:\\.|(?![а-я]))|округ[ае]?(?![а-я])|ао(?![а-я])';
const DISTRICT = 'р-н|район[ае]?(?![а-я])|г\\.о\\.|сельсовет(?![а-я])|с\\/с(?![а-я])';
const CITY = 'г(?:\\.|(?![а-я.]))|город(?![а-я])';
const STREET =
  'ул(?:\\.|(?= ?,))|улица(?![а-я])|пр-к?т\\.?|просп\\.|проспект[ае]?(?![а-я])|пр\\.|пер\\.|переулок(?![а-я])|б-р|бульвар(?![а-я])|шоссе(?![а-я])|ш\\.|наб\\.|набережная(?![а-я])|пл\\.|площадь(?![а-я])|мкр\\.?(?![а-я])|микрорайон(?![а-я])|проезд(?![а-я])|пр-д(?![а-я])|тракт(?![а-я])|линия(?![а-я])|аллея(?![а-я])|тупик(?![а-я])|канал(?![а-я])|вал(?![а-я])';
const TYPE = `(?:(${REGION})|(${DISTRICT})|(${CITY})|(${STREET}))`;
const AFTER_ONE_WORD = new RegExp(`${ORDINAL}${WORD} ${TYPE}`, 'y');
const AFTER_MORE_WORDS = new RegExp(`${ORDINAL}${WORD}(?: ${WORD}){1,2}? ${TYPE}`, 'y');
const FIRST_WORD = new RegExp(`${ORDINAL}${WORD} `, 'y');
const ADJECTIVE_OF_PLACE = /^[^ ]*(?:ск|цк)(?:ая|ой|ую|ий|ого|ом|ому)(?: |$)/;
const NOT_OF_PLACE = /^(?:общ|горяч|данн|прям|телефонн|настоящ|указанн|кажд|российск)/;

function match(text: string, lower: string, at: number): RegExpExecArray | null {
  const one = matchAt(AFTER_ONE_WORD, lower, at);
  if (one !== null) return one;
  const second = skip(FIRST_WORD, lower, at);
  const goesOn = second > at && (text[second] !== lower[second] || lower.startsWith('автономн', second));
  return goesOn ? matchAt(AFTER_MORE_WORDS, lower, at) : null;
}

/** «Тверская область», «Невский проспект», «ТВЕРЬ ГОРОД»: a part of an address whose type stands behind the name. */
export function typeLast(text: string, lower: string, at: number, isInAddress: boolean): AddressPart | undefined {
  if (text[at] === lower[at] && !/\d/.test(text[at] ?? ' ')) return undefined;
  const found = match(text, lower, at);
  if (found === null || NOT_OF_PLACE.test(found[0])) return undefined;
  const [whole, region, district, city] = found;
  const end = at + whole.length;
  if (region !== undefined)
    return ADJECTIVE_OF_PLACE.test(whole) || region === 'респ' ? { kind: 'region', end } : undefined;
  if (city !== undefined) return isInAddress ? { kind: 'city', end } : undefined;
  return { kind: district !== undefined ? 'district' : 'street', end };
}
