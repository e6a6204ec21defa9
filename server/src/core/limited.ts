import type { Finding } from './report';
import type { DefectRule, Localized } from './rule';

/**
 * The findings, of every rule as many as one document shows; the last shown one of a rule tells how many more there are. `count` is their whole
 * number where only the first findings of one rule are given.
 */
export function limited(
  findings: readonly Finding[],
  rules: readonly Pick<DefectRule, 'id' | 'limit'>[],
  count?: number,
): Finding[] {
  if (findings.length === 0) return [];
  const numbers = new Map<string, number>();
  for (const { rule } of findings) numbers.set(rule, count ?? (numbers.get(rule) ?? 0) + 1);
  const limits = new Map(
    rules.flatMap(({ id, limit }) => ((numbers.get(id) ?? 0) > limit ? [[id, limit] as const] : [])),
  );
  if (limits.size === 0) return [...findings];
  const seen = new Map<string, number>();
  return findings.flatMap((finding) => {
    const limit = limits.get(finding.rule);
    if (limit === undefined) return [finding];
    const index = (seen.get(finding.rule) ?? 0) + 1;
    seen.set(finding.rule, index);
    if (index > limit) return [];
    const more = (numbers.get(finding.rule) ?? 0) - limit;
    return index < limit ? [finding] : [{ ...finding, message: withMore(finding.message, more), more }];
  });
}

function withMore(message: Localized, more: number): Localized {
  return {
    ru: `${message.ru} И ещё ${more} в этом документе.`,
    en: `${message.en} And ${more} more in this document.`,
  };
}
