const FIGURES = /^\d{1,3}(?:\.\d{1,3})*$/;
const ROMAN_DIGITS: readonly (readonly [string, number])[] = [
  ['XL', 40],
  ['X', 10],
  ['IX', 9],
  ['V', 5],
  ['IV', 4],
  ['I', 1],
];

/** Whether a clause number is one of figures with dots: «4», «4.3»; letters and Roman figures are not. */
export function isFigures(number: string | undefined): number is string {
  return number !== undefined && FIGURES.test(number);
}

/** The number that follows on the same level: «4.4» after «4.3», «V» after «IV»; undefined where it cannot be told. */
export function nextNumber(number: string): string | undefined {
  if (isFigures(number)) {
    const cut = number.lastIndexOf('.') + 1;
    return number.slice(0, cut) + String(Number(number.slice(cut)) + 1);
  }
  const value = fromRoman(number);
  return value === undefined ? undefined : toRoman(value + 1);
}

/** The figure by which clauses name their section: «4» of «4» and of «IV»; undefined where there is none. */
export function figureOf(number: string | undefined): string | undefined {
  if (number === undefined || isFigures(number)) return number;
  const value = fromRoman(number);
  return value === undefined ? undefined : String(value);
}

function toRoman(value: number): string {
  let rest = value;
  let roman = '';
  for (const [digit, worth] of ROMAN_DIGITS) {
    while (rest >= worth) {
      roman += digit;
      rest -= worth;
    }
  }
  return roman;
}

function fromRoman(roman: string): number | undefined {
  for (let value = 1; value < 50; value++) if (toRoman(value) === roman) return value;
  return undefined;
}
