import type { NumberedBlock } from './numberedBlocks';

/** What is wrong with a number. */
export interface NumberFlaw {
  /** Key of the message. */
  readonly key: string;
  /** The number that comes before it, or the same number above. */
  readonly before?: NumberedBlock | undefined;
  /** The number that is left out, or the section in which the clause stands. */
  readonly other?: string;
  /** The right number, where only this one is wrong. */
  readonly right?: string | undefined;
}
