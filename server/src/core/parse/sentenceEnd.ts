import { isBlank, isDigit, isLetter, isLineEnd, isLower, isUpper } from './character';

/** Abbreviations after which a sentence goes on whatever follows. */
const GOES_ON = new Set(
  (
    'п пп п.п пункт ст ст.ст ч ч.ч гл разд абз подп под пом помещ комн этаж лит литер кор кор.с корр им ул д оф стр корп обл тел пер просп пр-т наб пл ш пос ' +
    'с р-н кв эт ком м влад гор р т см ср напр гр гражд ред изд вх исх рег табл рис прим прил зам нач отд доп внутр вн тер cт б б-р эл сокр наим ' +
    'о ооо ао оао зао пао ип т.е т.к т.н т.ч и.о и.п no вкл искл соотв'
  ).split(' '),
);
/** Abbreviations that may stand at the end of a sentence, which a capital letter then tells. */
const MAY_END = new Set(
  'т.д т.п др пр руб коп тыс млн млрд гг дн раб мин сек час кг км чел проц шт inc ltd co'.split(' '),
);
const LONGEST_WORD = 12;
const CLOSING = '»"”“\')]’*_';

/**
 * Where the sentence ends whose stop stands at `at`, closing quotes and brackets included; −1 where the stop ends no sentence. `end` is the end of the
 * block. `item` says that a semicolon ends what stands in it.
 */
export function sentenceEnd(text: string, at: number, end: number, item: boolean): number {
  const code = text.charCodeAt(at);
  if (code === 59) return semicolonEnd(text, at, end, item);
  let stop = at + 1;
  while (stop < end && isStop(text.charCodeAt(stop))) stop++;
  const single = stop === at + 1 && code === 46;
  let after = stop;
  while (after < end && CLOSING.includes(text[after])) after++;
  if (after === end) return after;
  let next = after;
  while (next < end && isBlank(text.charCodeAt(next))) next++;
  if (next === end) return end;
  const following = text.charCodeAt(next);
  if (next === after) return single && after === stop && joinedSentence(text, at, stop, end) ? after : -1;
  if (isLower(following) || following === 44 || following === 59 || isNumeroSign(text, next)) return -1;
  return single && goesOn(text, at, following) ? -1 : after;
}

export function isStop(code: number): boolean {
  return code === 46 || code === 33 || code === 63 || code === 0x2026;
}

function semicolonEnd(text: string, at: number, end: number, item: boolean): number {
  if (item) return at + 1;
  for (let next = at + 1; next < end; next++) {
    const code = text.charCodeAt(next);
    if (isLineEnd(code)) return at + 1;
    if (!isBlank(code)) return -1;
  }
  return end;
}

/** «…данных.Оператор вправе…»: a forgotten space. «Яндекс.Метрика» is no such place. */
function joinedSentence(text: string, at: number, next: number, end: number): boolean {
  if (!isCyrillicCapital(text.charCodeAt(next)) || next + 1 >= end || !isLower(text.charCodeAt(next + 1))) return false;
  let start = at;
  while (start > 0 && at - start < 40 && isLetter(text.charCodeAt(start - 1))) start--;
  return at - start >= 3 && text.charCodeAt(start) >= 0x430 && text.charCodeAt(start) <= 0x451;
}

function isCyrillicCapital(code: number): boolean {
  return (code >= 0x410 && code <= 0x42f) || code === 0x401;
}

function goesOn(text: string, at: number, following: number): boolean {
  let start = at;
  while (start > 0 && at - start <= LONGEST_WORD) {
    const code = text.charCodeAt(start - 1);
    if (!isLetter(code) && code !== 45 && code !== 46) break;
    start--;
  }
  if (start === at || at - start > LONGEST_WORD) return false;
  const word = text.slice(start, at).toLowerCase();
  if (word === 'г' || word === 'гг') return !(isUpper(following) && afterYear(text, start));
  if (at - start === 1 && isUpper(text.charCodeAt(start))) return isLetter(following);
  if (GOES_ON.has(word)) return true;
  if (isUpper(text.charCodeAt(start)) && INITIALS.test(word)) return true;
  return MAY_END.has(word) && !isUpper(following);
}

const INITIALS = /^(?:[A-Za-zÀ-ɏЀ-ԯ]\.)+[A-Za-zÀ-ɏЀ-ԯ]$/;

/** «№ 152-ФЗ», «N 152-ФЗ»: no sentence begins with it. */
function isNumeroSign(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === 0x2116) return true;
  if (code !== 78) return false;
  const next = text.charCodeAt(at + 1);
  return isDigit(next) || (isBlank(next) && isDigit(text.charCodeAt(at + 2)));
}

/** «2026 г.» is a year and may end a sentence; «123290 г.» is a town after its postal code. */
function afterYear(text: string, start: number): boolean {
  let end = start;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  let from = end;
  while (from > 0 && end - from < 5 && isDigit(text.charCodeAt(from - 1))) from--;
  return end - from === 4;
}
