import type { Report } from '../core/report';
import { en } from './en';
import { ru } from './ru';

/** The report without what is quieter than an error, and with a note that says how much that was: a short report must not look like a clean one. */
export function onlyErrors(report: Report): Report {
  const findings = report.findings.filter(({ severity }) => severity === 'error');
  const hidden = report.findings.length - findings.length;
  const excepted = report.excepted?.filter(({ finding }) => finding.severity === 'error');
  const note = { code: 'only-errors', message: { ru: ru.onlyErrors(hidden), en: en.onlyErrors(hidden) } };
  return {
    ...report,
    findings,
    ...(excepted !== undefined && { excepted }),
    notes: hidden === 0 ? report.notes : [...report.notes, note],
  };
}
