/** How a list counts; the names are those of CSS, with the Russian alphabet that word processors have besides. */
export type CounterStyle =
  | 'decimal'
  | 'decimal-leading-zero'
  | 'lower-roman'
  | 'upper-roman'
  | 'lower-alpha'
  | 'upper-alpha'
  | 'lower-russian'
  | 'upper-russian';

const LATIN = 'abcdefghijklmnopqrstuvwxyz';
/** Letters by which Russian lists count: ё, й, ъ, ы, ь are left out, as in word processors. */
const RUSSIAN = 'абвгдежзиклмнопрстуфхцчшщэюя';

const ROMAN: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** Greatest numbers that are written in Roman figures and in letters; lists that go beyond them are counted in figures. */
const MOST_ROMAN = 3999;
const MOST_LETTERS = 300;

/** The number as the list shows it, without the signs around it. What a style cannot show is written in figures. */
export function showCounter(value: number, style: CounterStyle): string {
  switch (style) {
    case 'decimal-leading-zero':
      return value >= 0 && value < 10 ? `0${value}` : String(value);
    case 'lower-roman':
      return roman(value);
    case 'upper-roman':
      return roman(value).toUpperCase();
    case 'lower-alpha':
      return letters(value, LATIN);
    case 'upper-alpha':
      return letters(value, LATIN).toUpperCase();
    case 'lower-russian':
      return letters(value, RUSSIAN);
    case 'upper-russian':
      return letters(value, RUSSIAN).toUpperCase();
    default:
      return String(value);
  }
}

function roman(value: number): string {
  if (value < 1 || value > MOST_ROMAN) return String(value);
  let rest = value;
  let shown = '';
  for (const [step, sign] of ROMAN) {
    for (; rest >= step; rest -= step) shown += sign;
  }
  return shown;
}

/** a … z, aa, bb …, as word processors count. Browsers go on with ab, but lists of more than 26 lettered items are not seen on pages. */
function letters(value: number, alphabet: string): string {
  if (value < 1 || value > MOST_LETTERS) return String(value);
  return alphabet[(value - 1) % alphabet.length].repeat(Math.floor((value - 1) / alphabet.length) + 1);
}
