import { isLetterCode } from './charCodes';
import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { isFirstName } from './firstNames';
import { matchAt, type Recogniser, skip } from './recogniser';

const LONGEST_WORD = 60;
const DASH = 0x2d;
const DOT = 0x2e;
const SPACE = 0x20;
const LINE_FEED = 0x0a;

const WORD = /(?:[А-Я][а-я]{1,25}(?:-[А-Я][а-я]{1,25})?|[А-Я]{2,25}(?:-[А-Я]{2,25})?)(?![А-Яа-яA-Za-z\d])/y;
const INITIALS = /[А-Я][а-я]?\. ?[А-Я]\.?(?![А-Яа-я])/y;
const INITIALS_FIRST = /[А-Я][а-я]?\. ?[А-Я]\. ?/y;
/** «Расул оглы»: a patronymic in two words. */
const TURKIC_PATRONYMIC = / [А-Я][а-я]{2,20} (?:оглы|кызы)(?![а-я])/y;
const GAP = / ?\n?(?=[А-Я])/y;
const PATRONYMIC =
  /(?:(?:ов|ев|ьев)ич(?:а|у|ем|е)?|(?:льи|кузьми|фоми|луки|никити|савви|ильи)ч(?:а|у|ем|ом|е)?|(?:овн|евн|иничн|ьиничн|ичн)(?:а|ы|е|у|ой|ою))$/;
const SURNAME =
  /(?:[оеё]в|ин|ын)(?:а|у|ым|е|ой|ою|ых)?$|(?:ск|цк)(?:ий|ого|ому|им|ом|ая|ой|ую|ою|их)$|(?:енко|ко|ло|аго|яго|ых|их|дзе|швили)$|(?:юк|ук|ик|ак|як|ек|ок|ян|янц|ич|ец|ман|берг|штейн|ер|ель|оль|ай|ий|уль)(?:а|у|ом|ем|е)?$/;
/** Capitalised words of policies that a surname's endings or a name's place could fit. */
const NOT_NAMES =
  /^(?:фамил|имя|имен|отчеств|политик|оператор|пользовател|субъект|персональн|российск|федерал|настоящ|закон|положени|общи|сайт|компани|обществ|администрац|сторон|данны|согласи|республик|област|город|улиц|москв|санкт|генеральн|директор|правил|приказ|кодекс|раздел|статьи|пункт|услови|индивидуальн|предпринимател|самозанят|ооо|инн|огрн|ип$|рф$|фз$)/;

/** A name read at an offset: where it ends. A full name has a patronymic, initials or a surname with a first name. */
export interface ReadName {
  readonly end: number;
}

/**
 * Whether a dot or another word with a capital follows the word: most capitals only open a sentence, and are
 * dismissed here.
 */
function isBeforeCapital({ text, codes }: EntityText, at: number): boolean {
  let end = at + 1;
  while (end - at < LONGEST_WORD && (isLetterCode(codes[end]) || codes[end] === DASH)) end++;
  if (codes[end] === DOT) return true;
  if (codes[end] === SPACE) end++;
  if (codes[end] === LINE_FEED) end++;
  return end < codes.length && text.charCodeAt(end) !== codes[end];
}

function wordAt(text: string, at: number): string | undefined {
  return matchAt(WORD, text, at)?.[0];
}

function gapEnd(text: string, at: number): number {
  GAP.lastIndex = at;
  return GAP.test(text) && GAP.lastIndex > at ? GAP.lastIndex : -1;
}

function isPatronymic(word: string): boolean {
  return PATRONYMIC.test(word.toLowerCase());
}

function isNameWord(word: string): boolean {
  return !NOT_NAMES.test(word.toLowerCase());
}

/** «И. О. Фамилия». */
function initialsFirst(text: string, at: number): ReadName | undefined {
  const initials = matchAt(INITIALS_FIRST, text, at);
  if (initials === null) return undefined;
  const surname = wordAt(text, at + initials[0].length);
  return surname === undefined || surname.length < 3 || !isNameWord(surname) || surname === surname.toUpperCase()
    ? undefined
    : { end: at + initials[0].length + surname.length };
}

/** «Фамилия И. О.»: an initial may lack its dot before a comma. */
function initialsLast(text: string, first: string, at: number): ReadName | undefined {
  const initials = matchAt(INITIALS, text, at);
  if (initials === null || first.length < 3) return undefined;
  return { end: at + initials[0].length };
}

/** The name of a person that begins at the offset, its surname included. */
export function readPerson(source: EntityText, at: number): ReadName | undefined {
  if (!isBeforeCapital(source, at)) return undefined;
  const { text } = source;
  if (text[at + 1] === '.' || text[at + 2] === '.') return initialsFirst(text, at);
  const first = wordAt(text, at);
  if (first === undefined || !isNameWord(first)) return undefined;
  const secondAt = gapEnd(text, at + first.length);
  if (secondAt < 0) return undefined;
  const initials = text[secondAt - 1] === '\n' ? undefined : initialsLast(text, first, secondAt);
  if (initials !== undefined) return initials;
  const second = wordAt(text, secondAt);
  if (second === undefined || !isNameWord(second)) return undefined;
  const secondEnd = secondAt + second.length;
  const turkicEnd = skip(TURKIC_PATRONYMIC, text, secondEnd);
  if (turkicEnd > secondEnd) return { end: turkicEnd };
  const thirdAt = gapEnd(text, secondEnd);
  const third = thirdAt < 0 ? undefined : wordAt(text, thirdAt);
  if (third !== undefined && isNameWord(third)) {
    if (isPatronymic(third) || (isPatronymic(second) && isFirstName(first.toLowerCase())))
      return { end: thirdAt + third.length };
  }
  return text[secondAt - 1] === ' ' && isNameAndSurname(first.toLowerCase(), second.toLowerCase())
    ? { end: secondEnd }
    : undefined;
}

function isNameAndSurname(first: string, second: string): boolean {
  return (
    (isFirstName(first) && SURNAME.test(second) && !isPatronymic(second)) ||
    (isFirstName(second) && SURNAME.test(first))
  );
}

function find(source: EntityText, at: number): Entity | undefined {
  const read = readPerson(source, at);
  return read === undefined
    ? undefined
    : { kind: 'person', start: at, end: read.end, value: source.written(at, read.end) };
}

/** People named with a surname; the value is the name as written. */
export const persons: Recogniser = { anchors: { capitals: true }, find };
