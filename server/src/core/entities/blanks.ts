import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser, skip } from './recogniser';

/** What the words of a blank are about; «[1]» and «[ссылка](…)» leftovers have none of them. */
const WANTED =
  /наименован|назван|указать|укажите|указыва|заполн|встав|впис|впиш|введите|выбрать|выберите|ф\. ?и\. ?о|фио|инн|огрн|кпп|адрес|дата|дд[.\s]|e-?mail|email|почт|телефон|город|имя|фамили|должност|компани|организаци|оператор|сайт|домен|реквизит|номер|ваш|ип |ооо|при наличии|url|http|insert|your|name|company|address|date|phone|domain|site|хх|xx|__|\.\.\.|…/;
const SQUARE = /\[([^[\]\n]{1,120})\](?!\()/y;
const ANGLE = /<([^<>\n=/]{2,60})>/y;
const CURLY = /\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}|\$\{[^{}\n]{1,60}\}|\{([^{}\n]{2,60})\}/y;
const PERCENT = /%%?[A-Z][A-Z_]{2,30}%%?|#[A-Z][A-Z_]{2,30}#|#[А-Яа-я][А-Яа-я -]{2,40}#/y;
const ROUND = /\((?:указать|укажите|заполнить|вписать|впишите|вставить|вставьте|ваш[а-я]{0,3}) ?[^()\n]{0,120}\)/y;
const UNDERSCORES = /_{3,400}/y;
const DATE_WITH_UNDERSCORES =
  /["«“„]?_{1,20}["»”“]? ?_{2,40} ?(?:20_{1,4}|_{2,6}|20\d\d)(?: ?г(?:ода|\.)?)?|["«“„]_{1,20}["»”“] ?[а-я]{3,8} ?(?:20_{1,4}|20\d\d)(?: ?г(?:ода|\.)?)?/y;
const YEAR_WITH_UNDERSCORES = /20_{2,4}/y;
const DOTS = /\.{5,400}|…{2,100}/y;
const LEADER_AFTER = /[ .…]{0,20}\d{1,3} ?(?:\n|$)/y;
const PHONE =
  /(?:\+ ?7|8)[ (-]{1,3}(?:[xх_*]{3,5}|0{3}|9{3})[ )-]{1,3}(?:[xх_*]{2,3}|0{3}|9{3})[ -]?(?:[xх_*]{2}|00|99)[ -]?(?:[xх_*]{2}|00|99)(?!\d)/y;
const CROSSES = /[xх]{3,20}(?:[.-][xх]{2,20}){0,5}(?![a-zа-я\d])/y;
const DATE_LETTERS = /дд[ ./-]{1,2}(?:мм|месяц|месяца)[ ./-]{1,2}гг(?:гг)?(?: ?г\.)?|"?дд"? месяца? гггг/y;

/** «от имени Название организации»: a label with a capital amid a sentence stands where the name should. */
const LABEL =
  /(?:Название|Наименование) (?:вашей |вашего |Вашей |Вашего )?(?:организации|компании|сайта|фирмы|магазина)(?![а-я])/y;

function matched(expression: RegExp, text: string, at: number): Entity | undefined {
  const match = matchAt(expression, text, at);
  return match === null ? undefined : { kind: 'blank', start: at, end: at + match[0].length };
}

/** A bracket with words that ask for a value in it. */
function asking(expression: RegExp, lower: string, at: number): Entity | undefined {
  const match = matchAt(expression, lower, at);
  if (match === null) return undefined;
  const inside = match[1];
  const isBlank = inside === undefined || WANTED.test(inside) || /^[ …._-]+$/.test(inside);
  return isBlank && !/^[^ ]*@[^ ]*$/.test(inside ?? '')
    ? { kind: 'blank', start: at, end: at + match[0].length }
    : undefined;
}

function underscores(lower: string, at: number): Entity | undefined {
  const date = matched(DATE_WITH_UNDERSCORES, lower, at);
  if (date !== undefined) return date;
  const found = matched(UNDERSCORES, lower, at);
  // «___utm» is the name of a cookie.
  return found !== undefined && /[a-z]/.test(lower[found.end] ?? ' ') ? undefined : found;
}

function dots(lower: string, at: number): Entity | undefined {
  const found = matched(DOTS, lower, at);
  // Dots that lead to a page number in a table of contents.
  return found !== undefined && skip(LEADER_AFTER, lower, found.end) > found.end ? undefined : found;
}

function find({ lower, text }: EntityText, at: number): Entity | undefined {
  const before = lower[at - 1] ?? ' ';
  switch (lower[at]) {
    case '[':
      return asking(SQUARE, lower, at);
    case '<':
      return /[a-z]/.test(lower[at + 1] ?? ' ') && !/<[a-z]+ [a-z]/.test(lower.slice(at, at + 40))
        ? undefined
        : asking(ANGLE, lower, at);
    case '{':
    case '$':
      return asking(CURLY, lower, at);
    case '%':
    case '#':
      return matched(PERCENT, text, at);
    case '(':
      return matched(ROUND, lower, at);
    case '_':
      return before === '_' || /[a-z]/.test(before) ? undefined : underscores(lower, at);
    case '.':
    case '…':
      return before === lower[at] || lower[at + 1] !== lower[at] ? undefined : dots(lower, at);
    case '+':
    case '8':
      return matched(PHONE, lower, at);
    case '2':
      return matched(YEAR_WITH_UNDERSCORES, lower, at);
    case '"':
    case '«':
    case '“':
    case '„':
      return matched(DATE_WITH_UNDERSCORES, lower, at) ?? matched(DATE_LETTERS, lower, at);
    case 'н':
      return /[а-я(][ ]?$/.test(lower.slice(Math.max(0, at - 2), at)) ? matched(LABEL, text, at) : undefined;
    default:
      return /[\d@./-]/.test(before) ? undefined : (matched(CROSSES, lower, at) ?? matched(DATE_LETTERS, lower, at));
  }
}

/** Values that nobody filled in, and values that only stand for a real one. */
export const blanks: Recogniser = {
  anchors: { marks: '[<{$%#(_.…+"«“„', digits: true, words: ['xxx', 'ххх', 'дд', 'название', 'наименование'] },
  find,
};
