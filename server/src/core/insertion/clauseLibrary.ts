import type { Reading } from '../reading';
import type { Report } from '../report';
import type { ElementRule, Profile } from '../rule';
import { sectionNumberAt } from './blockAtSource';
import { type ClauseVariant, type LibraryClause, rankedVariants } from './clause';
import { knownValues } from './knownValues';
import type { KnownValues } from './values';
import { fits } from './wordedClause';

/** The clauses that cure missing elements, by their ids, and the elements. */
export interface ClauseLibrary<Clause extends LibraryClause = LibraryClause> {
  readonly elements: readonly ElementRule[];
  readonly clauses: Readonly<Record<string, Clause>>;
}

/** The element rules in the usual order of a policy, which is the order of their clauses. */
export function usualOrder({ elements, clauses }: ClauseLibrary): readonly ElementRule[] {
  const place = ({ clause }: ElementRule): number => clauses[clause]?.order ?? Number.POSITIVE_INFINITY;
  return [...elements].sort((a, b) => place(a) - place(b));
}

/** The other elements whose clauses go under the heading of an element's own. */
export function companionsOf(library: ClauseLibrary, rule: ElementRule): readonly ElementRule[] {
  const { clauses } = library;
  const heading = clauses[rule.clause]?.heading.ru;
  return usualOrder(library).filter((other) => other !== rule && clauses[other.clause]?.heading.ru === heading);
}

/** What is known about the operator of a document, of which `elements` were found: `told` is what is known beforehand. */
export function operatorFacts(reading: Reading, elements: Report['elements'], told: KnownValues): KnownValues {
  const facts = knownValues(reading, told);
  const destruction = elements['destruction-procedure'];
  const section =
    destruction?.state === 'present' ? sectionNumberAt(reading.document, destruction.evidence[0].start) : undefined;
  return section === undefined ? facts : { ...facts, destructionSection: section };
}

/** The variants of a clause that can stand in a document, the most usual first. */
export function fittingVariants<Variant extends ClauseVariant>(
  reading: Reading,
  clause: LibraryClause<Variant>,
  profile: Profile,
  facts: KnownValues,
): Variant[] {
  return rankedVariants(clause, profile, facts).filter((variant) => fits(reading, variant));
}
