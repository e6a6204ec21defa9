import pack from '../../../rules/generated/ru-152fz.json';
import texts from '../../../rules/generated/ru-152fz.texts.json';
import type { RulePack } from '../core/rulePack';
import type { RuleTexts } from './ruleTexts';

/** The rules for 152-FZ as they were compiled when the product was built. */
export function builtinPack(): RulePack {
  return pack as unknown as RulePack;
}

/** Examples and clauses of the built-in rules. */
export function ruleTexts(): RuleTexts {
  return texts as unknown as RuleTexts;
}
