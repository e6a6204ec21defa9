import { evaluate } from './pattern/evaluate';
import type { Reading } from './reading';
import type { DocumentKind } from './report';
import type { Localized } from './rule';
import type { KindSign, RulePack } from './rulePack';

/** What a document is, and, where it is not a policy, what it is taken for. */
export interface KindJudgement {
  readonly kind: DocumentKind;
  readonly reason?: Localized;
}

/**
 * Weighs the signs of a policy against the signs of something else: a consent form, an offer, a contract, a text under
 * another country's law. Each sign counts once however often it shows.
 */
export function judgeKind(reading: Reading, pack: RulePack): KindJudgement {
  const shown = (signs: readonly KindSign[]) => signs.filter((sign) => evaluate(reading, sign.when).length > 0);
  const sum = (signs: readonly KindSign[]) => signs.reduce((total, sign) => total + sign.weight, 0);
  const other = shown(pack.kind.other);
  const policy = sum(shown(pack.kind.policy));
  if (policy > sum(other)) return { kind: 'policy' };
  const strongest = [...other].sort((a, b) => b.weight - a.weight)[0];
  return strongest?.reason === undefined ? { kind: 'other' } : { kind: 'other', reason: strongest.reason };
}
