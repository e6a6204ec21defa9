import type { DefinedTerm } from '../checks/definedTerms';
import { type Declension, declensionOf } from '../declension/declension';
import { CASES, foldForm, NOMINATIVE } from '../declension/forms';
import { NameForms } from '../declension/readings';
import { isUpper } from '../parse/character';
import type { Candidate } from './termCandidates';

/** Spellings of one term that are tried as its nominative. */
const MOST_TRIED = 24;

/**
 * The declension by which most places can be read. The definition may be in another case («(далее — Оператором)», «под оператором понимается»); but
 * where it is a nominative, no other word of the text is a better one.
 */
export function bestForms(defined: readonly DefinedTerm[], found: readonly Candidate[]): NameForms | undefined {
  const counts = new Map<string, { words: readonly string[]; count: number }>();
  for (const { spelling } of found) {
    const folded = foldForm(spelling.join(' '));
    const known = counts.get(folded);
    if (known === undefined) counts.set(folded, { words: spelling, count: 1 });
    else known.count++;
  }
  const tried = defined.slice(0, MOST_TRIED).map(({ term }) => term);
  let best: NameForms | undefined;
  let most = 0;
  const tryName = (name: string): void => {
    const declension = declensionOf(name);
    if (declension === undefined) return;
    const forms = new NameForms(declension);
    if (!tried.some((term) => forms.of(term.split(/\s+/)).length > 0)) return;
    let read = 0;
    for (const { words, count } of counts.values()) if (forms.of(words).length > 0) read += count;
    if (read > most) [best, most] = [forms, read];
  };
  for (const name of new Set(tried)) tryName(name);
  const own = best as NameForms | undefined;
  if (most === found.length) return own;
  for (const { words } of [...counts.values()].slice(0, MOST_TRIED)) tryName(words.join(' '));
  const other = best as NameForms | undefined;
  if (other === undefined || other === own) return own;
  const isNominative = tried.some((term) =>
    other.of(term.split(/\s+/)).some(({ form }) => form % CASES === NOMINATIVE),
  );
  return isNominative ? undefined : new NameForms(withCapitalOf(tried[0], other.declension));
}

/** A name found elsewhere in the text with the capital of the definition. */
function withCapitalOf(term: string, declension: Declension): Declension {
  const isUpperCase = isUpper(term.charCodeAt(0));
  const words = declension.words.map((word, at) => {
    const small = word.toLowerCase();
    return at === 0 && isUpperCase
      ? small.charAt(0).toUpperCase() + small.slice(1)
      : at < declension.head
        ? small
        : word;
  });
  return { ...declension, words };
}
