import type { Declension } from './declension';
import { FORMS, type Form, foldForm } from './forms';

/** A form that a spelling can be; which spelling the accusative has may hang on whether a living being is named. */
export interface FormReading {
  readonly form: Form;
  readonly isAnimate: boolean;
}

/** The forms of one name by their spelling. A text has a name at many places and in few spellings, so each is read once. */
export class NameForms {
  private readonly known = new Map<string, readonly FormReading[]>();

  constructor(readonly declension: Declension) {}

  /** The forms that words can be, as they stand in a text; none where they are not that name. */
  of(words: readonly string[]): readonly FormReading[] {
    const spelling = words.join(' ');
    let readings = this.known.get(spelling);
    if (readings === undefined) {
      readings = read(this.declension, words);
      this.known.set(spelling, readings);
    }
    return readings;
  }
}

function read(declension: Declension, words: readonly string[]): readonly FormReading[] {
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
