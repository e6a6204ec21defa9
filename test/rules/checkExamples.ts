import { judgeElement } from '../../server/src/core/checks/require';
import { parse } from '../../server/src/core/parse/parse';
import { Reading } from '../../server/src/core/reading';
import type { ElementRule, State } from '../../server/src/core/rule';
import type { RulePack } from '../../server/src/core/rulePack';
import { mark, unmark } from './marks';

/** State and marked text that a rule gives to an example. */
export function judgeExample(pack: RulePack, rule: ElementRule, marked: string): { state: State; marked: string } {
  const { text } = unmark(marked);
  const reading = new Reading(parse(text, 'markdown'), pack);
  const { state, evidence } = judgeElement(reading, rule);
  return { state, marked: mark(text, evidence) };
}
