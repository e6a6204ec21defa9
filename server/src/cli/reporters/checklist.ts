import { GROUPS, type State } from '../../core/rule';
import type { Lines } from '../lines';
import { messagesIn } from '../messages';
import { hang } from '../wrap';
import type { PrettySettings } from './pretty';
import type { Judged } from './reporter';

/** Signs of the states, so that colour is not all that tells them apart. */
export const STATE_MARKS: Readonly<Record<State, string>> = { present: '✓', partial: '◐', absent: '✗' };

/** The table of all elements by group: mark, title, state, and the line on which the best evidence stands. */
export function checklistTable({ report }: Judged, lines: Lines, settings: PrettySettings): string[] {
  const { paint, rules, options } = settings;
  const messages = messagesIn(options.lang);
  const output: string[] = [];
  for (const group of GROUPS) {
    const members = rules.filter((rule) => rule.group === group && rule.id in report.elements);
    if (members.length === 0) continue;
    output.push('', paint.bold(messages.group[group]));
    for (const rule of members) {
      const { state, evidence } = report.elements[rule.id];
      const first = evidence[0];
      const place = first === undefined ? '' : `, ${messages.pretty.line(lines.at(first.start).line + 1)}`;
      const words = `${rule.title[options.lang]} — ${messages.state[state]}${place}`;
      output.push(`  ${colourOf(state, settings)(STATE_MARKS[state])} ${hang(words, settings.width, 4, 4)}`);
    }
  }
  return output;
}

function colourOf(state: State, { paint }: PrettySettings): (text: string) => string {
  if (state === 'present') return paint.good;
  return (text) => paint.severity(state === 'partial' ? 'warning' : 'error', text);
}
