import { isBlank, isDigit, isLetter, isLower, isUpper, smallLetters } from './character';

/** A title is no longer than this, in UTF-16 units. */
export const LONGEST_TITLE = 200;

const VERB =
  /(?:[аеуюя]ет|[аеуюя]ют|[иыеау]тся|[аеуюя]тся|[бвджзклмнпрстхчшщ]ит|[бвджзклмнпрстхчшщ][ая]т|ены|ена|ено|аны|ана|ано)$/;
const IMPERATIVE = /(?:[аеиуя]йте|[^щ]ите|ьте|тесь)$/;
/** Nouns and the like that end as verbs do. */
const NOUN =
  /(?:предмет|ответ|кабинет|интернет|комитет|совет|запрет|уч[её]т|отч[её]т|расч[её]т|приоритет|бюджет|пакет|аудит|визит|лимит|дефицит|транзит|депозит|реквизит|кредит|сайт|формат|результат|адресат|аппарат|сертификат|депутат|контракт|факт|контакт|возврат|охрана|страна|сторона|смена|цена|замена|отмена|зрят|чат|адвокат|мандат|штат|аттестат|плакат|дубликат|опубликован[оаы]|утвержден[оаы]|утверждён[оаы])$/;
/** «…, которую получает Сайт»: the verb belongs to the clause that explains, not to a statement. */
const RELATIVE = /,? (?:на |в |с |о )?(?:котор[а-яё]+|какие|что)[^,.]*/g;
const STATEMENT_WORDS = new Set(
  'вправе обязан обязана обязаны обязуется может могут должен должна должны является являются был была были будет будут вы мы я есть даёт даю прошу нажимая'.split(
    ' ',
  ),
);

/** Whether the words state something, as a sentence does and a title does not. Text from `start` to `end`, at most a title long. */
export function isStatement(text: string, start: number, end: number): boolean {
  const words = text
    .slice(start, end)
    .toLowerCase()
    .replace(RELATIVE, ' ')
    .split(/[^A-Za-zÀ-ɏЀ-ԯ-]+/);
  return (
    IMPERATIVE.test(words[0]) ||
    words.some((word) => STATEMENT_WORDS.has(word) || (word.length > 3 && VERB.test(word) && !NOUN.test(word)))
  );
}

/** Whether the letters are capitals: «ОБЩИЕ ПОЛОЖЕНИЯ». A few small letters are let through, as in «г.» or a name in guillemets. */
export function isCapitals(text: string, start: number, end: number): boolean {
  if (end - start > LONGEST_TITLE) return false;
  let capitals = 0;
  let small = 0;
  let longest = 0;
  let run = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (!isLetter(code)) {
      run = 0;
      continue;
    }
    run++;
    if (isUpper(code)) capitals++;
    else small++;
    if (run > longest) longest = run;
  }
  return capitals >= 5 && longest >= 4 && small * 6 <= capitals;
}

const DETAIL =
  /^(?:инн|кпп|огрн|огрнип|бик|унп|окпо|р\/с|к\/с|тел|телефон|e-?mail|email|эл\.|адрес|юридический адрес|почтовый адрес|фактический адрес|сайт|банк|факс|дата |от |редакция|версия|обновлен|обновлён|последнее обновлен|последние изменен|действует с|вступает|опубликован|утвержд|утверждаю|согласован|г\. ?[A-Za-zÀ-ɏЀ-ԯ]|город |м\.п|с уважением|ооо |оао |зао |пао |ао |ип |нко |фгбу |гбу |мбу |общество с|индивидуальный предприниматель|открыть|скачать|принять|подробнее|приказ|приложение к|генеральный директор|директор|подпись|примечани|важно|внимание|обращаем|обратите|напоминаем|например|©|\()/;

/**
 * Whether a short line is a detail rather than a title: requisites, a date, a name, an address, a label with its value. Such lines stand alone in many
 * policies, and so do titles.
 */
export function isDetail(text: string, start: number, end: number): boolean {
  const line = text.slice(start, Math.min(end, start + LONGEST_TITLE)).toLowerCase();
  if (DETAIL.test(line)) return true;
  if (/@|https?:|www\.|\d{5}|\+\d|___|\d{1,2}\.\d{1,2}\.\d{2,4}/.test(line)) return true;
  if (/\d{4}\s?г/.test(line) || /[:=]\s*\S/.test(line)) return true;
  return isName(text, start, end);
}

/** Two or three capitalised words, the last of them a patronymic or the first a surname with initials. */
function isName(text: string, start: number, end: number): boolean {
  return /^[А-ЯЁ][а-яё-]+ (?:[А-ЯЁ]\.\s?[А-ЯЁ]\.?|[А-ЯЁ][а-яё]+ [А-ЯЁ][а-яё]+(?:вич|вна|ична|ьич|оглы|кызы))$/.test(
    text.slice(start, end),
  );
}

/** Words in the stretch; stops counting at `most`. */
export function countWords(text: string, start: number, end: number, most: number): number {
  let count = 0;
  let inside = false;
  for (let at = start; at < end && count <= most; at++) {
    const code = text.charCodeAt(at);
    const word = isLetter(code) || isDigit(code);
    if (word && !inside) count++;
    inside = word || (inside && !isBlank(code));
  }
  return count;
}

/** Whether the words could be a title by their form: they begin with a capital, are short, end without a comma or semicolon, and state nothing. */
export function looksLikeTitle(text: string, start: number, end: number, longest: number): boolean {
  if (end - start > longest || end - start < 3) return false;
  const first = firstLetter(text, start, end);
  if (first < 0 || isLower(text.charCodeAt(first)) || first - start > 2) return false;
  if (/^(?:настоящ|данн(?:ая|ый|ое) )/.test(smallLetters(text.slice(start, start + 8)))) return false;
  const last = text[end - 1];
  if (last === ';' || last === ',' || last === '-' || last === '–' || last === '—') return false;
  if (last === '?') return countWords(text, start, end, 16) <= 15;
  return countWords(text, start, end, 19) <= 18 && (asks(text, start, end) || !isStatement(text, start, end));
}

/** «Какие данные мы собираем», «Для чего обрабатываются данные»: a question is a title although it has a verb. */
function asks(text: string, start: number, end: number): boolean {
  return /^(?:(?:для|в|на|о|с|кому и) )?(?:как(?![A-Za-zÀ-ɏЀ-ԯ]| правило)|как(?:ие|их|ой|ую|ая|им|ими)|что|чьи|чего|кто|кому|зачем|почему|где|когда|сколько)(?![A-Za-zÀ-ɏЀ-ԯ])/.test(
    smallLetters(text.slice(start, Math.min(end, start + 30))),
  );
}

function firstLetter(text: string, start: number, end: number): number {
  for (let at = start; at < end; at++) if (isLetter(text.charCodeAt(at))) return at;
  return -1;
}
