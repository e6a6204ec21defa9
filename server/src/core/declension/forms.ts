/**
 * A form of a noun: the case in the order nominative, genitive, dative, accusative, instrumental, prepositional; and 6 more for the plural. A table
 * of forms has twelve places.
 */
export type Form = number;

export const CASES = 6;
export const FORMS = 12;
export const NOMINATIVE = 0;
export const GENITIVE = 1;
export const DATIVE = 2;
export const ACCUSATIVE = 3;
export const INSTRUMENTAL = 4;
export const PREPOSITIONAL = 5;

export type Gender = 'm' | 'f' | 'n';

/** How a word is spelt in each form, the usual spelling first; nothing where the form does not exist or is not known for certain. */
export type FormTable = readonly (readonly string[])[];

/** Stands in a table of endings for an accusative that is the genitive of living beings and the nominative of things. */
const BY_ANIMACY = '?';
const NO_ENDING = '-';
/** A form that cannot be told without a dictionary. */
const UNKNOWN = '!';

/**
 * Makes a table of the stem and the twelve endings of a paradigm, written with spaces between them and `/` between two spellings. An ending may be
 * unknown, or leave the accusative to the question whether the noun names a living being.
 */
export function tableOf(stem: string, endings: string): FormTable {
  return endings.split(' ').map((ending) => {
    if (ending === BY_ANIMACY || ending === UNKNOWN) return [];
    return ending.split('/').map((one) => (one === NO_ENDING ? stem : stem + one));
  });
}

/** The spellings of a form; an accusative that the table leaves open is taken from the genitive of the living, else from the nominative. */
export function spellings(table: FormTable, form: Form, isAnimate: boolean): readonly string[] {
  const own = table[form];
  if (own.length > 0 || form % CASES !== ACCUSATIVE) return own;
  return table[form - ACCUSATIVE + (isAnimate ? GENITIVE : NOMINATIVE)];
}

/** The spelling by which forms are compared. */
export function foldForm(word: string): string {
  return word.toLowerCase().replaceAll('ё', 'е');
}
