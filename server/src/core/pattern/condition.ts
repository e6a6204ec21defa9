/** Stretch of text inside which the parts of a condition must meet. */
export const SCOPES = ['sentence', 'block', 'passage', 'section', 'document'] as const;
export type Scope = (typeof SCOPES)[number];

/** Where in the document a match may stand. `definition` is a sentence that explains a term; `title` the document's first heading. */
export const PLACES = ['text', 'heading', 'definition', 'title'] as const;
export type Place = (typeof PLACES)[number];

/**
 * One way in which an element can show. A match of any pattern of `find` proves it, provided that inside the same `scope` every pattern of
 * `with` and none of `without` matches, that a heading above matches `under` (where given) and none matches `notUnder`. With `count`, that many different
 * patterns of `find` must match inside one scope. Numbers are indices into the pack's pattern table.
 */
export interface Condition {
  readonly find: readonly number[];
  readonly scope: Scope;
  readonly with?: readonly number[];
  readonly without?: readonly number[];
  readonly under?: readonly number[];
  readonly notUnder?: readonly number[];
  readonly places: readonly Place[];
  readonly count?: number;
}
