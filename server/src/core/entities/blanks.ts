import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser, skip } from './recogniser';

/** What the words of a blank are about; «[1]» and «[ссылка](…)» leftovers have none of them. */
const WANTED =
  /наименован|назван|указать|укажите|указыва|заполн|встав|впис|впиш|введите|выбрать|выберите|ф\. ?и\. ?о|фио|инн|огрн|кпп|адрес|дата|дд[.\s]|e-?mail|email|почт|телефон|город|имя|фамили|должност|компани|организаци|оператор|сайт|домен|реквизит|номер|ваш|ип |ооо|при наличии|ссылк|url|http|insert|your|name|company|address|date|phone|domain|site|хх|xx|__|\.\.\.|…/;
/** How clauses are inserted where an editor has no tab stops; their words may be long. */
const TOLD = /\[уточнить: [^[\]\n]{1,600}\]/y;
const SQUARE = /\[([^[\]\n]{1,120})\](?!\()/y;
const ANGLE = /<([^<>\n=/]{2,60})>/y;
const CURLY = /\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}|\$\{[^{}\n]{1,60}\}|\{([^{}\n]{2,60})\}/y;
const PERCENT =
  /%%?[A-Z][A-Z_]{2,30}%%?|##?[A-Z][A-Z_]{2,30}##?|@@[A-ZА-Я][A-ZА-Я_ ]{2,30}@@|#[А-Яа-я][А-Яа-я -]{2,40}#/y;
const ROUND = /\((?:указать|укажите|заполнить|вписать|впишите|вставить|вставьте|ваш[а-я]{0,3}) ?[^()\n]{0,120}\)/y;
/** «Оператор — (наименование организации)»: the caption of a line stands where the line should. */
const CAPTION =
  /\((?:полное |краткое )?(?:наименование|название) (?:организации|компании|оператора|сайта|юридического лица|фирмы)\)/y;
const CAPTION_BEFORE = /(?:[-:,]|(?:^|[^а-я])(?:ооо|ао|ип)) ?$/;
const UNDERSCORES = /_{3,400}/y;
const DATE_WITH_UNDERSCORES =
  /["«“„]?_{1,20}["»”“]? ?_{2,40} ?(?:20_{1,4}|_{2,6}|20\d\d)(?: ?г(?:ода|\.)?)?|["«“„]_{1,20}["»”“] ?[а-я]{3,8} ?(?:20_{1,4}|20\d\d)(?: ?г(?:ода|\.)?)?/y;
/** «__.__.2025». */
const DAY_WITH_UNDERSCORES = /_{1,4}[./] ?_{1,4}[./] ?[\d_]{2,4}/y;
const YEAR_WITH_UNDERSCORES = /20_{2,4}/y;
const DOTS = /\.{5,400}|…{2,100}/y;
/** «№ … от …»: one ellipsis in the place of the number, another in that of the day. */
const DOTTED_DATE = /(?:…|\.{3,4}) от (?:…|\.{3,4})(?: ?г\.?)?/y;
const LEADER_AFTER = /[ .…]{0,20}\d{1,3} ?(?:\n|$)/y;
const PHONE =
  /(?:\+ ?7|8)[ (-]{1,3}(?:[xх_*]{3,5}|0{3}|9{3})[ )-]{1,3}(?:[xх_*]{2,3}|0{3}|9{3})[ -]?(?:[xх_*]{2}|00|99)[ -]?(?:[xх_*]{2}|00|99)(?!\d)|(?:\+ ?7|8)[ (-]{1,3}\d{3,4}[ )-]{1,3}[xх*_]{2,3}(?:[ -]?[xх*_]{2}){1,2}(?![a-zа-я\d])/y;
const CROSSES = /[xх]{3,20}(?:[.-][xх]{2,20}){0,5}(?![a-zа-я\d])/y;
/** «000000, г. Москва». */
const ZERO_INDEX = /0{6}(?=,? ?(?:г\.|россия|рф))/y;
/** «N рабочих дней». */
const LETTER_OF_TIME = /[nxх](?= (?:дн[яе]|рабоч|календарн|месяц|лет(?![а-я])|час))/y;
/** «глава XXX»: a Roman number. */
const NUMBERED_BEFORE =
  /(?:глав[а-я]{1,2}|раздел[а-я]{0,2}|част[а-я]{1,2}|стать[а-я]{1,2}|том[а-я]{0,2}|пункт[а-я]{0,2}|§) ?$/;
/** «3ХХХХХХХХХХХХХХ», «01.01.20XX», «в течение ХХ дней», «г. N»: a figure kept open by letters. */
const DIGITS_WITH_CROSSES = /(?:20[xх]{2}|\d{1,8}[xх]{3,20})(?![a-zа-я\d])/y;
const CROSSES_OF_TIME = /[xх]{2}(?= ?\(?[xх ]*\)? ?(?:рабоч|календарн|дн[яе]|час|месяц|мес\.|лет |лет\.|года?[ .,;]))/y;
const DATE_LETTERS = /дд[ ./-]{1,2}(?:мм|месяц|месяца)[ ./-]{1,2}гг(?:гг)?(?: ?г\.)?|"?дд"? месяца? гггг/y;

/** «от имени Название организации»: a label with a capital amid a sentence stands where the name should. */
const LABEL =
  /(?:Название|Наименование) (?:вашей |вашего |Вашей |Вашего )?(?:организации|компании|сайта|фирмы|магазина)(?![а-я])/y;

const LABEL_IN_CAPITALS =
  /(?:НАЗВАНИЕ|НАИМЕНОВАНИЕ) (?:ВАШЕЙ |ВАШЕГО |СВОЕЙ )?(?:ОРГАНИЗАЦИИ|КОМПАНИИ|САЙТА|ФИРМЫ|МАГАЗИНА|ООО)(?![А-Я])/y;
/** «ИП Фамилия Имя Отчество», «ИП ФИО». */
const TRADER_BEFORE = /(?:^|[^а-я])(?:ип|предпринимател[а-я]{1,3}) ?["«(]?$/;
const TRADER_NAME = /(?:фамилия (?:имя(?: отчество)?|и\. ?о\.)|фио|ф\. ?и\. ?о\.)(?![а-я])/y;

function matched(expression: RegExp, text: string, at: number): Entity | undefined {
  const match = matchAt(expression, text, at);
  return match === null ? undefined : { kind: 'blank', start: at, end: at + match[0].length };
}

/** «[Комментарий: … исключить]»: a note to the drafter is no place for a value. */
const NOTE = /^ ?(?:комментари|примечани|прим\.|подсказк|внимание|важно|note|todo)/;

/** A bracket with words that ask for a value in it. */
function asking(expression: RegExp, lower: string, at: number): Entity | undefined {
  const match = matchAt(expression, lower, at);
  if (match === null) return undefined;
  const inside = match[1];
  const isBlank = inside === undefined || (WANTED.test(inside) && !NOTE.test(inside)) || /^[ …._•●○*-]+$/.test(inside);
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

/** A label for a name amid a sentence; in capitals it must stand among small letters, or it titles something. */
function amid({ lower, text }: EntityText, at: number): Entity | undefined {
  const before = text.slice(Math.max(0, at - 2), at);
  if (/[а-я(] ?$/.test(before) && text[at] !== lower[at]) {
    const capitals = matched(LABEL_IN_CAPITALS, text, at);
    if (capitals !== undefined) return capitals;
  }
  return /[а-я(] ?$/.test(before.toLowerCase()) ? matched(LABEL, text, at) : undefined;
}

function find(source: EntityText, at: number): Entity | undefined {
  const { lower, text } = source;
  const before = lower[at - 1] ?? ' ';
  switch (lower[at]) {
    case '[':
      return matched(TOLD, lower, at) ?? asking(SQUARE, lower, at);
    case '<':
      return /[a-z]/.test(lower[at + 1] ?? ' ') && !/<[a-z]+ [a-z]/.test(lower.slice(at, at + 40))
        ? undefined
        : asking(ANGLE, lower, at);
    case '{':
    case '$':
      return asking(CURLY, lower, at);
    case '%':
    case '#':
    case '@':
      return matched(PERCENT, text, at);
    case '(':
      return (
        matched(ROUND, lower, at) ??
        (CAPTION_BEFORE.test(lower.slice(Math.max(0, at - 6), at)) ? matched(CAPTION, lower, at) : undefined)
      );
    case '_':
      return before === '_' || /[a-z]/.test(before)
        ? undefined
        : (matched(DAY_WITH_UNDERSCORES, lower, at) ?? underscores(lower, at));
    case '.':
    case '…':
      if (before === lower[at]) return undefined;
      return matched(DOTTED_DATE, lower, at) ?? (lower[at + 1] === lower[at] ? dots(lower, at) : undefined);
    case '+':
      return matched(PHONE, lower, at);
    case '8':
      return matched(PHONE, lower, at) ?? matched(DIGITS_WITH_CROSSES, lower, at);
    case '2':
      return matched(YEAR_WITH_UNDERSCORES, lower, at) ?? matched(DIGITS_WITH_CROSSES, lower, at);
    case '"':
    case '«':
    case '“':
    case '„':
      return matched(DATE_WITH_UNDERSCORES, lower, at) ?? matched(DATE_LETTERS, lower, at);
    case 'н':
      return amid(source, at);
    case 'ф':
      return TRADER_BEFORE.test(lower.slice(Math.max(0, at - 20), at)) ? matched(TRADER_NAME, lower, at) : undefined;
    default:
      if (/[\d@./-]/.test(before) || NUMBERED_BEFORE.test(lower.slice(Math.max(0, at - 10), at))) return undefined;
      return (
        matched(CROSSES, lower, at) ??
        matched(CROSSES_OF_TIME, lower, at) ??
        matched(LETTER_OF_TIME, lower, at) ??
        matched(ZERO_INDEX, lower, at) ??
        matched(DATE_LETTERS, lower, at) ??
        matched(DIGITS_WITH_CROSSES, lower, at)
      );
  }
}

/** «n дн», «х раб» and their like: a letter in the place of a figure before a measure of time. */
const BEGINNINGS = [
  ...['xx', 'хх', 'дд', 'название', 'наименование', 'фамилия', 'фио', 'ф.'],
  ...['n', 'x', 'х'].flatMap((letter) => ['дн', 'ра', 'ка', 'ме', 'ле', 'ча'].map((measure) => `${letter} ${measure}`)),
];

/** Values that nobody filled in, and values that only stand for a real one. */
export const blanks: Recogniser = {
  anchors: {
    marks: '[<{$%#@(_.…+"«“„',
    digits: true,
    words: BEGINNINGS,
  },
  find,
};
