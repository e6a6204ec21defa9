import { isDigitCode, isLetterCode } from './charCodes';
import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, QUOTES, type Recogniser } from './recogniser';

const MONTH =
  '(янв(?:ар[а-я]{1,2}|\\.)|фев(?:рал[а-я]{1,2}|\\.)|март[а-я]{0,2}|апрел[а-я]{1,2}|ма[йяею]|июн[а-я]{1,2}|июл[а-я]{1,2}|авг(?:уст[а-я]{0,2}|\\.)' +
  '|сент(?:ябр[а-я]{1,2}|\\.)|окт(?:ябр[а-я]{1,2}|\\.)|нояб(?:р[а-я]{1,2}|\\.)|дек(?:абр[а-я]{1,2}|\\.))(?![а-я])';
const YEAR_WORD = '(?: ?(?:год[а-я]{0,2}|г\\.?)(?![а-я]))?';
const QUOTE = `[${QUOTES}]{0,2}`;

const NUMERIC = new RegExp(`(\\d{1,2})([./-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?![\\d])(?!\\2\\d)${YEAR_WORD}`, 'y');
const ISO = /(\d{4})([-.])(\d{2})\2(\d{2})(?!\d)(?!\2\d)/y;
const WORDED = new RegExp(
  `${QUOTE}(\\d{1,2})(?:-?го)?${QUOTE}[ \\n]{1,2}${MONTH}[ \\n,]{1,2}(\\d{4})(?!\\d)${YEAR_WORD}`,
  'y',
);
const MONTHLY = new RegExp(`${MONTH} (\\d{4})(?!\\d)${YEAR_WORD}`, 'y');

const MONTHS = ['янв', 'фев', 'мар', 'апр', 'ма', 'июн', 'июл', 'авг', 'сен', 'окт', 'ноя', 'дек'];

/** A date read at an offset: where it ends and its ISO value. */
export interface ReadDate {
  readonly end: number;
  readonly value: string;
}

function monthNumber(word: string): number {
  const exact = MONTHS.indexOf(word.slice(0, 3));
  return exact < 0 ? 5 : exact + 1;
}

function iso(year: number, month: number, day?: number): string | undefined {
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return undefined;
  const start = `${year}-${String(month).padStart(2, '0')}`;
  if (day === undefined) return start;
  return day < 1 || day > 31 ? undefined : `${start}-${String(day).padStart(2, '0')}`;
}

function valued(end: number, value: string | undefined): ReadDate | undefined {
  return value === undefined ? undefined : { end, value };
}

function numericDate(lower: string, at: number): ReadDate | undefined {
  const match = matchAt(NUMERIC, lower, at);
  if (match === null) return undefined;
  const [whole, day, mark, month, year] = match;
  const isShort = year.length === 2;
  // «3.2.11» is a clause number far more often than a date.
  if (isShort && (day.length < 2 || month.length < 2 || mark !== '.')) return undefined;
  const value = iso(isShort ? 2000 + Number(year) : Number(year), Number(month), Number(day));
  return valued(at + whole.length, value);
}

function wordedDate(lower: string, at: number): ReadDate | undefined {
  const match = matchAt(WORDED, lower, at);
  if (match === null) return undefined;
  return valued(at + match[0].length, iso(Number(match[3]), monthNumber(match[2]), Number(match[1])));
}

function isoDate(lower: string, at: number): ReadDate | undefined {
  const match = matchAt(ISO, lower, at);
  if (match === null) return undefined;
  return valued(at + match[0].length, iso(Number(match[1]), Number(match[3]), Number(match[4])));
}

/** How far before the month the blank of its day ends at the most: a quote and a space. */
const DAY_BLANK = 3;

function monthlyDate(lower: string, at: number): ReadDate | undefined {
  // «____ марта 2025 г.»: the day is left to be filled in, so there is no date yet.
  if (lower.slice(Math.max(0, at - DAY_BLANK), at).includes('_')) return undefined;
  const match = matchAt(MONTHLY, lower, at);
  return match === null ? undefined : valued(at + match[0].length, iso(Number(match[2]), monthNumber(match[1])));
}

/** The date that begins at the offset of the prepared text, if one does. A month with a year is a date too. */
export function readDate(source: EntityText, at: number): ReadDate | undefined {
  const { lower } = source;
  const isDigit = isDigitCode(lower.charCodeAt(at));
  if (!isDigit && isLetterCode(lower.charCodeAt(at))) return monthlyDate(lower, at);
  if (!isDigit && !isDigitCode(lower.charCodeAt(at + 1)) && lower[at + 1] !== ' ') return undefined;
  if (/[\d.,/-]/.test(lower[at - 1] ?? ' ') && isDigitCode(lower.charCodeAt(at - 2))) return undefined;
  return (isDigit ? (numericDate(lower, at) ?? isoDate(lower, at)) : undefined) ?? wordedDate(lower, at);
}

function find(source: EntityText, at: number): Entity | undefined {
  const date = readDate(source, at);
  return date === undefined ? undefined : { kind: 'date', start: at, end: date.end, value: date.value };
}

/** Dates; the value is ISO, `2025-06` where there is no day. */
export const dates: Recogniser = {
  anchors: { digits: true, marks: '"«“„', words: MONTHS },
  find,
};
