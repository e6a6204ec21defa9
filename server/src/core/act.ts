import type { Localized } from './rule';

/** Kinds of acts, by who issues them. */
export const ACT_KINDS = ['code', 'federal-law', 'law', 'edict', 'decree', 'order', 'letter', 'foreign'] as const;
export type ActKind = (typeof ACT_KINDS)[number];

/**
 * How surely the facts about an act are known: compared with the act itself or with agreeing quotations, taken from one secondary source, or
 * from memory. What is from memory may be recognised, but is not told to a user as a fact.
 */
export const CONFIDENCES = ['act', 'secondary', 'well-known', 'memory'] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** A place of an act that was taken out of it: `85` is an article, `6/1/10` item 10 of part 1 of article 6. `to` is its last day. */
export interface RepealedPlace {
  readonly place: string;
  readonly to: string;
}

/** One act of the register. */
export interface Act {
  readonly id: string;
  readonly kind: ActKind;
  /** As it is written: «152-ФЗ», «1119», «2300-1». */
  readonly number?: string;
  /** ISO date of the act. */
  readonly date?: string;
  /** Title without quotes, in the nominative: «О персональных данных». */
  readonly title: string;
  /** The title in English, for acts that a message calls by their title. */
  readonly english?: string;
  /** How the title begins where the act is cited, in small letters with е for ё; the title itself where nothing is given. */
  readonly begins?: readonly string[];
  /** Who issued it, as in the parts of a citation: `ФСТЭК`, `ПП` for the Government; for a code its short name. A law has none. */
  readonly issuer?: string;
  /** ISO dates between which the act is in force; `to` is the last day. */
  readonly from?: string;
  readonly to?: string;
  /** How the act ended, where it was not repealed by name: another took its place, or it is applied no longer. */
  readonly ending?: 'replaced' | 'inapplicable';
  /** Id of the act in force instead. */
  readonly replacedBy?: string;
  /** Articles of the act, where they are checked: the last one, those inserted between, and the places taken out. */
  readonly articles?: {
    readonly last: number;
    readonly inserted?: readonly string[];
    readonly repealed?: readonly RepealedPlace[];
  };
  /** Address of the act on the official portal of legal information; only one that was looked at, since it does not follow from the number. */
  readonly url?: string;
  readonly confidence: Confidence;
  /** Month in which the facts were checked, as `2026-03`. */
  readonly checkedOn: string;
  readonly note?: Localized;
}
