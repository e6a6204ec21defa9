import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { readPerson } from './persons';
import { matchAt, QUOTES, type Recogniser, skip } from './recogniser';

const STATUS =
  /(?:ип|и\.п\.|(?:глав[а-я]{1,2} )?(?:кфх|крестьянск[а-я]{2,3} \(?фермерск[а-я]{2,3}\)? хозяйств[а-я]{1,2})|индивидуальн[а-я]{2,3} предпринимател[а-я]{1,3}|самозанят[а-я]{2,3}(?: (?:гражданин[а-я]{0,2}|гражданк[а-я]{1,2}|лиц[а-я]{1,2}))?|(?:плательщик[а-я]{0,2}|плательщиц[а-я]{1,2}) (?:нпд|налога на профессиональный доход)|чп)(?![а-я])/y;
const EXPLANATION =
  / ?\((?:ип|нпд|самозанят[а-я]{2,3}|далее[^()\n]{0,40}|физическое лицо|[а-я ]{0,40}нпд[а-я ]{0,20})\)/y;
const GAP = new RegExp(`[ \\n:,(-]{1,4}(?:кфх |глава кфх )?[${QUOTES}]{0,2}`, 'y');
const SURNAME_ALONE =
  /[А-Я][а-я]{2,25}(?:ов|ев|ин|ын|ова|ева|ина|ына|ский|ская|цкий|цкая|енко|чук|ян)(?![а-яА-Я])(?: [А-Я]\.(?! ?[А-Я]))?/y;
const STATUS_AFTER =
  /,? ?(?:\(|- |, )?(?:статус[: -]{1,3}|являющ[а-я]{2,4}ся |действующ[а-я]{2,4} как )?(?:плательщи[а-я]{1,3} (?:нпд|налога на профессиональный доход)(?: ?\(самозанят[а-я]{2,3}\))?|самозанят[а-я]{2,3}|индивидуальн[а-я]{2,3} предпринимател[а-я]{1,3}|ип)(?![а-я])\)?/y;

function nameEnd(source: EntityText, at: number): number {
  const read = readPerson(source, at);
  if (read !== undefined) return read.end;
  return skip(SURNAME_ALONE, source.text, at);
}

/** «Иванов Иван Иванович, плательщик НПД»: the status stands behind a person's name. */
export function entrepreneurFromPerson(source: EntityText, person: Entity): Entity | undefined {
  const end = skip(STATUS_AFTER, source.lower, person.end);
  return end === person.end ? undefined : { ...person, kind: 'entrepreneur', end };
}

function find(source: EntityText, at: number): Entity | undefined {
  const status = matchAt(STATUS, source.lower, at);
  if (status === null) return undefined;
  const statusEnd = skip(EXPLANATION, source.lower, at + status[0].length);
  const start = skip(GAP, source.text, statusEnd);
  if (start === statusEnd) return undefined;
  const behindName = nameEnd(source, start);
  if (behindName === start) return undefined;
  const isQuoted = QUOTES.includes(source.text[start - 1]);
  const end = isQuoted && QUOTES.includes(source.text[behindName] ?? ' ') ? behindName + 1 : behindName;
  return { kind: 'entrepreneur', start: at, end, value: source.written(start, behindName) };
}

/** Sole traders and self-employed people named with their status; the value is the name as written. */
export const entrepreneurs: Recogniser = {
  anchors: { words: ['ип', 'и.п', 'глав', 'кфх', 'крестьянск', 'индивидуальн', 'самозанят', 'плательщи', 'чп'] },
  find,
};
