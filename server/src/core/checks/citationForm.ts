import type { Entity } from '../entities/entity';
import type { Span } from '../span';
import { wordsSpelt } from '../words';
import { type Check, type CheckContext, type Fault, replacement, say } from './fault';

const THE_LAW = '152-ФЗ';
const DATE = '2006-07-27';
/** «(ред. от 25.07.2011)», «(в редакции Федерального закона от 25.07.2011 № 261-ФЗ)» in or right behind a citation. */
const EDITION =
  /\(\s?(?:в )?(?:ред(?:\.|акции)|с изм(?:\.|енениями)[а-я .]{0,20})\s?(?:федеральн[а-я]{2,3} закон[а-я]{0,3} )?(?:от|на) (\d{2})\.(\d{2})\.(\d{4})[^()\n]{0,40}\)/iu;
const BEHIND = 60;
const MONTH = '(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря)';
/** Letters that a scanner or a hasty hand put in place of digits of a date. */
const DAMAGED_DAY = new RegExp(`^(?:[бз]|\\d[бзоo]|[бзоo]\\d)(?=\\s${MONTH}\\s\\d{4})`, 'i');
const DAMAGED_DATE = /^[\dоoбз]{2}\.[\dоoбз]{2}\.[\dоoбз]{4}(?![A-Za-zА-Яа-яЁё\d])/i;
/** A part of such a date: a lone letter, or figures with a letter among them. */
const DAMAGED_PART = /^(?:[бз]|(?=\D*\d)(?=\d*\D)[\dоoбз]{2,4})$/i;
/** UTF-16 units that a date takes at the most, its worded month included. */
const LONGEST_DATE = 24;
const DIGIT_OF: Readonly<Record<string, string>> = { б: '6', з: '3', о: '0', o: '0' };
/** Digits that a damaged date must still have, so that it is told from words. */
const LEAST_DIGITS = 5;
const DAMAGED_LAW = /[ФF]3|[Ff][Zz]|ФZ|FЗ/;

/** Citations that are right but written so that they are hard to find or soon stale. */
export const citationForm: Check = function* (context) {
  const { reading } = context;
  const laws = reading.entities.filter(({ kind, value }) => kind === 'act' && value === THE_LAW);
  yield* withoutDate(context, laws);
  for (const law of laws) {
    yield* staleEdition(context, law);
    yield* damagedLetters(context, law);
  }
  yield* damagedDates(context);
};

/** The Law is cited by its number, and its date stands nowhere. */
function* withoutDate({ reading, rule }: CheckContext, laws: readonly Entity[]): Iterable<Fault> {
  const first = laws.find(({ parts }) => parts?.number !== undefined);
  if (first === undefined || laws.some(({ parts }) => parts?.date !== undefined)) return;
  if (reading.entities.some(({ kind, value }) => kind === 'date' && value === DATE)) return;
  yield { span: spanOf(first), message: say(rule, 'date'), severity: 'hint' };
}

function* staleEdition({ reading, rule }: CheckContext, law: Entity): Iterable<Fault> {
  const match = EDITION.exec(reading.document.plain.text.slice(law.start, law.end + BEHIND));
  const known = rule.lists.edition?.[0];
  if (match === null || known === undefined) return;
  const [whole, day, month, year] = match;
  if (`${year}-${month}-${day}` >= known) return;
  const start = law.start + match.index;
  yield {
    span: { start, end: start + whole.length },
    message: say(rule, 'edition', { date: `${day}.${month}.${year}` }),
  };
}

function* damagedLetters({ reading, rule }: CheckContext, law: Entity): Iterable<Fault> {
  const { text } = reading.document.plain;
  const match = DAMAGED_LAW.exec(text.slice(law.start, law.end));
  if (match === null) return;
  const start = law.start + match.index;
  // In an English sentence «152-FZ» is right.
  if (!/[а-яё]/i.test(text.slice(Math.max(0, start - 30), start))) return;
  const span = { start, end: start + match[0].length };
  yield { span, message: say(rule, 'letters', { right: 'ФЗ' }), fixes: [replacement(span, 'ФЗ', true)] };
}

/** Looks only where a word is a damaged part of a date: at the word, and at the one or two parts before it. */
function* damagedDates(context: CheckContext): Iterable<Fault> {
  const { words, document } = context.reading;
  const { text } = document.plain;
  let done = 0;
  for (const word of wordsSpelt(words, (spelling) => spelling.length <= 4 && DAMAGED_PART.test(spelling))) {
    for (let first = Math.max(0, word - 2); first <= word; first++) {
      const start = words.starts[first];
      if (start < done) continue;
      const window = text.slice(start, start + LONGEST_DATE);
      const match = (first === word ? DAMAGED_DAY.exec(window) : null) ?? DAMAGED_DATE.exec(window);
      if (match === null) continue;
      done = start + match[0].length;
      yield* damagedDate(context, match[0], start);
      break;
    }
  }
}

function* damagedDate({ rule }: CheckContext, written: string, start: number): Iterable<Fault> {
  const isNumeric = written.includes('.');
  const digits = written.replace(/\D/g, '').length;
  if (isNumeric && (digits < LEAST_DIGITS || digits === 8)) return;
  const right = written.toLowerCase().replace(/[бзоo]/g, (letter) => DIGIT_OF[letter]);
  const span = { start, end: start + written.length };
  yield { span, message: say(rule, 'damage', { written, right }), fixes: [replacement(span, right, false)] };
}

function spanOf({ start, end }: Entity): Span {
  return { start, end };
}
