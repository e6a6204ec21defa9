import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { COMPOUND_STEMS, NUMERAL_BEGINNINGS, readNumeral } from './numerals';
import { matchAt, type Recogniser, skip } from './recogniser';

const DIGITS = /(\d{1,4}(?:[.,]\d)?)(?: ?- ?(\d{1,4}))?(?: ?-? ?(?:тридцати|ти|ми|х|и|го|ех|мя)(?![а-я]))?/y;
const BRACKETS = / ?\( ?[а-я\d -]{1,40}\)(?:-?(?:ти|х|и)(?![а-я]))?/y;
const QUALIFIERS =
  /(?:[ \n]{0,2}(?:\(?(?:(?:календарн|рабоч|полн|банковск|последующ|следующ|ближайш|перв|последн)[а-я]{1,4}|(?:раб|кал|календ)\.)\)?),?){0,2}[ \n]{1,2}/y;
const UNIT =
  /(?:(секунд[а-я]{0,2})|(минут[а-я]{0,2})|(час(?:а|ов|ам|ах|у|ы)?)|(дн(?:я|ей|ю|ям|ях|и|ем|\.)|день|сут(?:ки|ок|кам|ках))|(недел[а-я]{1,2})|(месяц[а-я]{0,3}|мес\.?)|(год(?:а|у|ов|ы)?|лет|летию))(?![а-я])/y;
/** «10 дней (рабочих)», «30 дней рабочих»: the kind of days told after them. */
const WORKING_AFTER = /,?[ \n]{0,2}\(?рабочих(?![а-я])\)?/y;
/** «10 р. д.»; «р.» alone is the rouble. */
const WORKDAYS_SHORT = / ?р\. ?д\.?(?![а-я])/y;
/** One unit with no number: «в течение месяца», «в месячный срок». */
const BARE_UNIT = /(?:(месяца|месяц)|(недели|неделю)|(суток|сутки))(?![а-я])/y;
const BARE_NAMES = ['months', 'weeks', 'days'];
const BARE_TERM = /(?:(месячн)|(недельн)|(суточн))(?:ый|ого|ом)[ \n]{1,2}срок/y;
const BARE_BEFORE =
  /(?:течени[еи]|через|спустя|превыша[а-я]{2,4}|(?:по )?истечени[еию]|прошествии|(?:более|позднее|позже|дольше|больше)(?: чем)?(?: через| за)?)[ \n](?:(?:целого|полного|календарного|всего) )?$/;
/** «Не позднее тридцатого дня»: a term told by its last day. */
const LAST_DAY =
  /(треть|пят|седьм|десят|четырнадцат|пятнадцат|двадцат|тридцат)(?:его|ого)[ \n]{1,2}(рабочего[ \n])?(?:календарного[ \n])?дня(?![а-я])/y;
const LAST_DAYS: Readonly<Record<string, number>> = {
  треть: 3,
  пят: 5,
  седьм: 7,
  десят: 10,
  четырнадцат: 14,
  пятнадцат: 15,
  двадцат: 20,
  тридцат: 30,
};
const LAST_DAY_BEFORE = /(?:позднее|позже)(?: чем)?(?: до)?[ \n]$/;
const ADJECTIVE = '(?:(секундн)|(минутн)|(часов)|(дневн|суточн)|(недельн)|(месячн)|(летн|годичн))[а-я]{2,3}(?![а-я])';
const COMPOUND_UNIT = new RegExp(ADJECTIVE, 'y');
const COMPOUND = new RegExp(`(${[...COMPOUND_STEMS.keys()].join('|')})${ADJECTIVE}`, 'y');
const NAMES = ['seconds', 'minutes', 'hours', 'days', 'weeks', 'months', 'years'];
const HALF = /пол(?:у?года|угодия|угодие)(?![а-я])/y;
const SPACES = /[ \n]{0,2}/y;
const AGE_BEFORE =
  /(?:возраст|старше|младше|моложе|достиг|достиж|исполни|совершенноле|дет[а-я]{1,3} до|лиц[а-я]{0,3} до|граждан[а-я]{0,3} до)[^.;\n]{0,24}$/;
const AGE_AFTER = /(?:[ -]{0,3}(?:и старше|возраст|лица|человек))/y;

function unitName(match: RegExpExecArray): string {
  return NAMES[match.slice(1).findIndex((group) => group !== undefined)];
}

/** «Лица старше 14 лет» tells an age, not an amount of time. */
function isAge(lower: string, start: number, end: number, years: number): boolean {
  const before = lower.slice(Math.max(0, start - 48), start);
  if (AGE_BEFORE.test(before) || skip(AGE_AFTER, lower, end) > end) return true;
  return (years === 14 || years === 16 || years === 18) && /(?:^|[ (])(?:до|с|от)[ \n]$/.test(before);
}

/** What follows the number: qualifiers and the unit, or a compound adjective: «-дневный». */
function readUnit(lower: string, at: number): { readonly end: number; readonly unit: string } | undefined {
  const compound = matchAt(COMPOUND_UNIT, lower, lower[at] === '-' ? at + 1 : at);
  if (compound !== null) return { end: compound.index + compound[0].length, unit: unitName(compound) };
  const afterBrackets = skip(BRACKETS, lower, at);
  const short = skip(WORKDAYS_SHORT, lower, afterBrackets);
  if (short > afterBrackets) return { end: short, unit: 'workdays' };
  const afterQualifiers = skip(QUALIFIERS, lower, afterBrackets);
  const qualifiers = lower.slice(afterBrackets, afterQualifiers);
  const unitAt = afterQualifiers === afterBrackets ? skip(SPACES, lower, afterBrackets) : afterQualifiers;
  const match = matchAt(UNIT, lower, unitAt);
  if (match === null) {
    const late = matchAt(COMPOUND_UNIT, lower, lower[unitAt] === '-' ? unitAt + 1 : unitAt);
    return late === null ? undefined : { end: late.index + late[0].length, unit: unitName(late) };
  }
  const end = unitAt + match[0].length;
  const unit = unitName(match);
  if (unit !== 'days') return { end, unit };
  const working = skip(WORKING_AFTER, lower, end);
  return { end: working, unit: working > end || qualifiers.includes('раб') ? 'workdays' : unit };
}

function periodOf(lower: string, start: number, numberEnd: number, amount: number): Entity | undefined {
  const read = readUnit(lower, numberEnd);
  if (read === undefined) return undefined;
  if (!Number.isInteger(amount) && lower.startsWith('.', start + 1) && read.unit !== 'years') return undefined;
  if (read.unit === 'years' && (amount >= 1000 || isAge(lower, start, read.end, amount))) return undefined;
  return { kind: 'period', start, end: read.end, value: `${amount} ${read.unit}` };
}

function fromDigits(lower: string, at: number): Entity | undefined {
  const before = lower.slice(Math.max(0, at - 2), at);
  if (/\d[.,:/]$|№ ?$/.test(before)) return undefined;
  const match = matchAt(DIGITS, lower, at);
  if (match === null || !/[а-я (\n-]/.test(lower[at + match[0].length] ?? '.')) return undefined;
  const amount = Number((match[2] ?? match[1]).replace(',', '.'));
  return periodOf(lower, at, at + match[0].length, amount);
}

/** «тридцатидневный», «двухнедельный». */
function fromCompound(lower: string, at: number): Entity | undefined {
  const match = matchAt(COMPOUND, lower, at);
  if (match === null) return undefined;
  const end = at + match[0].length;
  const amount = COMPOUND_STEMS.get(match[1]) ?? 1;
  const unit = NAMES[match.slice(2).findIndex((group) => group !== undefined)];
  if (unit === 'years' && isAge(lower, at, end, amount)) return undefined;
  return { kind: 'period', start: at, end, value: `${amount} ${unit}` };
}

/** «В течение месяца», «не позднее суток», «в месячный срок»: one unit. Other words with it tell no amount of time: «в начале месяца». */
function fromBareUnit(lower: string, at: number): Entity | undefined {
  const term = matchAt(BARE_TERM, lower, at);
  const match = term ?? matchAt(BARE_UNIT, lower, at);
  if (match === null || (term === null && !BARE_BEFORE.test(lower.slice(Math.max(0, at - 36), at)))) return undefined;
  const unit = BARE_NAMES[match.slice(1).findIndex((group) => group !== undefined)];
  const end = term === null ? at + match[0].length : at + match[0].lastIndexOf('срок') - 1;
  return { kind: 'period', start: at, end, value: `1 ${unit}` };
}

function fromLastDay(lower: string, at: number): Entity | undefined {
  const match = matchAt(LAST_DAY, lower, at);
  if (match === null || !LAST_DAY_BEFORE.test(lower.slice(Math.max(0, at - 18), at))) return undefined;
  const unit = match[2] === undefined ? 'days' : 'workdays';
  return { kind: 'period', start: at, end: at + match[0].length, value: `${LAST_DAYS[match[1]]} ${unit}` };
}

function find(source: EntityText, at: number): Entity | undefined {
  const lower = source.lower;
  const code = lower.charCodeAt(at);
  if (code >= 0x30 && code <= 0x39) return fromDigits(lower, at);
  const half = matchAt(HALF, lower, at);
  if (half !== null) return { kind: 'period', start: at, end: at + half[0].length, value: '6 months' };
  const bare = fromBareUnit(lower, at) ?? fromLastDay(lower, at);
  if (bare !== undefined) return bare;
  const numeral = readNumeral(lower, at);
  return numeral === undefined ? fromCompound(lower, at) : periodOf(lower, at, numeral.end, numeral.value);
}

/** Amounts of time; the value is a number and an English plural: `30 days`, `10 workdays`, `1 months`. */
export const periods: Recogniser = {
  anchors: { digits: true, words: [...NUMERAL_BEGINNINGS, 'пол', 'месяц', 'месячн', 'недел', 'сут', 'треть', 'седьм'] },
  find,
};
