import { Lines } from '../lines';
import type { Language } from '../options';
import { printable } from '../wrap';
import type { Reporter } from './reporter';

/**
 * One line per finding, for problem matchers: `path:line:column: severity: message [rule]`. Lines and columns (UTF-16 code units) count from one. A
 * path that could not be read is an error at its beginning, with the code of the problem in place of the rule.
 */
export function compactReporter(lang: Language): Reporter {
  return {
    begin: () => '',
    document: ({ path, text, report }) => {
      const lines = new Lines(text);
      return report.findings
        .map(({ span, severity, message, rule }) => {
          const { line, character } = lines.at(span.start);
          return lineOf(path, line + 1, character + 1, severity, message[lang], rule);
        })
        .join('');
    },
    end: (_, problems) =>
      problems.map(({ path, code, message }) => lineOf(path, 1, 1, 'error', message, code)).join(''),
  };
}

function lineOf(path: string, line: number, column: number, severity: string, message: string, rule: string): string {
  return `${printable(path)}:${line}:${column}: ${severity}: ${printable(message.replace(/[\r\n]+/g, ' '))} [${rule}]\n`;
}
