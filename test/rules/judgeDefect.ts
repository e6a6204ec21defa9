import { defects } from '../../server/src/core/checks/defects';
import { toSourceFix } from '../../server/src/core/checks/fault';
import type { Facts } from '../../server/src/core/facts';
import { parse } from '../../server/src/core/parse/parse';
import { Reading } from '../../server/src/core/reading';
import type { Edit, Fix } from '../../server/src/core/report';
import type { DefectRule } from '../../server/src/core/rule';
import type { RulePack } from '../../server/src/core/rulePack';
import { mark, unmark } from './marks';

/** Marks the words that a rule tells as wrong in an example, and gives the fixes of each. */
export function judgeDefect(
  pack: RulePack,
  rule: DefectRule,
  marked: string,
  facts?: Facts,
): { marked: string; fixes: Fix[][] } {
  const { text } = unmark(marked);
  const document = parse(text, 'markdown');
  const reading = new Reading(document, pack);
  const faults = defects(reading, pack, rule, { day: `${pack.checkedOn}-31`, profile: 'website', facts });
  return {
    marked: mark(
      text,
      faults.map(({ span }) => document.plain.toSource(span)),
    ),
    fixes: faults.map(({ fixes }) => fixes?.flatMap((fix) => toSourceFix(document, fix) ?? []) ?? []),
  };
}

/** The text after the first fix of every place. */
export function applyFirst(text: string, fixes: readonly (readonly Fix[])[]): string {
  const edits: Edit[] = fixes.flatMap((those) => those[0]?.edits ?? []);
  edits.sort((a, b) => b.span.start - a.span.start);
  return edits.reduce((t, { span, text: put }) => t.slice(0, span.start) + put + t.slice(span.end), text);
}
