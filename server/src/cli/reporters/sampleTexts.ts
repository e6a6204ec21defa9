import { withoutPlaceholders } from '../../core/clauseText';
import type { Profile } from '../../core/rule';
import type { Clause, RuleTexts } from '../../host/ruleTexts';
import type { Language } from '../options';

/** A text that an author may insert. */
export interface SampleText {
  /** What sets the variant apart; empty where there is one only. */
  readonly title: string;
  readonly text: string;
}

/** The variants of a clause for the profile: those made for it, else those for everybody, else all. */
export function sampleTexts(
  texts: RuleTexts,
  clause: string | undefined,
  profile: Profile,
  lang: Language,
): readonly SampleText[] {
  const found = clause === undefined ? undefined : texts.clauses[clause];
  if (found === undefined) return [];
  const variants = variantsFor(found, profile);
  return variants.map(({ title, text }) => ({
    title: variants.length > 1 ? title[lang] : '',
    text: withoutPlaceholders(text),
  }));
}

function variantsFor({ variants }: Clause, profile: Profile): Clause['variants'] {
  const own = variants.filter(({ profiles }) => profiles?.includes(profile));
  if (own.length > 0) return own;
  const common = variants.filter(({ profiles }) => profiles === undefined);
  return common.length > 0 ? common : variants;
}
