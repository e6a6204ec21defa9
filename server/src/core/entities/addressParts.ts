import type { AddressPart, PartKind } from './addressPart';
import { cityLength } from './cityNames';
import { skip } from './recogniser';
import { typeLast } from './typeLast';

const CAPITAL = '[А-Я]';
const WORD = `${CAPITAL}[А-Яа-я]{1,25}(?:-[А-Яа-я]{1,15}){0,3}`;
const STREET_NAME = new RegExp(
  `[«"]?(?:канала |реки |имени |им\\. ?)?(?:\\d{1,3}(?:-?(?:я|й|ая|ый|го|ой|ий|е))?(?: лет(?:ия)?)? ?)?(?:${CAPITAL}\\. ?){0,2}${WORD}(?: (?:(?:${CAPITAL}\\. ?)?${WORD}|канала|реки|лет|проезд|[а-я]{3,15}(?=,? (?:д\\.|дом )))){0,3}[»"]?`,
  'y',
);
const NUMBERED_NAME = /№? ?\d{1,3}(?:-?[а-я]{1,2}(?![а-я]))?(?!\d)/y;
/** «Нижний Новгород», «Сергиев Посад»: only an adjective lets a second word in. */
const CITY_NAME = new RegExp(
  `[А-Я][А-Яа-я]{1,20}(?:[иыИЫ][йЙеЕ]|[оО][йЙеЕмМ]|[аА][яЯ]|[еЕ][вВ]|ого|ему|[иыИЫ][мхМХ]) ${WORD}|${WORD}`,
  'y',
);
const REGION_NAME = new RegExp(
  `Северн[а-я]{2} Осети[а-я](?:-Алани[а-я])?|Марий Эл|Саха(?: ?\\(Якути[а-я]\\))?|${WORD}`,
  'y',
);
const FOREIGN_REPUBLIC =
  /(?:республик[аиеу]|респ\.) (?:беларусь|казахстан|узбекистан|армени[яи]|молдова|таджикистан|абхази[яи]|кыргызстан)|турецк[а-я]{2} республик[а-я]|рб(?![а-я])/y;

const STREET_TYPE =
  /(?:ул\.|улиц[аыеу](?= )|ул(?= )|пр-к?т\.?|просп(?:\.|ект[ауе]?(?= ))|пр\.|пер\.|переул(?:ок|ка|ке)(?= )|пер(?= )|б-р\.?|бул(?:ьв)?\.|бульвар[ауе]?(?= )|ш\.|шоссе(?= )|наб(?:\.|ережн(?:ая|ой|ую)(?= ))|пл\.|площад[ьи](?= )|мкрн?\.?|м-н\.?|мкр-н|микрорайон[ае]?(?= )|проезд[ае]?(?= )|пр-д\.?|тракт[ае]?(?= )|лини[яи](?= )|алле[яи](?= )|тупик(?= )|кв-л\.?|квартал(?= )|промзона(?= )|промышленная зона(?= )|тер\.|территори[яи](?= )) ?/y;
/** «2-я ул. Садовая». */
const ORDINAL_BEFORE_TYPE = /\d{1,2}-?(?:я|й|ый|ая|ой) /y;
const REGION_TYPE = /респ(?:ублик[аиеу](?= )|\.|(?= )) ?/y;
const DISTRICT_TYPE =
  /(?:вн\. ?тер\. ?г\. ?)?(?:муниципальный округ|городской округ|муниципальное образование|м\.о\.|г\.о\.|мо(?= )|р-н|район(?= )|г\.п\.|с\.п\.|с\/с|сельское поселение|городское поселение|вн\. ?тер\. ?г\.) ?/y;
const CITY_TYPE = /(?:г\.|гор\.|г(?= [а-я]{3})|город(?:а|е|у|ом)?(?= )) ?/y;
const SETTLEMENT_TYPE =
  /(?:дер[.,]|д\.|деревн[яи](?= )|с\.|сел[оа](?= )|пос\.|п\.|посел(?:ок|ка|ке)(?= )|пгт\.?|р\.п\.|рп\.?|ст\.|ст-ца|станиц[аы](?= )|хутор(?= )|х\.|аул(?= )|снт(?= )|днт(?= )|днп(?= )|кп(?= )|нп(?= )) ?/y;
const CITY_TYPE_BEHIND = / (?:г\.?|город)(?=[,;]|$)/y;

const INDEX = /[1-6]\d{5}(?!\d)/y;
const COUNTRY = /(?:росси[яи]|российск(?:ая|ой) федераци[яи]|рф)(?![а-я])/y;
const HOUSE =
  /(?:дом[ае]?\.?|д\.|д(?= ?\d)|влд?\.?|владени[ея]|домовладени[ея]|двлд\.?|уч\.|участ(?:ок|ка)|з\/у|зд\.?|здани[ея]|стр\.?|строени[ея]|корп?\.?|корпус[ае]?|к\.?(?= ?\d)|соор\.?|сооружени[ея]),? ?(?:№ ?)?\d{1,4}(?:[/-]\d{1,4})?(?:[а-я](?![а-я]|\.? ?\d)| ?["«][а-я]["»]| [бгдежлмн](?![а-я.]))?(?:\/\d{1,3})?(?!\d)|\d{1,3}(?:-?й)? ?км\.?(?![а-я])/y;
const BARE_HOUSE =
  /\d{1,4}(?:[/-]\d{1,4})?(?:[а-я](?![а-я]|\.? ?\d)| ?["«][а-я]["»]| [бгдежлмн](?![а-я.]))?(?![\d.]\d|\d|[а-я-]|\/\d|[ -]{0,2}(?:лет|дн|час|год|мес|рабоч|календ|\( ?(?:один|одн|дв|тр|четыр|пят|шест|сем|восем|восьм|дев|дес|сорок|сто|ста)))/y;
const UNIT =
  /(?:(?:пом\.\/ком[а-я]{0,4}|кв ?(?=\.)|кв|квартира|оф|офис|пом|помещ|помещени[ея]|комн?|комната|эт|этаж|под|подъезд|секция|блок|каб|кабинет|бокс|лит|литера?|антресоль|часть|ч|вход|павильон|пав|склад|р\.м|мкр)(?:\.[/ ]?|,)? ?(?:№ ?)?["«]?(?:\d{1,4}(?:[/.-]?\d{1,4}){0,2}(?:-?[а-яa-z](?![а-яa-z.]))?|[ivxlc]{1,6}|[а-я]-?\d{1,4}|[а-яa-z])["»]?(?![а-яa-z\d])|\d{1,2}(?:-?й)? ?(?:эт\.?|этаж)(?![а-я])|цокольный этаж|(?:тр?ц|бц|трк|трц|бизнес-центр|торговый центр) ["«“][^"»”\n]{1,40}["»”])/y;
/** A quarter stands before the street, as a settlement does. */
const QUARTER = /^(?:мкр|м-н|микро|кв|тер|пром)/;
const NUMBERED_QUARTER = /\d{1,3}(?:-?й)? (?:квартал|микрорайон|мкрн?\.?)(?![а-я])/y;
const NAMED_TERRITORY = /(?:тер\.|территория) [а-я ]{3,40}["«“][^"»”\n]{2,40}["»”]/y;
const BOX = /(?:а\/я|абонентск(?:ий|ого|ом) ящик[ае]?) ?(?:№ ?)?\d{1,6}/y;

/** A type word in small letters, then a name with a capital: «ул. Полевая». */
function typeFirst(
  kind: PartKind,
  type: RegExp,
  name: RegExp,
  text: string,
  lower: string,
  at: number,
): AddressPart | undefined {
  const nameAt = skip(type, lower, at);
  if (nameAt === at) return undefined;
  const end = skip(name, text, nameAt);
  return end === nameAt ? undefined : { kind, end };
}

function street(text: string, lower: string, at: number): AddressPart | undefined {
  const typeAt = skip(ORDINAL_BEFORE_TYPE, lower, at);
  const nameAt = skip(STREET_TYPE, lower, typeAt);
  if (nameAt === typeAt) return undefined;
  const end = Math.max(skip(STREET_NAME, text, nameAt), skip(NUMBERED_NAME, text, nameAt));
  const kind = QUARTER.test(lower.slice(typeAt, nameAt)) ? 'settlement' : 'street';
  return end === nameAt ? undefined : { kind, end };
}

/** A name that no type word marks, with the house behind it: «3-я Песчаная, д. 12». */
function untypedStreet(text: string, lower: string, at: number): AddressPart | undefined {
  const end = skip(STREET_NAME, text, at);
  if (end === at) return undefined;
  const houseAt = lower.startsWith(', ', end) ? end + 2 : end + 1;
  const house = lower.slice(houseAt, houseAt + 12);
  const isStreet = /^(?:д\.|дом|влд|стр)/.test(house)
    ? skip(HOUSE, lower, houseAt) > houseAt
    : /^\d{1,3}[а-я]?,? (?:офис|оф\.|кв\.|корп|стр)/.test(house);
  return isStreet ? { kind: 'street', end } : undefined;
}

function number(kind: PartKind, expression: RegExp, lower: string, at: number): AddressPart | undefined {
  const end = skip(expression, lower, at);
  return end === at ? undefined : { kind, end };
}

/** The part of an address that begins at the offset. `seen` are the kinds of the parts before it. */
export function readAddressPart(
  text: string,
  lower: string,
  at: number,
  seen: ReadonlySet<PartKind>,
): AddressPart | undefined {
  const hasStreet = seen.has('street') || seen.has('settlement');
  const city = cityLength(lower, at);
  return (
    number('index', INDEX, lower, at) ??
    number('country', COUNTRY, lower, at) ??
    (hasStreet || seen.has('city') ? number('house', HOUSE, lower, at) : undefined) ??
    (seen.has('house') ? number('unit', UNIT, lower, at) : undefined) ??
    (hasStreet && !seen.has('house') ? number('house', BARE_HOUSE, lower, at) : undefined) ??
    number('settlement', NUMBERED_QUARTER, lower, at) ??
    number('settlement', NAMED_TERRITORY, lower, at) ??
    street(text, lower, at) ??
    number('country', FOREIGN_REPUBLIC, lower, at) ??
    typeFirst('region', REGION_TYPE, REGION_NAME, text, lower, at) ??
    typeFirst('district', DISTRICT_TYPE, CITY_NAME, text, lower, at) ??
    typeFirst('city', CITY_TYPE, CITY_NAME, text, lower, at) ??
    typeFirst('settlement', SETTLEMENT_TYPE, CITY_NAME, text, lower, at) ??
    number('box', BOX, lower, at) ??
    (city > 0 && text[at] !== lower[at] && lower[at + city] !== ' ' ? { kind: 'city', end: at + city } : undefined) ??
    typeLast(text, lower, at, seen.size > 0) ??
    (city > 0 && text[at] !== lower[at]
      ? { kind: 'city', end: skip(CITY_TYPE_BEHIND, lower, at + city) }
      : undefined) ??
    (seen.has('city') && !hasStreet ? untypedStreet(text, lower, at) : undefined)
  );
}
