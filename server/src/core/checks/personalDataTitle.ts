import type { ActParts, Entity } from '../entities/entity';
import type { Span } from '../span';
import { fold } from './actRegister';

const RIGHT = /^о (?:персональных данных|пдн(?![а-я])|перс\.? ?данных)/;
/** What makes another title of the right beginning; other words behind it are those of a forgotten closing mark. */
const ADDED = /^ (?:граждан|физических|работник|субъект|пользовател|клиент|человека|и (?:их|о) |и защит)/;
/** Words that are no title of the Law but can mean no other law. */
const NEARLY = /персон[а-я]*[ -]+(?:данн|информ|сведен)|(?<![а-я])пдн|персданн/;
/** Wrong titles that say no more than the right one. */
const SAME_MEANING =
  /^об? (?:(?:защите|обработке|порядке обработки|хранении|охране|безопасности|обеспечении безопасности)(?: и (?:защите|обработке|хранении))? )?персональ?н[а-я]* (?:данн[а-я]*|информации|сведени[а-я]{1,2})(?: граждан| физических лиц| субъектов| рф| российской федерации)*$/;
/** A longer one is a title whose closing mark was forgotten. */
const LONGEST = 90;
const PLAIN =
  'об? (?:защите|обработке|порядке обработки|хранении|охране|безопасности|обеспечении безопасности)(?: и защите| и обработке| и хранении)? персональн(?:ых данных|ой информации)(?: граждан| физических лиц)?|о персональной информации';
/** The same without quotation marks, right behind the number or between the word for a law and the number. */
const PLAIN_BEHIND = new RegExp(`^[\\s,]{1,3}(${PLAIN})(?![а-яё])`, 'i');
const PLAIN_BEFORE = new RegExp(
  `(?:закон[а-я]{0,3}|фз)(?:\\sрф|\\sроссийской\\sфедерации)?\\s(${PLAIN})[\\s,(]{1,3}$`,
  'i',
);
const WINDOW = 130;

/** Where a citation of the Law bears a wrong title, and whether it means just the same as the right one. */
export interface WrongTitle {
  readonly span: Span;
  readonly isSame: boolean;
}

/** The title of a citation of the Law where it is none of the Law's, or undefined. */
export function wrongTitle(text: string, entity: Entity, parts: ActParts): WrongTitle | undefined {
  const { title, titleSpan, number } = parts;
  if (title === undefined || titleSpan === undefined) {
    return number === '152' ? (plainBehind(text, entity.end) ?? plainBefore(text, entity.start)) : undefined;
  }
  const words = fold(title).replace(/\s+/g, ' ').trim();
  if (words.length > LONGEST || !NEARLY.test(words) || words.startsWith('о внесении')) return undefined;
  const right = RIGHT.exec(words);
  if (right !== null && !ADDED.test(words.slice(right[0].length))) return undefined;
  return { span: titleSpan, isSame: SAME_MEANING.test(words) };
}

function plainBehind(text: string, from: number): WrongTitle | undefined {
  const match = PLAIN_BEHIND.exec(text.slice(from, from + WINDOW));
  if (match === null) return undefined;
  const end = from + match[0].length;
  return { span: { start: end - match[1].length, end }, isSame: true };
}

function plainBefore(text: string, to: number): WrongTitle | undefined {
  const from = Math.max(0, to - WINDOW);
  const match = PLAIN_BEFORE.exec(text.slice(from, to));
  if (match === null) return undefined;
  const start = from + match.index + match[0].lastIndexOf(match[1]);
  return { span: { start, end: start + match[1].length }, isSame: true };
}
