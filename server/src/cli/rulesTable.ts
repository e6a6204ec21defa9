import type { Rule } from '../core/rule';
import { severityFor } from '../core/ruleOnDay';
import { messagesIn } from './messages';
import type { Options } from './options';
import type { Paint } from './paint';
import { VERSION } from './version';

/** The rules as a table for reading or as JSON; the severity is that for the profile asked for. */
export function rulesTable(
  rules: readonly Rule[],
  options: Pick<Options, 'format' | 'lang' | 'profile'>,
  paint: Paint,
): string {
  const { lang, profile } = options;
  const rows = rules.map((rule) => ({
    id: rule.id,
    kind: rule.kind === 'require' ? 'element' : 'defect',
    class: rule.class,
    severity: severityFor(rule, profile),
    title: rule.title[lang],
  }));
  if (options.format === 'json') {
    return `${JSON.stringify({ tool: { name: 'pdn-lint', version: VERSION }, profile, rules: rows }, null, 2)}\n`;
  }
  const messages = messagesIn(lang);
  const idWidth = Math.max(...rows.map(({ id }) => id.length));
  const classWidth = Math.max(...rows.map((row) => row.class.length));
  const labels = rows.map(({ severity }) => (severity === 'off' ? '—' : messages.severity[severity]));
  const labelWidth = Math.max(...labels.map((label) => label.length));
  return rows
    .map((row, index) => {
      const label = labels[index].padEnd(labelWidth);
      const painted = row.severity === 'off' ? paint.dim(label) : paint.severity(row.severity, label);
      return `${paint.bold(row.id.padEnd(idWidth))}  ${row.class.padEnd(classWidth)}  ${painted}  ${row.title}\n`;
    })
    .join('');
}
