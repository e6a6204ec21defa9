import { isLetterCode } from './charCodes';
import { CITY_BEGINNINGS, cityLength } from './cityNames';
import { matchAt } from './recogniser';
import { typeLast } from './typeLast';

const INDEX = /[1-6]\d{5}(?!\d)/y;
const TYPE_FIRST =
  /(?:ул[. и]|пр-|просп|проезд|пр\.|пер[. е]|б-р|бул|ш\.|шоссе|наб[.е]|пл[.о]|мкр|микрор|г[. о]|д\.|дер|с\.|сел[оа]|п\.|пос[.е]|пгт|р\.п|рп|респ|росс|рф|а\/я|абон|ст-ца|станиц|тер\.|р-н|район|м\.о|вн\.)/y;
const TYPE_LAST =
  /(?:обл|кра[йяе]|респ|округ|ао|район|р-н|ули|ул|просп|пр|пер|б-р|бул|шоссе|ш\.|наб|пл|мкр|микро|тракт|лини|алле|тупик|канал|вал)/y;
const ORDINAL_BEFORE = /\d{1,2}-?(?:я|й|ый|ая|ой) $/;
const LONGEST_WORD = 40;

/** Anchors of addresses that are words. */
export const ADDRESS_BEGINNINGS: readonly string[] =
  'ул.|ули|ул |ул,|пр-|прос|проезд|пр.|пер.|переул|пер |б-р|бул|ш.|шоссе|наб.|набереж|пл.|площадь|мкр|микрорайон|г.|г |гор.|город|д.|дер|с.|село|села|п.|пос.|посел|пгт|р.п|рп|респ|росси|рф|а/я|абонент|ст-ца|станиц|тер.|р-н|район|м.о|вн.|обл|край|края|крае|округ|ао|тракт|линия|аллея|тупик|канал|вал'
    .split('|')
    .concat(CITY_BEGINNINGS);

/** «2020 г. Москва»: the mark belongs to the year; «и т.д. Москва» is no village. */
function isOfAnotherWord(lower: string, at: number): boolean {
  const before = lower.slice(Math.max(0, at - 6), at);
  return (lower[at] === 'г' && /(?:^|\D)\d{4} ?$/.test(before)) || /[тк]\. ?$/.test(before);
}

/** Starts of the one to three words with a capital that stand before the offset, the nearest first. */
function nameStarts(text: string, at: number): number[] {
  const starts: number[] = [];
  for (let end = at; starts.length < 3 && text[end - 1] === ' '; ) {
    let start = end - 1;
    while (
      start > 0 &&
      end - start < LONGEST_WORD &&
      (isLetterCode(text.charCodeAt(start - 1)) || text[start - 1] === '-')
    )
      start--;
    const word = text.slice(start, end - 1);
    if (!/^(?:[А-Я]|автономн)/.test(word)) break;
    starts.push(start);
    end = start;
  }
  return starts;
}

/** Start of the part whose type word stands at the offset, behind the name; −1 where no name is before it. */
function typeLastStart(text: string, lower: string, at: number): number {
  if (text[at - 1] !== ' ' || matchAt(TYPE_LAST, lower, at) === null) return -1;
  const starts = nameStarts(text, at);
  for (let index = starts.length - 1; index >= 0; index--) {
    const name = starts[index];
    const ordinal = ORDINAL_BEFORE.exec(text.slice(Math.max(0, name - 6), name));
    const start = name - (ordinal?.[0].length ?? 0);
    const part = typeLast(text, lower, start, false);
    if (part !== undefined && part.end > at) return start;
  }
  return -1;
}

/** Where an address may begin that has the anchor in its first part; −1 where none may. */
export function addressStart(text: string, lower: string, at: number): number {
  if (!isLetterCode(lower.charCodeAt(at))) return matchAt(INDEX, lower, at) === null ? -1 : at;
  if (isOfAnotherWord(lower, at)) return -1;
  const nameStart = typeLastStart(text, lower, at);
  if (nameStart >= 0) return nameStart;
  if (text[at] !== lower[at] && cityLength(lower, at) > 0) return at;
  return matchAt(TYPE_FIRST, lower, at) === null ? -1 : at;
}
