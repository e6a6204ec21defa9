import { detailsOf } from '../core/facts';
import { sectionNumberAt } from '../core/insertion/blockAtSource';
import { rankedVariants } from '../core/insertion/clause';
import { knownValues } from '../core/insertion/knownValues';
import type { KnownValues } from '../core/insertion/values';
import { fits } from '../core/insertion/wordedClause';
import { keptWith } from '../core/keptWith';
import type { ElementRule } from '../core/rule';
import type { Clause } from '../host/ruleTexts';
import type { Draft } from './draft';
import type { Session } from './session';

/** The element rules in the usual order of a policy, which is the order of their clauses. */
export function usualOrder(session: Session): readonly ElementRule[] {
  const { clauses } = session.texts();
  const place = ({ clause }: ElementRule): number => clauses[clause]?.order ?? Number.POSITIVE_INFINITY;
  return [...session.pack.elements].sort((a, b) => place(a) - place(b));
}

/** The other elements whose clauses go under the heading of an element's own. */
export function companionsOf(session: Session, rule: ElementRule): readonly ElementRule[] {
  const { clauses } = session.texts();
  const heading = clauses[rule.clause]?.heading.ru;
  return usualOrder(session).filter((other) => other !== rule && clauses[other.clause]?.heading.ru === heading);
}

/** What is known about the operator of a draft. */
export const factsOf = keptWith((draft: Draft): KnownValues => {
  const { reading, report, judgement } = draft;
  const facts = knownValues(reading, detailsOf(judgement.settings.project?.facts));
  const destruction = report.elements['destruction-procedure'];
  const section =
    destruction?.state === 'present' ? sectionNumberAt(reading.document, destruction.evidence[0].start) : undefined;
  return section === undefined ? facts : { ...facts, destructionSection: section };
});

/** The variants of a clause that can stand in a draft, the most usual first. */
export function variantsFor(draft: Draft, clause: Clause): Clause['variants'] {
  const { profile } = draft.judgement.settings;
  return rankedVariants(clause, profile, factsOf(draft)).filter((variant) => fits(draft.reading, variant));
}
