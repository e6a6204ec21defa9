import texts from '../../../rules/generated/ru-152fz.texts.json';
import type { RuleTexts } from './ruleTexts';

/** Examples and clauses of the built-in rules. They stand apart from the pack, since judging a text needs none of them. */
export function builtinTexts(): RuleTexts {
  return texts as unknown as RuleTexts;
}
