import { foldForm } from '../declension/forms';

/** A form of a word with the letters and capitals of the word as it was given: `партнера` of «Партнёр» is «Партнёра». */
export function dressed(given: string, form: string): string {
  let same = 0;
  while (same < given.length && same < form.length && foldForm(given[same]) === form[same]) same++;
  const ending = form.slice(same);
  return given.slice(0, same) + (isInCapitals(given) && given.length > 1 ? ending.toUpperCase() : ending);
}

/**
 * New words with the capitals of the old ones that they replace: all capitals stay all capitals, a capital at the beginning stays one. `name` is
 * the old term in its usual spelling.
 */
export function withCapitals(words: readonly string[], old: readonly string[], name: string): readonly string[] {
  const written = old.join('');
  if (isInCapitals(written) && written.length > 1 && !isInCapitals(name.replace(/\s/g, ''))) {
    return words.map((word) => word.toUpperCase());
  }
  const usual = name.split(/\s+/);
  const isSameLength = words.length === old.length;
  return words.map((word, at) => {
    if (at > 0 && !isSameLength) return word;
    const [was, is] = [hasCapital(usual[at] ?? ''), hasCapital(old[at] ?? '')];
    if (is && (!was || at === 0)) return word.charAt(0).toUpperCase() + word.slice(1);
    // An abbreviation keeps its capitals; of another word only the beginning of a definition had one.
    return was && !is && !hasCapital(word.slice(1)) ? word.charAt(0).toLowerCase() + word.slice(1) : word;
  });
}

function isInCapitals(word: string): boolean {
  return word === word.toUpperCase() && word !== word.toLowerCase();
}

function hasCapital(word: string): boolean {
  return word !== word.toLowerCase() && /^[^a-zа-яё]*[A-ZА-ЯЁ]/.test(word);
}
