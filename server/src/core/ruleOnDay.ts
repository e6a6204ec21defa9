import { ANSWER_FACTS, type Facts } from './facts';
import { type LegalBasis, type Profile, type Rule, SEVERITIES, type Severity } from './rule';

/** What changes the severities of rules besides the profile. */
export interface Overrides {
  /** What the user sets, by the id of the rule. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>> | undefined;
  readonly facts?: Facts | undefined;
}

/** Severity of a rule for a profile: what the user sets, else what the operator's card makes of it, else the rule's own. */
export function severityFor(rule: Rule, profile: Profile, { severities, facts }: Overrides = {}): Severity | 'off' {
  const own = rule.profiles[profile] ?? rule.severity;
  if (severities !== undefined && Object.hasOwn(severities, rule.id)) return severities[rule.id];
  return facts === undefined || rule.facts === undefined ? own : byFacts(rule.facts, facts, own);
}

function byFacts(when: NonNullable<Rule['facts']>, facts: Facts, own: Severity | 'off'): Severity | 'off' {
  const named = ANSWER_FACTS.filter((fact) => when[fact] !== undefined);
  const yes = named.flatMap((fact) => (facts[fact] === true ? (when[fact]?.yes ?? []) : []));
  if (yes.length > 0) return loudest([own, ...yes]);
  const no = named.map((fact) => (facts[fact] === false ? when[fact]?.no : undefined));
  return no.every((severity) => severity !== undefined) ? loudest(no) : own;
}

function loudest(severities: readonly (Severity | 'off')[]): Severity | 'off' {
  return SEVERITIES.find((severity) => severities.includes(severity)) ?? 'off';
}

/** Whether a day (ISO) lies within the dates, both of them included. */
export function isInForce(dates: { readonly from?: string; readonly to?: string }, day: string): boolean {
  return (dates.from === undefined || dates.from <= day) && (dates.to === undefined || day <= dates.to);
}

/** The legal grounds of a rule that apply to a profile on a day. */
export function lawFor(rule: Rule, profile: Profile, day: string): LegalBasis[] {
  return rule.law.filter(
    (basis) =>
      isInForce(basis, day) &&
      (basis.profiles === undefined || basis.profiles.includes(profile)) &&
      (basis.notProfiles === undefined || !basis.notProfiles.includes(profile)),
  );
}
