import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser, skip } from './recogniser';

const NOUN =
  /(?:университет|институт|колледж|техникум|музе[йяюе]|театр)[а-я]{0,2}(?![а-я])|(?:академи|гимнази|библиотек|поликлиник|больниц|школ|филармони|объединени)[а-я]{1,2}(?![а-я])|лице(?:й|я|ю|ем)(?![а-я])|детск[а-я]{2,3} сад[а-я]{0,2}(?![а-я])/y;
const ENDING = '(?:ий|ый|ой|ая|ое|ого|ому|ом|ую|им|ым)';
const ADJECTIVES_BEFORE = new RegExp(
  `(?:^|[^А-Яа-я-])([А-Я][а-я-]{2,30}${ENDING}(?: [А-Яа-я][а-я-]{2,30}${ENDING}){0,4}) $`,
);
const LONGEST_NAME = 140;
/** «Омский», «Межвузовское»: words that make a proper name of the noun behind them. */
const PROPER = /^[А-Я][а-я-]*(?:ск|цк)(?:ий|ая|ое|ого|ому|ом|ой|ую|им)|^(?:Меж|Все|Реги)[а-я]{3,}/;
const NOT_PROPER = /^(?:Медицинск|Клиническ|Юридическ|Техническ|Гражданск|Детск)/;
const COMPLEMENT = /(?: [а-я]{3,20}(?:ии|ов|ей|ства|наук|права|сообщения)(?![а-я])){1,3}/y;
const NUMBER = / ?№ ?\d{1,4}/y;
const NAMESAKE = / (?:имени|им\.) ?(?:[А-Я]\. ?){0,2}[А-Я][а-я-]{2,30}(?: [А-Я][а-я-]{2,30})?/y;

/** The noun is the anchor: its adjectives stand before it, a number or a namesake behind. */
function find(source: EntityText, at: number): Entity | undefined {
  const { text, lower } = source;
  const noun = matchAt(NOUN, lower, at);
  if (noun === null) return undefined;
  const before = ADJECTIVES_BEFORE.exec(text.slice(Math.max(0, at - LONGEST_NAME), at));
  if (before === null) return undefined;
  const adjectives = before[1];
  const nounEnd = at + noun[0].length;
  const numberEnd = skip(NUMBER, text, nounEnd);
  const namesakeEnd = skip(NAMESAKE, text, numberEnd);
  const isProper = PROPER.test(adjectives) && !NOT_PROPER.test(adjectives);
  if (!isProper && namesakeEnd === nounEnd) return undefined;
  const start = at - adjectives.length - 1;
  const end = namesakeEnd > nounEnd ? namesakeEnd : skip(COMPLEMENT, lower, nounEnd);
  return { kind: 'organisation', start, end, value: source.written(start, end) };
}

/** Institutions named without a legal form: «Омский государственный университет», «Городская больница № 7». */
export const institutions: Recogniser = {
  anchors: {
    words: [
      'университет',
      'институт',
      'колледж',
      'техникум',
      'музе',
      'театр',
      'академи',
      'гимнази',
      'библиотек',
      'поликлиник',
      'больниц',
      'школ',
      'филармони',
      'объединени',
      'лицей',
      'лицея',
      'лицею',
      'детск',
    ],
  },
  find,
};
