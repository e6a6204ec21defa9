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
  /** Its text, folded, words parted by single spaces, with a bar before every sentence. */
  readonly text: string;
}

type Variant = Clause['variants'][number];

/** Letters that the last word must have: «По» begins half of all clauses. */
const SHORTEST = 3;
/** Letters of several words from which on they are sought at the beginning of a sentence, and words from which on anywhere in the texts. */
const LEAST_LETTERS = 8;
const LEAST_WORDS = 4;
/** Where a sentence or an item of a list begins. */
const BREAK = /[.;:!?]\s|\n/;

const kept = keptWith((_clause: Clause) => new Map<Variant, Searchable>());

/** What a variant of a clause is found by; made once. */
export function searchable(clause: Clause, variant: Variant): Searchable {
  const made = kept(clause);
  let found = made.get(variant);
  if (found === undefined) {
    const { title, heading } = clause;
    const names = [title.ru, heading.ru, variant.title.ru, title.en, variant.title.en].join(' ');
    found = { names, words: wordsOf(names), text: sentencesOf(withoutPlaceholders(variant.text)) };
    made.set(variant, found);
  }
  return found;
}

/**
 * How well typed words tell a clause: 0 where each begins a word of its title or heading, 1 where its text has them as they were typed;
 * nothing where they do neither. Nothing typed tells every clause.
 */
export function matchOf({ words, text }: Searchable, typed: string): number | undefined {
  const sought = wordsOf(typed);
  if (sought.length === 0) return typed.trim() === '' ? 0 : undefined;
  if (sought[sought.length - 1].length < SHORTEST) return undefined;
  if (sought.every((one) => words.some((word) => word.startsWith(one)))) return 0;
  const phrase = ` ${sought.join(' ')}`;
  if (sought.length < 2 || phrase.length < LEAST_LETTERS) return undefined;
  return text.includes(sought.length < LEAST_WORDS ? `|${phrase}` : phrase) ? 1 : undefined;
}

function sentencesOf(text: string): string {
  return text
    .split(BREAK)
    .map((sentence) => `| ${wordsOf(sentence).join(' ')} `)
    .join('');
}

function wordsOf(text: string): string[] {
  return foldTyped(text).match(/[\p{L}\d]+/gu) ?? [];
}
