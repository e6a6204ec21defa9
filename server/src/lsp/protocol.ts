import type { Checklist } from './features/checklist';

/** What the client of this project asks of the server beyond the protocol; every other editor does without. */

/** The checklist of an open draft, or null where it is not open. */
export const CHECKLIST_REQUEST = 'pdn-lint/checklist';
export interface ChecklistParams {
  readonly uri: string;
}
export type ChecklistResult = Checklist | null;

/** Code actions that insert the clause of an element into an open draft, one per variant. */
export const CLAUSES_REQUEST = 'pdn-lint/clauses';
export interface ClausesParams {
  readonly uri: string;
  /** Id of the element's rule. */
  readonly rule: string;
}

/** Judges a document as a policy whatever it looks like, or no longer. */
export const FORCE_REQUEST = 'pdn-lint/force';
export interface ForceParams {
  readonly uri: string;
  readonly on: boolean;
}

/** A draft was judged anew; the figures are those of the status bar. */
export const JUDGED_NOTIFICATION = 'pdn-lint/judged';
export interface Judged {
  readonly uri: string;
  readonly version: number;
  readonly isPolicy: boolean;
  readonly present: number;
  readonly total: number;
  /** Findings shown among the problems. */
  readonly findings: number;
}
