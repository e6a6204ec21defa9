import type { Declension } from './declension';
import { FORMS, type Form, foldForm } from './forms';

/** A form that a spelling can be; which spelling the accusative has may hang on whether a living being is named. */
export interface FormReading {
  readonly form: Form;
  readonly isAnimate: boolean;
}

/** The forms of a name that words can be, as they stand in a text; none where they are not that name. */
export function readingsOf(declension: Declension, words: readonly string[]): readonly FormReading[] {
  const { head, isAnimate } = declension;
  if (words.length !== declension.words.length) return [];
  const folded = words.map(foldForm);
  if (declension.words.some((word, at) => at >= head && foldForm(word) !== folded[at])) return [];
  const animacies = isAnimate === undefined ? [true, false] : [isAnimate];
  const readings: FormReading[] = [];
  for (let form = 0; form < FORMS; form++) {
    for (const animate of animacies) {
      const spelt = declension.inForm(form, animate);
      if (spelt?.every((spellings, at) => spellings.includes(folded[at])) === true) {
        readings.push({ form, isAnimate: animate });
      }
    }
  }
  return readings;
}
