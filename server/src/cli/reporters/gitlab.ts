import { fingerprints, hashOf } from '../../core/fingerprint';
import type { Severity } from '../../core/rule';
import { Lines } from '../lines';
import type { Language } from '../options';
import { pathFrom } from './paths';
import type { Reporter } from './reporter';

const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  info: 'minor',
  hint: 'info',
};

/** A Code Quality report for a merge request (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format), one line per issue. */
export function gitlabReporter(lang: Language, cwd: string): Reporter {
  let first = true;
  const issues = (list: readonly object[]): string =>
    list
      .map((issue) => {
        const separator = first ? '\n' : ',\n';
        first = false;
        return separator + JSON.stringify(issue);
      })
      .join('');
  return {
    begin: () => '[',
    document: ({ path: given, text, report }) => {
      const lines = new Lines(text);
      const path = pathFrom(cwd, given);
      const prints = fingerprints(report, text);
      return issues(
        report.findings.map(({ rule, severity, message, span }, index) => ({
          description: message[lang],
          check_name: rule,
          // One report may hold several documents, and a fingerprint may stand in it once.
          fingerprint: hashOf(`${path}\n${prints[index]}`),
          severity: SEVERITIES[severity],
          location: { path, lines: { begin: lines.at(span.start).line + 1, end: lines.at(span.end).line + 1 } },
        })),
      );
    },
    end: (_, problems) => {
      const unread = problems.map(({ path: given, code, message }) => {
        const path = pathFrom(cwd, given);
        return {
          description: message,
          check_name: code,
          fingerprint: hashOf(`${path}\n${code}`),
          severity: 'blocker',
          location: { path, lines: { begin: 1 } },
        };
      });
      return `${issues(unread)}${first ? '' : '\n'}]\n`;
    },
  };
}
