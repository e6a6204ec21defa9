import { isBlank, isLetter, isLower, smallLetters } from './character';

/** An explanation is recognised by its first words; what stands farther than this, in UTF-16 units, is not looked at. */
const LONGEST_LOOK = 400;
/** The term and its brackets take no more than this. */
const LONGEST_TERM = 240;

/** Words with which an explanation begins: what kind of thing the term is. */
const GENUS =
  /^(?:любая |любое |любые |любой |отдельн[а-яё]+ |всякая |такое |)(?:информаци[яюи][ ,(]|сведения[ ,(]|данные[ ,]|действи[ея]|операци|совокупност|процесс|передача перс|временн|обработка перс|обязательное для|физическое лицо|физические лица|юридическое|юридические|лицо[ ,]|лица[ ,]|государственный|государственные|муниципальн|небольш|фрагмент|уникальн|состояние|страниц|программ|комплекс |требовани|персональные данные|персонализированн|определ[её]нная совокуп|файл|текстов|раскрытие|технологи|система |последовательн|ограничени|невозможн|защищ[её]нн|способност|числовой|сетевой|идентификатор)/;
/** Terms that name a field of the policy rather than a notion. */
const FIELD =
  /^(?:задач|период|контакт|адрес|телефон|e-?mail|почт|правов|основани|способ|перечень|категори|ответственн|дата|место|порядок|услови|состав|объ[её]м|источник|получател|наименовани|реквизит|инн|огрн|фио|имя|использовани|если|при |в |для |на |по |от |с |мы |вы |я |настоящ|данн|согласие на|предмет|редакция|версия|статус|важно|обратите|примечани|например)|(?:^|\s)(?:цел(?:ь|и|ью|ями|ей)|срок(?:и|ом|ов)?|является|являются)(?:\s|$)/;
/** A concrete person or thing: the operator itself, not a notion. */
const CONCRETE =
  /(?:^|[^A-Za-zÀ-ɏЀ-ԯ])(?:ООО|ОАО|ЗАО|ПАО|АО|ИП|НКО|ФГБУ|ГБУ|МБУ|МУП|ГУП|Общество с ограниченной|Индивидуальный предприниматель)(?![A-Za-zÀ-ɏЀ-ԯ])|\d{10}|[A-Za-zÀ-ɏЀ-ԯ\d]@[A-Za-zÀ-ɏЀ-ԯ\d]|\+7/;
const NEGATION = /^(?:это )?(?:не |нет|отсутств|\d)/;
const UNDERSTOOD = /понима(?:ется|ются|ем|ет|ют)(?![A-Za-zÀ-ɏЀ-ԯ])|подразумева(?:ется|ются|ем)(?![A-Za-zÀ-ɏЀ-ԯ])/;
const UNDER = /(?:^|[^A-Za-zÀ-ɏЀ-ԯ])(?:под|понятие) /;
const MEANS = /^\s*(?:[-–—]\s*)?(?:это|означа(?:ет|ют)|представля(?:ет|ют) собой)(?![A-Za-zÀ-ɏЀ-ԯ])\s*(?:[-–—:]\s*)?/;
/** Verbs by which a sentence says what the operator does. */
const ACTS =
  /(?:^|[^A-Za-zÀ-ɏЀ-ԯ])(?:вправе|обязан[аоы]?|обязуется|может|могут|должен|должн[аоы]|осуществля(?:ет|ют|ется|ются)|обрабатыва(?:ет|ют|ется|ются)|собира(?:ет|ют|ются)|получает|получаем|хран[ия]т(?:ся)?|храним|использует|используем|переда[её]т|переда(?:ются|ем)|да[её]т)(?![A-Za-zÀ-ɏЀ-ԯ])/;

/**
 * Whether the sentence explains a term and does not say what this operator does. In a glossary the form of an entry is enough; elsewhere the explanation
 * must also begin with the kind of thing the term is («лицо, которое …», «любая информация …»).
 */
export function isDefinition(text: string, start: number, end: number, glossary: boolean): boolean {
  const sentence = text.slice(start, Math.min(end, start + LONGEST_LOOK));
  const small = smallLetters(sentence);
  const understood = UNDERSTOOD.exec(small);
  if (understood !== null && UNDER.test(small.slice(0, understood.index))) return !CONCRETE.test(sentence);
  const split = termEnd(sentence, small);
  if (split === undefined) return false;
  const explanation = small.slice(split.next).trimStart();
  if (explanation.length < 8 || NEGATION.test(explanation)) return false;
  const kind = GENUS.test(explanation);
  if (!kind && !(glossary && isLower(sentence.charCodeAt(sentence.length - explanation.length)))) return false;
  return isTerm(bareTerm(sentence.slice(0, split.end)), glossary) && !CONCRETE.test(sentence);
}

/** Whether a sentence after an explanation in a glossary goes on explaining: it names nobody and says nothing of what the operator does. */
export function continuesDefinition(text: string, start: number, end: number): boolean {
  const sentence = text.slice(start, Math.min(end, start + LONGEST_LOOK));
  return !CONCRETE.test(sentence) && !ACTS.test(smallLetters(sentence));
}

/** Where the term ends and its explanation begins: at a dash outside brackets, or at «это», «означает». */
function termEnd(sentence: string, small: string): { end: number; next: number } | undefined {
  let depth = 0;
  const limit = Math.min(sentence.length, LONGEST_TERM);
  for (let at = 0; at < limit; at++) {
    const code = sentence.charCodeAt(at);
    if (code === 40) depth++;
    else if (code === 41) depth = Math.max(0, depth - 1);
    else if (depth > 0) continue;
    else if (code === 59 || (code === 58 && sentence[at + 1] !== '/')) return undefined;
    else if (isDash(code) && isParting(sentence, at)) {
      const means = MEANS.exec(small.slice(at, at + 60));
      return { end: at, next: at + (means === null ? 1 : means[0].length) };
    } else if (isBlank(code) && mayMean(sentence.charCodeAt(at + 1))) {
      const means = MEANS.exec(small.slice(at, at + 60));
      if (means !== null) return { end: at, next: at + means[0].length };
    }
  }
  return undefined;
}

/** «э», «о», «п»: the first letters of the words that mean «means». */
function mayMean(code: number): boolean {
  const small = code | 0x20;
  return code === 0x44d || code === 0x43e || code === 0x43f || small === 0x44d;
}

function isDash(code: number): boolean {
  return code === 45 || (code >= 0x2010 && code <= 0x2015) || code === 0x2212;
}

/** A dash between words: a long one, or a hyphen with white space or a closing quote beside it. */
function isParting(sentence: string, at: number): boolean {
  if (at === 0) return false;
  if (sentence.charCodeAt(at) >= 0x2013) return true;
  const before = sentence.charCodeAt(at - 1);
  const spaceAfter = isBlank(sentence.charCodeAt(at + 1));
  return '»”")'.includes(sentence[at - 1]) || (spaceAfter && (isBlank(before) || isLetter(before)));
}

/** The term without quotes and without what stands in brackets. */
function bareTerm(term: string): string {
  const words = term.replace(/\([^()]*\)/g, ' ');
  return words.replace(/[«»"“”„*_]/g, '').trim();
}

function isTerm(term: string, glossary: boolean): boolean {
  if (term.length < 2 || /[.!?]\s/.test(term)) return false;
  if (!glossary && isLower(term.charCodeAt(0))) return false;
  const small = smallLetters(term);
  return term.split(/[\s,/]+/).length <= (glossary ? 14 : 8) && !FIELD.test(small) && !ACTS.test(small);
}
