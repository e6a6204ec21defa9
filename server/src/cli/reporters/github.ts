import type { Finding } from '../../core/report';
import type { Rule, Severity } from '../../core/rule';
import { rulePage } from '../../core/rulePages';
import { Lines } from '../lines';
import type { Language } from '../options';
import { fromLoudest } from '../tally';
import { pathFrom } from './paths';
import type { Reporter } from './reporter';

/** Kinds of annotation that GitHub knows. */
const KINDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'notice',
  hint: 'notice',
};

/**
 * Workflow commands of GitHub Actions, which become annotations of a pull request
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions). A step shows ten of each kind, so the loudest come first.
 */
export function githubReporter(rules: ReadonlyMap<string, Rule>, lang: Language, cwd: string): Reporter {
  return {
    begin: () => '',
    document: ({ path, text, report }) => {
      const lines = new Lines(text);
      const file = pathFrom(cwd, path);
      return fromLoudest(report.findings)
        .map((finding) => annotation(finding, file, lines, rules.get(finding.rule), lang))
        .join('');
    },
    end: (_, problems) =>
      problems
        .map(({ path, code, message }) => command('error', { file: pathFrom(cwd, path), title: code }, message))
        .join(''),
  };
}

function annotation(finding: Finding, file: string, lines: Lines, rule: Rule | undefined, lang: Language): string {
  const start = lines.at(finding.span.start);
  const end = lines.at(finding.span.end);
  // Columns are refused where the lines differ.
  const columns = start.line === end.line ? { col: start.character + 1, endColumn: end.character + 1 } : {};
  const title = rule === undefined ? finding.rule : `${rule.title[lang]} (${finding.rule})`;
  const message = [finding.message[lang], rule?.remedy[lang], rulePage(finding.rule)].filter(
    (part) => part !== undefined,
  );
  return command(
    KINDS[finding.severity],
    { file, line: start.line + 1, endLine: end.line + 1, ...columns, title },
    message.join('\n'),
  );
}

function command(kind: string, properties: Readonly<Record<string, string | number>>, message: string): string {
  const written = Object.entries(properties).map(([key, value]) => `${key}=${escapeProperty(String(value))}`);
  return `::${kind} ${written.join(',')}::${escapeData(message)}\n`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
