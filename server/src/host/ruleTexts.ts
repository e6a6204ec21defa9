import type { Localized } from '../core/rule';
import type { ClauseFile, RuleFile } from './ruleFile';

/** What `explain` and the rule pages show beyond what judging needs. */
export interface RuleTexts {
  readonly examples: Readonly<Record<string, RuleFile['examples']>>;
  readonly clauses: Readonly<Record<string, Clause>>;
}

/** A text to insert. Placeholders are written `${1:words}`. */
export interface Clause {
  readonly id: string;
  readonly title: Localized;
  readonly heading: { readonly ru: string };
  readonly order: number;
  /** The author has to choose a variant; none may be inserted unasked. */
  readonly choice?: 'required' | undefined;
  readonly basis: Localized;
  readonly note?: Localized | undefined;
  readonly variants: readonly ClauseFile['variants'][number][];
}
