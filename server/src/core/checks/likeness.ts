/** Letters in which Russian names are written in addresses; what differs by fashion is left out or made one. */
const LATIN: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'e',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'i',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'h',
  ц: 'c',
  ч: 'ch',
  ш: 'sh',
  щ: 'sh',
  ы: 'i',
  э: 'e',
  ю: 'yu',
  я: 'ya',
};
const LONGEST = 48;
/** Letters in a row that two names share when they speak of one thing: «ООО «Омими»» and omimi-coffee.ru. */
const SHARED = 4;

/** The letters of a name in Latin, without marks, so that names in two alphabets can be compared. */
export function latinLetters(name: string): string {
  let letters = '';
  const small = name.slice(0, LONGEST).toLowerCase();
  for (let at = 0; at < small.length; at++) {
    const char = small[at];
    letters += LATIN[char] ?? ((char >= 'a' && char <= 'z') || (char >= '0' && char <= '9') ? char : '');
  }
  return letters
    .replace(/y(?![ua])/g, 'i')
    .replace(/kh/g, 'h')
    .replace(/ts/g, 'c')
    .replace(/j/g, 'i')
    .replace(/w/g, 'v')
    .replace(/ph/g, 'f');
}

/** Whether two names, both as {@link latinLetters}, look like names of one thing. */
export function isLike(left: string, right: string): boolean {
  if (left === '' || right === '') return false;
  const [short, long] = left.length <= right.length ? [left, right] : [right, left];
  if (long.includes(short)) return true;
  for (let at = 0; at + SHARED <= short.length; at++) if (long.includes(short.slice(at, at + SHARED))) return true;
  return isAbbreviation(short, long);
}

/** «vtm» of «volgateplomontazh»: a short name whose letters stand in the long one in order, the first at its head. */
function isAbbreviation(short: string, long: string): boolean {
  const letters = short.replace(/\d+/g, '');
  if (letters.length < 2 || letters.length > SHARED || letters[0] !== long[0]) return false;
  let from = 0;
  for (const letter of letters) {
    const at = long.indexOf(letter, from);
    if (at < 0) return false;
    from = at + 1;
  }
  return true;
}
