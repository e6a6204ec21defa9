import { fingerprints } from './fingerprint';
import { limited } from './limited';
import type { Report } from './report';
import type { DefectRule } from './rule';

/** A report without the findings that were known before, and the fingerprints of known ones that are gone. */
export interface NewFindings {
  readonly report: Report;
  readonly known: number;
  readonly stale: readonly string[];
}

/**
 * Leaves only new findings. The report must hold every finding (`LintOptions.everything`), since those above the limit of a rule may be the new ones;
 * what is returned holds as many as a document shows.
 */
export function newFindings(
  report: Report,
  text: string,
  baseline: readonly string[],
  rules: readonly Pick<DefectRule, 'id' | 'limit'>[],
): NewFindings {
  const known = new Set(baseline);
  const prints = fingerprints(report, text);
  const fresh = report.findings.filter((_, index) => !known.has(prints[index]));
  const present = new Set(prints);
  const count = report.findings.length - fresh.length;
  const notes =
    count === 0
      ? report.notes
      : [
          ...report.notes,
          {
            code: 'baseline',
            message: { ru: `Не показано известных замечаний: ${count}.`, en: `Known findings not shown: ${count}.` },
          },
        ];
  return {
    report: { ...report, findings: limited(fresh, rules), notes },
    known: count,
    stale: baseline.filter((print) => !present.has(print)),
  };
}
