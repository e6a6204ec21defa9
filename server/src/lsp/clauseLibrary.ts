import { detailsOf } from '../core/facts';
import * as library from '../core/insertion/clauseLibrary';
import type { KnownValues } from '../core/insertion/values';
import { keptWith } from '../core/keptWith';
import type { ElementRule } from '../core/rule';
import type { Clause } from '../host/ruleTexts';
import type { Draft } from './draft';
import type { Session } from './session';

function libraryOf(session: Session): library.ClauseLibrary<Clause> {
  return { elements: session.pack.elements, clauses: session.texts().clauses };
}

/** The element rules in the usual order of a policy, which is the order of their clauses. */
export function usualOrder(session: Session): readonly ElementRule[] {
  return library.usualOrder(libraryOf(session));
}

/** The other elements whose clauses go under the heading of an element's own. */
export function companionsOf(session: Session, rule: ElementRule): readonly ElementRule[] {
  return library.companionsOf(libraryOf(session), rule);
}

/** What is known about the operator of a draft. */
export const factsOf = keptWith(
  ({ reading, report, judgement }: Draft): KnownValues =>
    library.operatorFacts(reading, report.elements, detailsOf(judgement.settings.project?.facts)),
);

/** The variants of a clause that can stand in a draft, the most usual first. */
export function variantsFor(draft: Draft, clause: Clause): Clause['variants'] {
  return library.fittingVariants(draft.reading, clause, draft.judgement.settings.profile, factsOf(draft));
}
