import type { Severity } from '../../core/rule';
import { Lines } from '../lines';
import type { Language } from '../options';
import type { Reporter } from './reporter';
import { openTag } from './xml';

/** Severities that Checkstyle knows. */
const SEVERITIES: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'info',
  hint: 'info',
};

/** A report in the form of Checkstyle, which many build servers read: per file the findings with line and column from one. */
export function checkstyleReporter(lang: Language): Reporter {
  return {
    begin: () => '<?xml version="1.0" encoding="UTF-8"?>\n<checkstyle version="4.3">\n',
    document: ({ path, text, report }) => {
      const lines = new Lines(text);
      const errors = report.findings.map(({ rule, severity, message, span }) => {
        const { line, character } = lines.at(span.start);
        return errorAt(line + 1, character + 1, SEVERITIES[severity], message[lang], rule);
      });
      return fileOf(path, errors);
    },
    end: (_, problems) =>
      `${problems.map(({ path, code, message }) => fileOf(path, [errorAt(1, 1, 'error', message, code)])).join('')}</checkstyle>\n`,
  };
}

function fileOf(path: string, errors: readonly string[]): string {
  const open = openTag('file', { name: path });
  return errors.length === 0 ? `  ${open}/>\n` : `  ${open}>\n${errors.join('')}  </file>\n`;
}

function errorAt(line: number, column: number, severity: string, message: string, rule: string): string {
  return `    ${openTag('error', { line, column, severity, message, source: `pdn-lint.${rule}` })}/>\n`;
}
