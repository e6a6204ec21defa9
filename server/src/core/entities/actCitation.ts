import { KNOWN_TITLES } from './actTitles';
import { readDate } from './dates';
import type { ActParts } from './entity';
import type { EntityText } from './entityText';
import { matchAt, skip } from './recogniser';

const MAXIMUM_PARTS = 6;
const LAW = '(?:ф[з3]|ф\\.[з3]\\.|fz|f3)';
const SIGN = '(?:за )?(?:№ ?№?|n[o°º]?\\.?(?= ?\\d)|#|номер(?:ом)?) ?';
/** Groups: the number. «№ 152-ФЗ», «152 ФЗ», «ФЗ № 152», «№ 2300-1», «№ 1119», «№ 55/86/20», «№ 192п». */
const NUMBER_LAW = new RegExp(`(?:${SIGN})?(\\d{1,4}) ?-? ?(?:${LAW})(?![а-яa-z\\d])`, 'y');
const LAW_NUMBER = new RegExp(`${LAW} ?-? ?(?:${SIGN})?(\\d{1,4})(?!\\d|[./]\\d)(?: ?-? ?${LAW}(?![а-яa-z\\d]))?`, 'y');
const NUMBER_PLAIN = new RegExp(
  `${SIGN}(\\d{1,4}(?:(?:/\\d{1,4}){1,2}(?:-\\d{1,4})?| ?-[1-9]|-i{1,3}|-фкз|-з(?![а-я])|[нп](?![а-я]))?)(?![\\d./]\\d|\\d)`,
  'y',
);
const SPACES = /[ \n]{0,2}/y;
const FROM = /\(?(?:от|of) [ \n]?/y;
const COUNTRY = /(?:рф|российской федерации|россии)(?![а-я])/y;
/** A title in quotation marks, with inner quotations: «О мерах, предусмотренных законом «О персональных данных»». */
const QUOTED_TITLE =
  /["«“„](?=[Оо](?:б|бо)? )((?:[^«»"“”„\n]|\n(?=[а-я(])|«[^«»"“”„\n]{1,160}»|„[^«»"“”„\n]{1,160}[“”]|(?<=[ (])["“][^«»"“”„\n]{1,160}["”]){2,420})["»”“]{1,2}/y;
/** The same with one closing mark for both quotations. */
const HALF_CLOSED_TITLE = /["«“„](?=[Оо](?:б|бо)? )([^»"“”\n]{2,420})["»”“]/y;
const PLAIN_TITLE = new RegExp(`(?:${KNOWN_TITLES})(?![а-я])`, 'y');
/** «(ред. от 27.12.2012)» between the parts. */
const REVISION = /\((?:в )?(?:послед\S{0,5} |актуальн\S{0,4} )?(?:ред|действующ|с изм)[^()\n]{0,80}\),? /y;
const STRAY = /\.? ?(?=(?:№|n) ?\d)/y;

/** Number, date and title of an act read from an offset on, in any order. */
export interface Citation extends ActParts {
  readonly end: number;
  /** Whether the number bears «ФЗ». */
  readonly isFederalLaw: boolean;
}
/** What an entity keeps of a citation. */
export function partsOf({ end, isFederalLaw, ...parts }: Citation, issuer?: string): ActParts {
  return issuer === undefined ? parts : { ...parts, issuer };
}

/**
 * Reads number, date, title and «РФ» that follow one another; `before` is what was read already. Where nothing stands
 * at the offset, `end` is the offset.
 */
export function readCitation(source: EntityText, at: number, before?: Citation): Citation {
  const { text, lower } = source;
  let citation: Citation = { isFederalLaw: false, ...before, end: at };
  for (let count = 0; count < MAXIMUM_PARTS; count++) {
    const start =
      citation.end === at && count === 0
        ? skip(SPACES, lower, at)
        : skip(SPACES, lower, skip(STRAY, lower, citation.end));
    const next =
      readPart(source, start, citation) ??
      (text[start] === ',' && citation.end > at && citation.number === undefined
        ? readPart(source, start + 2, citation)
        : undefined);
    if (next === undefined) break;
    citation = next;
  }
  return citation;
}

function readPart(source: EntityText, at: number, citation: Citation): Citation | undefined {
  const { text, lower } = source;
  const start = skip(REVISION, lower, at);
  if (citation.number === undefined) {
    const law = matchAt(NUMBER_LAW, lower, start) ?? matchAt(LAW_NUMBER, lower, start);
    if (law !== null) return numbered(citation, start, law, true);
  }
  if (citation.date === undefined) {
    const dateAt = skip(FROM, lower, start);
    const date = readDate(source, dateAt);
    if (date !== undefined) {
      return { ...citation, end: date.end, date: date.value, dateSpan: { start: dateAt, end: date.end } };
    }
  }
  if (citation.number === undefined) {
    const plain = matchAt(NUMBER_PLAIN, lower, start);
    if (plain !== null) return numbered(citation, start, plain, false);
  }
  if (citation.title === undefined) {
    const quoted = matchAt(QUOTED_TITLE, text, start) ?? matchAt(HALF_CLOSED_TITLE, text, start);
    if (quoted !== null) return titled(citation, lower, start + 1, quoted[1].length, start + quoted[0].length);
    const plain = matchAt(PLAIN_TITLE, lower, start);
    if (plain !== null) return titled(citation, lower, start, plain[0].length, start + plain[0].length);
  }
  const end = skip(COUNTRY, lower, start);
  return end === start ? undefined : { ...citation, end };
}

function numbered(citation: Citation, start: number, match: RegExpExecArray, isFederalLaw: boolean): Citation {
  const digits = start + match[0].indexOf(match[1]);
  return {
    ...citation,
    end: start + match[0].length,
    number: match[1].replace(' ', ''),
    isFederalLaw,
    numberSpan: { start: digits, end: digits + match[1].length },
  };
}

function titled(citation: Citation, lower: string, start: number, length: number, end: number): Citation {
  const title = lower.slice(start, start + length);
  return { ...citation, end, title, titleSpan: { start, end: start + length } };
}
