import { withoutPlaceholders } from '../../core/clauseText';
import { keptWith } from '../../core/keptWith';
import type { Clause } from '../../host/ruleTexts';
import { foldTyped } from './completionPlace';

/** What a clause is found by. */
export interface Searchable {
  /** Its titles and headings, as written. */
  readonly names: string;
  /** Words of the names, folded. */
  readonly words: readonly string[];
  /** Its text, folded, words parted by single spaces. */
  readonly text: string;
}

type Variant = Clause['variants'][number];

/** Letters that the last word must have: «По» begins half of all clauses. */
const SHORTEST = 3;
/** Letters from which on several words are sought in the texts. */
const LEAST_LETTERS = 8;

const kept = keptWith((_clause: Clause) => new Map<Variant, Searchable>());

/** What a variant of a clause is found by; made once. */
export function searchable(clause: Clause, variant: Variant): Searchable {
  const made = kept(clause);
  let found = made.get(variant);
  if (found === undefined) {
    const { title, heading } = clause;
    const names = [title.ru, heading.ru, variant.title.ru, title.en, variant.title.en].join(' ');
    found = { names, words: wordsOf(names), text: ` ${wordsOf(withoutPlaceholders(variant.text)).join(' ')}` };
    made.set(variant, found);
  }
  return found;
}

/**
 * How well typed words tell a clause: 0 where each begins a word of its title or heading, 1 where they stand in its text as they were typed;
 * nothing where they do neither. Nothing typed tells every clause.
 */
export function matchOf({ words, text }: Searchable, typed: string): number | undefined {
  const sought = wordsOf(typed);
  if (sought.length === 0) return typed.trim() === '' ? 0 : undefined;
  if (sought[sought.length - 1].length < SHORTEST) return undefined;
  if (sought.every((one) => words.some((word) => word.startsWith(one)))) return 0;
  return sought.length > 1 && sought.join('').length >= LEAST_LETTERS && text.includes(` ${sought.join(' ')}`)
    ? 1
    : undefined;
}

function wordsOf(text: string): string[] {
  return foldTyped(text).match(/[\p{L}\d]+/gu) ?? [];
}
