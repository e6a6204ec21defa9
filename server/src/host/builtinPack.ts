import pack from '../../../rules/generated/ru-152fz.json';
import type { RulePack } from '../core/rulePack';

/** The rules for 152-FZ as they were compiled when the product was built. */
export function builtinPack(): RulePack {
  return pack as unknown as RulePack;
}
