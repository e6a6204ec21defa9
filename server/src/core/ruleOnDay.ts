import type { LegalBasis, Profile, Rule, Severity } from './rule';

/** Severity of a rule for a profile. */
export function severityFor(rule: Rule, profile: Profile): Severity | 'off' {
  return rule.profiles[profile] ?? rule.severity;
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
