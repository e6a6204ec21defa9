import type { Profile } from '../rule';
import { type KnownValues, personalForm } from './values';

/** One wording of a clause. Placeholders are written `${1:words}`, lines are parted by `\n`. */
export interface ClauseVariant {
  readonly id: string;
  readonly profiles?: readonly Profile[] | undefined;
  readonly text: string;
}

/** A text to insert, as the clause library has it. */
export interface LibraryClause<Variant extends ClauseVariant = ClauseVariant> {
  readonly heading: { readonly ru: string };
  readonly order: number;
  /** The author has to choose a variant; none may be inserted unasked. */
  readonly choice?: 'required' | undefined;
  readonly variants: readonly Variant[];
}

/**
 * The variants of a clause, the most usual first: those for the profile and for what the operator is known to be, then those for everybody,
 * then those for other profiles, which suit a policy whose profile was never set.
 */
export function rankedVariants<Variant extends ClauseVariant>(
  { variants }: LibraryClause<Variant>,
  profile: Profile,
  facts: KnownValues,
): Variant[] {
  const form = personalForm(facts);
  const rank = ({ profiles }: Variant): number => {
    if (profiles === undefined) return 1;
    return profiles.includes(profile) || (form !== undefined && profiles.includes(form)) ? 0 : 2;
  };
  return [...variants].sort((a, b) => rank(a) - rank(b));
}
