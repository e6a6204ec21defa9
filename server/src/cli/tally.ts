import type { Finding, Report } from '../core/report';
import { bySeverity, type Severity, type State } from '../core/rule';

/** What a summary of one document counts. */
export interface Tally {
  readonly states: Readonly<Record<State, number>>;
  readonly severities: Readonly<Record<Severity, number>>;
  /** Remarks on the wording, those included that a rule found beyond the number it shows. */
  readonly defects: number;
}

export function tally({ elements, findings }: Report): Tally {
  const states = { present: 0, partial: 0, absent: 0 };
  for (const { state } of Object.values(elements)) states[state]++;
  const severities = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { severity } of findings) severities[severity]++;
  const defects = findings.reduce((sum, { rule, more = 0 }) => sum + (rule in elements ? 0 : 1 + more), 0);
  return { states, severities, defects };
}

/** The findings from loud to quiet, those of one severity in the order of the text. */
export function fromLoudest(findings: readonly Finding[]): Finding[] {
  return [...findings].sort((left, right) => bySeverity(left.severity, right.severity));
}

/** Whether the finding tells of an element that the text lacks, and so has no words of its own. */
export function isMissing(finding: Finding, report: Report): boolean {
  return report.elements[finding.rule]?.state === 'absent';
}
