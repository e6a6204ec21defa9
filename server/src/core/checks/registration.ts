const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12_FIRST = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12_SECOND = [3, ...INN_12_FIRST];
/** Digits of each number; an ИНН has ten of an organisation and twelve of a person. */
const LENGTHS = { inn: [10, 12], ogrn: [13], ogrnip: [15], kpp: [9] } as const;
const KPP = /^\d{4}[\dA-Z]{2}\d{3}$/;

export type RegistrationKind = keyof typeof LENGTHS;
/** What is wrong with the form of a number; `start` is a first digit that does not belong to its kind, or a year to come. */
export type RegistrationFault = 'sample' | 'length' | 'sum' | 'start';

function innDigit(digits: string, weights: readonly number[]): number {
  return (weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0) % 11) % 10;
}

function isInn(digits: string): boolean {
  if (digits.length === 10) return innDigit(digits, INN_10) === Number(digits[9]);
  return (
    innDigit(digits, INN_12_FIRST) === Number(digits[10]) && innDigit(digits, INN_12_SECOND) === Number(digits[11])
  );
}

/** The last digit is the remainder of all the others; fourteen digits are still exact as a number. */
function endsWithRemainder(digits: string, by: 11 | 13): boolean {
  return (Number(digits.slice(0, -1)) % by) % 10 === Number(digits[digits.length - 1]);
}

/** «0000000000» agrees with its check digit, «1234567890» is what samples are filled with. */
function isSample(digits: string): boolean {
  return /^(\d)\1+$/.test(digits) || '1234567890123456'.startsWith(digits);
}

/**
 * What is wrong with the form of a registration number, or undefined. A number that passes need not exist, and one that fails is most
 * likely mistyped. `day` is the ISO date of judgement: no number was given in a later year.
 */
export function registrationFault(kind: RegistrationKind, digits: string, day: string): RegistrationFault | undefined {
  if (!(LENGTHS[kind] as readonly number[]).includes(digits.length)) return 'length';
  if (isSample(digits)) return 'sample';
  if (kind === 'kpp') return KPP.test(digits) ? undefined : 'start';
  if (kind === 'inn') return isInn(digits) ? undefined : 'sum';
  if (!endsWithRemainder(digits, kind === 'ogrn' ? 11 : 13)) return 'sum';
  const isOfKind = kind === 'ogrn' ? /^[15]/.test(digits) : digits[0] === '3';
  return isOfKind && digits.slice(1, 3) <= day.slice(2, 4) ? undefined : 'start';
}
