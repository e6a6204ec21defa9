import { ACCUSATIVE, CASES, type Gender, NOMINATIVE } from '../declension/forms';
import type { FormReading } from '../declension/readings';
import { isUpper } from '../parse/character';
import type { Reading } from '../reading';
import type { Span } from '../span';
import type { TermPlace } from './terms';

/** Endings of adjectives and participles in each case of the singular; an accusative of the masculine is the nominative or the genitive. */
const ENDINGS: Readonly<Record<Gender, readonly string[]>> = {
  m: ['ый ий ой', 'ого его', 'ому ему', 'ый ий ой ого его', 'ым им', 'ом ем'],
  f: ['ая яя', 'ой ей', 'ой ей', 'ую юю', 'ой ей ою ею', 'ой ей'],
  n: ['ое ее', 'ого его', 'ому ему', 'ое ее', 'ым им', 'ом ем'],
};
const PRONOUNS: Readonly<Record<Gender, readonly string[]>> = {
  m: ['этот тот весь сам один наш ваш мой твой свой какой никакой', '', '', 'этот тот весь наш ваш мой свой', '', ''],
  f: ['эта та вся сама одна наша ваша моя своя', '', '', 'эту ту всю саму одну нашу вашу мою свою', '', ''],
  n: ['это то все само одно наше ваше мое свое', '', '', 'это то все наше ваше свое', '', ''],
};
/** What stands for the term further on: its forms, by gender. */
const PERSONAL: Readonly<Record<Gender, string>> = {
  m: 'он его ему им нем него нему ним',
  f: 'она ее ей ею нее ней нею',
  n: 'оно его ему им нем него нему ним',
};
/** Predicates that agree in gender: short adjectives, short participles, past tenses. */
const SHORT =
  'обязан|готов|уполномочен|вынужден|намерен|заинтересован|зарегистрирован|назначен|указан|признан|определен|уведомлен|освобожден|создан|учрежден|включен|внесен|осведомлен|наделен|лишен|привлечен|расположен|размещен|доступен|ознакомлен|поставлен';
const PREDICATES: Readonly<Record<Gender, RegExp>> = {
  m: new RegExp(
    `^(?:${SHORT}|должен|согласен|способен|ответственен|волен|мог|смог|[а-я]{2,}[аяиеоуы]л(?:ся)?|[а-я]{4,}(?:ован|ирован))$`,
  ),
  f: new RegExp(
    `^(?:(?:${SHORT})а|доступна|должна|согласна|способна|ответственна|вольна|могла|смогла|[а-я]{2,}[аяиеоуы]ла(?:сь)?|[а-я]{4,}ована)$`,
  ),
  n: new RegExp(
    `^(?:(?:${SHORT})о|доступно|должно|согласно|способно|ответственно|вольно|могло|смогло|[а-я]{2,}[аяиеоуы]ло(?:сь)?|[а-я]{4,}овано)$`,
  ),
};
/** Nouns and particles that look like a past tense. */
const NO_PREDICATE =
  /^(?:(?:персонал|материал|канал|раздел|портал|журнал|филиал|протокол|терминал|капитал|отдел|сигнал|оригинал|потенциал|универсал|показател)а?|дела?о?|правил[ао]|числ[ао]|начала?о?|сначала|сила|школа|мало|около|было бы|согласно|тел[ао])$/;
/** Adjectives on the endings that nouns have too: «настоящей» against «целей». */
const SURELY_ADJECTIVE =
  /^котор|(?:щей|вшей|нашей|вашей|своей|всей|моей|(?:ск|нн|ьн|чн|тн|вн|дн|рн|зн|жн|шн|бн|мн|ов|ем|им)ой|^(?:этой|той|такой|каждой|любой|самой|одной|другой|иной|какой))$/;
const NO_ADJECTIVE =
  /^(?:стороной|ценой|страной|виной|системой|схемой|проблемой|темой|основой|суммой|целей|фирмой|платформой|нормой|формой|любовью)$/;
const PASSIVE = /(?:нн|ем|им|т)(?:ым|ой)$/;
const PREPOSITION = /^(?:с|со|перед|между|за|над|под)$/;
const LINKING = /^(?:явля|счита|призна|остав|остае|стать|стан|стал|быть|буд|был)/;

/** The words near a place that would have to change if the noun there got another gender; `to` is absent where the new one is not known. */
export function agreeingWords(
  reading: Reading,
  { words: range, span }: TermPlace,
  readings: readonly FormReading[],
  from: Gender | undefined,
  to: Gender | undefined,
): Span[] {
  const singular = readings.filter(({ form }) => form < CASES).map(({ form }) => form);
  if (range === undefined || singular.length === 0 || (from !== undefined && from === to)) return [];
  const genders: readonly Gender[] = from === undefined ? ['m', 'f', 'n'] : [from];
  const found = genders.flatMap((gender) => [...agreeing(reading, range, span, singular, gender, to)]);
  return found.filter((one, at) => found.findIndex(({ start }) => start === one.start) === at);
}

function* agreeing(
  { words, document }: Reading,
  [first, last]: readonly [number, number],
  span: Span,
  cases: readonly number[],
  from: Gender,
  to: Gender | undefined,
): Iterable<Span> {
  const { text } = document.plain;
  const { raw, sentence, starts, ends, count } = words;
  const small = (word: number): string => (raw[word] ?? '').toLowerCase().replaceAll('ё', 'е');
  const at = (word: number): Span => ({ start: starts[word], end: ends[word] });
  const isHere = (word: number): boolean => word >= 0 && word < count && sentence[word] === sentence[first];
  const isNominative = cases.includes(NOMINATIVE);

  for (let word = first - 1; word >= first - 3 && isHere(word); word--) {
    if (!/^[\s«"„]*$/.test(text.slice(ends[word], starts[word + 1]))) break;
    const isGoverned = PASSIVE.test(small(word)) && !PREPOSITION.test(small(word - 1));
    if (!isModifier(small(word), cases, from, to) || isGoverned) break;
    yield at(word);
  }
  if (isNominative) {
    for (const word of [first - 1, first - 2]) if (isHere(word) && isPredicate(small(word), from)) yield at(word);
  }
  const isAside = /^[»"“”]?,/.test(text.slice(span.end, span.end + 2));
  let hasSubject = true;
  for (let word = last + 1; isHere(word); word++) {
    const one = small(word);
    // «…, если Пользователь разрешил»: what follows another term is said of that.
    if (
      isUpper(text.charCodeAt(starts[word])) &&
      /[,;]\s(?:[а-яё]+\s)?$/.test(text.slice(Math.max(0, starts[word] - 14), starts[word]))
    )
      hasSubject = false;
    const isParticiple = word === last + 1 && isAside && isModifier(one, cases, from, to);
    const isRelative = word <= last + 6 && one.startsWith('котор') && isModifier(one, [0, 1, 2, 3, 4, 5], from, to);
    const isLinked =
      isNominative &&
      LINKING.test(small(word - 1)) &&
      word <= last + 4 &&
      /(?:ым|им|ой|ей)$/.test(one) &&
      isModifier(one, [4], from, to);
    if (
      isParticiple ||
      isRelative ||
      isLinked ||
      isPersonal(one, from, to) ||
      (isNominative && hasSubject && isPredicate(one, from))
    )
      yield at(word);
  }
  let next = last + 1;
  while (isHere(next)) next++;
  if (next < count && isPersonal(small(next), from, to)) yield at(next);
}

/** Whether a word ends as an adjective of the old gender does in one of the cases, and as none of the new one. */
function isModifier(word: string, cases: readonly number[], from: Gender, to: Gender | undefined): boolean {
  const bare = word.replace(/ся$/, '');
  return cases.some((one) => {
    if (PRONOUNS[from][one].split(' ').includes(bare)) return true;
    const ending = ENDINGS[from][one].split(' ').find((end) => bare.length > end.length + 1 && bare.endsWith(end));
    if (ending === undefined || (to !== undefined && ENDINGS[to][one].split(' ').includes(ending))) return false;
    return !/(?:ой|ей)$/.test(bare) || one === ACCUSATIVE || (SURELY_ADJECTIVE.test(bare) && !NO_ADJECTIVE.test(bare));
  });
}

function isPredicate(word: string, from: Gender): boolean {
  return PREDICATES[from].test(word) && !NO_PREDICATE.test(word);
}

function isPersonal(word: string, from: Gender, to: Gender | undefined): boolean {
  return PERSONAL[from].split(' ').includes(word) && (to === undefined || !PERSONAL[to].split(' ').includes(word));
}

/** The adjective before a place where an accusative follows whether a living being is named: «каждого Оператора», but «каждый Сервис». */
export function adjectiveBefore({ words, document }: Reading, { words: range }: TermPlace): Span | undefined {
  const word = (range?.[0] ?? 0) - 1;
  if (range === undefined || word < 0 || words.sentence[word] !== words.sentence[range[0]]) return undefined;
  const { text } = document.plain;
  const isNext = /^\s*$/.test(text.slice(words.ends[word], words.starts[range[0]]));
  const isAdjective = /(?:ого|его|ых|их|ый|ий|ые|ие|этот|эти|все|наш|ваш|наши|ваши)$/.test(
    words.raw[word].toLowerCase(),
  );
  return isNext && isAdjective ? { start: words.starts[word], end: words.ends[word] } : undefined;
}
