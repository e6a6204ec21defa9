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

/** One act of the register. */
export interface Act {
  readonly id: string;
  readonly kind: ActKind;
  /** As it is written: «152-ФЗ», «1119», «2300-1»; a code has none of its own in use. */
  readonly number?: string;
  /** ISO date of the act. */
  readonly date?: string;
  /** Title without quotes, in the nominative: «О персональных данных». */
  readonly title: string;
  /** Short name of the issuing body, for acts that share numbers: «ФСТЭК». */
  readonly issuer?: string;
  /** ISO dates between which the act is in force; `to` is the last day. */
  readonly from?: string;
  readonly to?: string;
  /** Id of the act in force instead. */
  readonly replacedBy?: string;
  /** Articles of the act, where they are checked: the last one, and those inserted between. */
  readonly articles?: {
    readonly last: number;
    readonly inserted: readonly string[];
    readonly absent?: readonly string[];
  };
  readonly confidence: Confidence;
  /** Month in which the facts were checked, as `2026-03`. */
  readonly checkedOn: string;
  readonly note?: Localized;
}
