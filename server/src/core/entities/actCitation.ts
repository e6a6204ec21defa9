import { KNOWN_TITLES } from './actTitles';
import { readDate } from './dates';
import type { EntityText } from './entityText';
import { matchAt, skip } from './recogniser';

const MAXIMUM_PARTS = 6;
const LAW = '(?:ф[з3]|ф\\.[з3]\\.|fz|f3)';
const SIGN = '(?:№|n[o°º]?\\.?(?= ?\\d)|#|номер) ?';
/** Groups: number and its suffix. «№ 152-ФЗ», «152 ФЗ», «ФЗ № 152», «№ 2300-1», «№ 1119». */
const NUMBER_LAW = new RegExp(`(?:${SIGN})?(\\d{1,4}) ?-? ?(?:${LAW})(?![а-яa-z\\d])`, 'y');
const LAW_NUMBER = new RegExp(`${LAW} ?-? ?(?:${SIGN})?(\\d{1,4})(?!\\d|[./]\\d)(?: ?-? ?${LAW}(?![а-яa-z\\d]))?`, 'y');
const NUMBER_PLAIN = new RegExp(`${SIGN}(\\d{1,4}(?: ?-[1-9]|-i{1,3}|-фкз|-з(?![а-я]))?)(?![\\d./]\\d|\\d)`, 'y');
const SPACES = /[ \n]{0,2}/y;
const FROM = /(?:от|of) [ \n]?/y;
const COUNTRY = /(?:рф|российской федерации|россии)(?![а-я])/y;
/** A title in quotation marks, with inner quotations: «О мерах, предусмотренных законом «О персональных данных»». */
const QUOTED_TITLE =
  /["«“„](?=(?:О|Об|Обо) )((?:[^«»"“”„\n]|\n(?=[а-я(])|«[^«»"“”„\n]{1,160}»|„[^«»"“”„\n]{1,160}[“”]|(?<=[ (])["“][^«»"“”„\n]{1,160}["”]){2,420})["»”“]{1,2}/y;
/** The same with one closing mark for both quotations. */
const HALF_CLOSED_TITLE = /["«“„](?=(?:О|Об|Обо) )([^»"“”\n]{2,420})["»”“]/y;
const PLAIN_TITLE = new RegExp(`(?:${KNOWN_TITLES})(?![а-я])`, 'y');
/** «(ред. от 27.12.2012)» between the date and the number. */
const REVISION = /\((?:в )?(?:ред|с изм)[^()\n]{0,80}\) /y;
const STRAY = /\.? ?(?=(?:№|n) ?\d)/y;

/** Number, date and title of an act read from an offset on, in any order. */
export interface Citation {
  readonly end: number;
  /** «152», «2300-1»; without the suffix. */
  readonly number?: string;
  /** Whether the number bears «ФЗ». */
  readonly isFederalLaw: boolean;
  readonly hasDate: boolean;
  /** In small letters, ё as е, without quotation marks. */
  readonly title?: string;
}

/**
 * Reads number, date, title and «РФ» that follow one another. Where nothing stands at the offset, `end` is the
 * offset.
 */
export function readCitation(source: EntityText, at: number): Citation {
  const { text, lower } = source;
  let citation: Citation = { end: at, isFederalLaw: false, hasDate: false };
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

function readPart(source: EntityText, start: number, citation: Citation): Citation | undefined {
  const { text, lower } = source;
  if (citation.number === undefined) {
    const law = matchAt(NUMBER_LAW, lower, start) ?? matchAt(LAW_NUMBER, lower, start);
    if (law !== null) return { ...citation, end: start + law[0].length, number: law[1], isFederalLaw: true };
  }
  if (!citation.hasDate) {
    const dateAt = skip(FROM, lower, start);
    const date = readDate(source, dateAt);
    if (date !== undefined) return { ...citation, end: date.end, hasDate: true };
  }
  if (citation.number === undefined) {
    const revisionEnd = skip(REVISION, lower, start);
    const plain = matchAt(NUMBER_PLAIN, lower, revisionEnd);
    if (plain !== null) return { ...citation, end: revisionEnd + plain[0].length, number: plain[1].replace(' ', '') };
  }
  if (citation.title === undefined) {
    const quoted = matchAt(QUOTED_TITLE, text, start) ?? matchAt(HALF_CLOSED_TITLE, text, start);
    if (quoted !== null) {
      const end = start + quoted[0].length;
      return { ...citation, end, title: lower.slice(start + 1, start + 1 + quoted[1].length) };
    }
    const plain = matchAt(PLAIN_TITLE, lower, start);
    if (plain !== null) return { ...citation, end: start + plain[0].length, title: plain[0] };
  }
  const end = skip(COUNTRY, lower, start);
  return end === start ? undefined : { ...citation, end };
}
