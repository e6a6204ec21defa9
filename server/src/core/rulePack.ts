import type { Act } from './act';
import { keptWith } from './keptWith';
import type { Condition } from './pattern/condition';
import { Program } from './pattern/program';
import type { PatternTable } from './pattern/table';
import { Vocabulary } from './pattern/vocabulary';
import type { DefectRule, ElementRule, Localized, Rule } from './rule';

/** A sign that a text is a policy, or that it is not one; `weight` says how strong it is. */
export interface KindSign {
  readonly when: Condition;
  readonly weight: number;
  /** What the text is taken for; a policy's signs have none. */
  readonly reason?: Localized;
}

/** Rules of one jurisdiction, compiled: plain data that can stand in a bundle. */
export interface RulePack {
  readonly id: string;
  readonly version: string;
  /** Month up to which the law was checked, as `2026-03`. */
  readonly checkedOn: string;
  readonly patterns: PatternTable;
  readonly elements: readonly ElementRule[];
  readonly defects: readonly DefectRule[];
  /** Register of the acts that policies cite. */
  readonly acts: readonly Act[];
  readonly kind: { readonly policy: readonly KindSign[]; readonly other: readonly KindSign[] };
}

/** All rules of a pack: what it asks for, then what it tells as wrong. */
export function rulesOf(pack: Pick<RulePack, 'elements' | 'defects'>): readonly Rule[] {
  return [...pack.elements, ...pack.defects];
}

/** The vocabulary of a pack, made when it is first needed. */
export const vocabularyOf = keptWith((pack: RulePack) => new Vocabulary(pack.patterns));

/** The patterns of a pack laid out for matching, made when they are first needed. */
export const programOf = keptWith((pack: RulePack) => new Program(pack.patterns));
