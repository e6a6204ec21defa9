import type { Facts } from '../facts';
import type { Reading } from '../reading';
import type { DefectRule, Profile } from '../rule';
import type { RulePack } from '../rulePack';
import { CHECKS } from './builtin';
import type { Fault } from './fault';
import { forbid } from './forbid';

/**
 * All places of a document that a rule tells as wrong, in order. Of two that overlap the one that begins first is kept, and of those that begin
 * together the longer one. `day` is the ISO date of judgement.
 */
export function defects(
  reading: Reading,
  pack: RulePack,
  rule: DefectRule,
  { day, profile, facts }: { readonly day: string; readonly profile: Profile; readonly facts?: Facts | undefined },
): Fault[] {
  const found =
    rule.kind === 'forbid'
      ? forbid(reading, rule)
      : [...CHECKS[rule.check]({ reading, pack, rule, day, profile, facts })];
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const apart: Fault[] = [];
  for (const fault of found) {
    const last = apart[apart.length - 1];
    if (last === undefined || fault.span.start >= last.span.end) apart.push(fault);
  }
  return apart;
}
