import { ACCUSATIVE, DATIVE, GENITIVE, INSTRUMENTAL, NOMINATIVE, PREPOSITIONAL } from '../declension/forms';
import type { Reading } from '../reading';

/** A set of cases, one bit for each. */
export type CaseSet = number;

const bit = (...cases: readonly number[]): CaseSet => cases.reduce((set, one) => set | (1 << one), 0);
export const ANY_CASE: CaseSet = (1 << 6) - 1;

const PREPOSITIONS: Readonly<Record<string, CaseSet>> = {};
function governs(list: string, ...cases: readonly number[]): void {
  for (const one of list.split(' ')) (PREPOSITIONS as Record<string, CaseSet>)[one] = bit(...cases);
}
governs(
  'без для до из от у около кроме против вместо после среди ввиду вследствие относительно посредством путем насчет внутри вне помимо ради',
  GENITIVE,
);
governs('к ко согласно благодаря вопреки', DATIVE);
governs('над перед передо', INSTRUMENTAL);
governs('между', INSTRUMENTAL, GENITIVE);
governs('при об обо', PREPOSITIONAL);
governs('через про сквозь', ACCUSATIVE);
governs('в во на о', ACCUSATIVE, PREPOSITIONAL);
governs('за под', ACCUSATIVE, INSTRUMENTAL);
governs('с со', GENITIVE, INSTRUMENTAL);
governs('по', DATIVE, PREPOSITIONAL, ACCUSATIVE);

/** Nouns, of which what follows is the genitive: those on typical endings, and the usual ones of policies. */
const NOUN =
  /(?:ост(?:ь|и|ью|ей|ям|ями|ях)|[нт]и(?:е|я|ю|ем|и|й|ям|ями|ях)|ци(?:я|и|ю|ей|й|ям|ями|ях)|ств(?:о|а|у|ом|е|ам|ами|ах)?|тел(?:ь|я|ю|ем|и|ей|ям|ями|ях)|(?:[нчщ]ик)(?:а|у|ом|е|и|ов|ам|ами|ах)?)$/;
const USUAL =
  /^(?:сайт|адрес|прав[оаеу]?м?$|правами|интерес|сторон|счет|имен[ие]|имя$|польз[уы]|инициатив|услуг|политик|данн(?:ых|ые|ыми|ым)$|систем|мер[ыуа]?$|мерам|цел[ьией]|целя|персонал|клиент|партнер|офис|сервер|баз[аыуе]|форм[аыуе]?|заказ|договор|запрос|усмотрени|документ|акт[аыуо]?|страниц|раздел|устройств|запис|аккаунт|телефон|почт|профил|контрагент|лиц[оауе]?м?$|лицами|лицам|контакт|ресурс|доступ|банк|магазин|сервис|портал|работ[аыуе]|вин[аыуе]|воле?$|волю|товар|подраздел|руковод|директор|оператор|администратор|согласи|ответ|сотрудник|стать|реквизит|файл|сет[ьи]|материал|правил|услови|посетител|деятельност)/;
/** Nouns that a dative may follow too: «предоставление данных Компании», «ответ Компании». */
const GIVING =
  /^(?:предоставлен|передач|направлен|сообщен|обращен|поручен|доступ|ответ|уведомлен|возмещен|выплат|подач|отправ|отказ|разрешен|принадлежн|запрос|данн)/;
const VERB_ACCUSATIVE =
  /^(?:уведом|проинформ|информир|извеща|извест|обяз|привле|назнач|определ|использ|посеща|посет|созда|измен|обраб|хран|удал|уничт|примен|контролир|блокир|огранич|освобо|проси|попрос|выбра|выбир|оцен|провер|поддерж|администрир|открыва|откры|просматр|просмотр|защища|защит|лиша|идентифицир|представля|уполномоч|включа|включ|упомина|содерж|возлага)/;
const VERB_DATIVE =
  /^(?:предостав|переда|направ|сообщ|поруч|разреш|выда|дать$|дает$|дают$|дал|отправ|возмест|принадлеж|подчин|позвол|помо|возвра|выплат|откаж|отказа|доступн|доступен|известн)/;
/** Verbs in a form that can govern: infinitives, finite forms and gerunds. */
const VERB_FORM = /(?:ть|ти|чь|ет|ит|ют|ут|ат|ят|ет|ал|ил|ала|ила|али|или|ая|яя|уя|ав|ив|вая|ен|на|но|ны)$/;
const FINITE = /(?:[еиё]т|[ую]т|[ая]т)(?:ся)?$/;
const PREDICATE = /^(?:вправе|обязан|должен|должн|не|имеет|является|может|могут|несет|самостоятельно|также)/;
const CONJUNCTION = new Set('если что когда поскольку чтобы пока а но где так'.split(' '));
const ADJECTIVE = /(?:ый|ий|ой|ая|яя|ое|ее|ого|его|ому|ему|ым|им|ом|ем|ую|юю|ей|ых|их|ыми|ими)$/;
const ADJECTIVE_CASES: readonly (readonly [RegExp, CaseSet])[] = [
  [/(?:ого|его)$/, bit(GENITIVE, ACCUSATIVE)],
  [/(?:ому|ему)$/, bit(DATIVE)],
  [/(?:ый|ая|яя)$/, bit(NOMINATIVE, ACCUSATIVE)],
  [/(?:ую|юю)$/, bit(ACCUSATIVE)],
  [/(?:ыми|ими)$/, bit(INSTRUMENTAL)],
  [/(?:ых|их)$/, bit(GENITIVE, ACCUSATIVE, PREPOSITIONAL)],
];
const MODIFIER =
  /^(?:настоящ|данн(?:ого|ой|ому|ым|ом|ую|ая|ый|ое)$|указанн|наш|ваш|кажд|люб|эт(?:от|ого|ому|им|ом|а|ой|у|о|их|ими|и)$|так(?:ой|ого|ому|им|ом|ая|ую|ие|их)$|соответствующ|друг|сам(?:ого|ому|им|ой|у|а)$|вс(?:его|ей|ю|ем|ех)$|конкретн|ин(?:ого|ой|ому|ым|ую)$|определенн)/;

/**
 * The cases in which a noun at the words `first`–`last` can stand, by what governs it for certain: a preposition or another word right before it, or
 * the verb of which it is the subject. Any case where nothing certain is seen.
 */
export function governedCases({ words, document }: Reading, first: number, last: number): CaseSet {
  const { text } = document.plain;
  const { raw, sentence, starts, ends } = words;
  const follows = (word: number): boolean =>
    word > 0 && sentence[word - 1] === sentence[word] && /^[\s«"„]*$/.test(text.slice(ends[word - 1], starts[word]));
  const small = (word: number): string => (raw[word] ?? '').toLowerCase().replaceAll('ё', 'е');
  let at = first;
  let cases = ANY_CASE;
  for (let step = 0; step < 3 && follows(at) && MODIFIER.test(small(at - 1)) && ADJECTIVE.test(small(at - 1)); step++) {
    at--;
    cases &= ADJECTIVE_CASES.find(([ending]) => ending.test(small(at)))?.[1] ?? ANY_CASE;
  }
  const opens = sentence[first - 1] !== sentence[first];
  const next = last + 1 < words.count && sentence[last + 1] === sentence[last] ? small(last + 1) : '';
  const isBeforeVerb = PREDICATE.test(next) || (next.length > 3 && FINITE.test(next));
  const isAfterPause = /[,:;–—-]\s*$/.test(text.slice(Math.max(0, starts[at] - 3), starts[at]));
  if (at === first && isBeforeVerb && (opens || isAfterPause || CONJUNCTION.has(small(at - 1)))) return bit(NOMINATIVE);
  if (opens && /^\s*[–—-]\s/.test(text.slice(ends[last], ends[last] + 4))) return bit(NOMINATIVE);
  if (!follows(at)) return cases;
  const before = small(at - 1);
  const preposition = PREPOSITIONS[before];
  if (preposition !== undefined) return cases & preposition;
  // Only a preposition governs the prepositional, of which another noun may come in between.
  const withoutPreposition =
    before === 'и' || before === 'или' || before === 'либо' ? cases : cases & ~bit(PREPOSITIONAL);
  if (VERB_DATIVE.test(before) && VERB_FORM.test(before) && !NOUN.test(before)) return cases & bit(DATIVE, ACCUSATIVE);
  if (NOUN.test(before) || USUAL.test(before))
    return cases & (GIVING.test(before) ? bit(GENITIVE, DATIVE) : bit(GENITIVE));
  if (VERB_ACCUSATIVE.test(before) && VERB_FORM.test(before)) return cases & bit(ACCUSATIVE);
  return withoutPreposition;
}
