const withSoftSign = (stem: string): string[] => [`${stem}ь`, `${stem}и`, `${stem}ью`];

const FORMS: ReadonlyArray<readonly [number, readonly string[]]> = [
  [1, ['один', 'одна', 'одно', 'одного', 'одной', 'одну', 'одному', 'одним']],
  [1.5, ['полтора', 'полутора', 'полторы']],
  [2, ['два', 'две', 'двух', 'двум', 'двумя']],
  [3, ['три', 'трех', 'трем', 'тремя']],
  [4, ['четыре', 'четырех', 'четырем', 'четырьмя']],
  [5, withSoftSign('пят')],
  [6, withSoftSign('шест')],
  [7, withSoftSign('сем')],
  [8, ['восемь', 'восьми', 'восемью']],
  [9, withSoftSign('девят')],
  [10, withSoftSign('десят')],
  [11, withSoftSign('одиннадцат')],
  [12, withSoftSign('двенадцат')],
  [13, withSoftSign('тринадцат')],
  [14, withSoftSign('четырнадцат')],
  [15, withSoftSign('пятнадцат')],
  [16, withSoftSign('шестнадцат')],
  [17, withSoftSign('семнадцат')],
  [18, withSoftSign('восемнадцат')],
  [19, withSoftSign('девятнадцат')],
  [20, withSoftSign('двадцат')],
  [30, withSoftSign('тридцат')],
  [40, ['сорок', 'сорока']],
  [50, ['пятьдесят', 'пятидесяти']],
  [60, ['шестьдесят', 'шестидесяти']],
  [70, ['семьдесят', 'семидесяти']],
  [80, ['восемьдесят', 'восьмидесяти']],
  [90, ['девяносто', 'девяноста']],
  [100, ['сто', 'ста']],
  [200, ['двести', 'двухсот']],
  [300, ['триста', 'трехсот']],
];

const VALUES: ReadonlyMap<string, number> = new Map(
  FORMS.flatMap(([value, forms]) => forms.map((form) => [form, value] as const)),
);

/** Beginnings of all numerals, for the scanner. */
export const NUMERAL_BEGINNINGS: readonly string[] = [
  ...new Set([...VALUES.keys()].map((form) => `${form} `.slice(0, 4))),
];

/** Stems that open a compound adjective, «тридцати» in «тридцатидневный», longest first, with their numbers. */
export const COMPOUND_STEMS: ReadonlyMap<string, number> = new Map<string, number>(
  [...VALUES]
    .filter(([form]) => /[иха]$/.test(form) && form !== 'три' && form !== 'ста')
    .concat([
      ['одно', 1],
      ['двух', 2],
    ])
    .sort(([left], [right]) => right.length - left.length),
);

/** A number in words read at an offset. */
export interface ReadNumeral {
  readonly end: number;
  readonly value: number;
}

const WORD = /[а-я]{2,16}/y;

/**
 * The number in words that begins at the offset of a text in small letters: «двадцати четырех» is 24. At most three
 * words.
 */
export function readNumeral(lower: string, at: number): ReadNumeral | undefined {
  let end = at;
  let value = 0;
  let last = Number.POSITIVE_INFINITY;
  for (let words = 0; words < 3; words++) {
    const start = words === 0 ? at : end + 1;
    if (words > 0 && lower[end] !== ' ') break;
    WORD.lastIndex = start;
    const match = WORD.exec(lower);
    const part = match === null ? undefined : VALUES.get(match[0]);
    if (match === null || part === undefined || part >= last || (words > 0 && last < 20)) break;
    value += part;
    last = part;
    end = start + match[0].length;
  }
  return end === at ? undefined : { end, value };
}
