import type { EntityKind } from '../entities/entity';
import { evaluate } from '../pattern/evaluate';
import { type Check, say } from './fault';
import { patternSpans } from './patternSpans';
import { judgeElement } from './require';

const REGISTERED: ReadonlySet<EntityKind> = new Set(['inn', 'ogrn', 'ogrnip']);

/**
 * A site, a brand or «Администрация» acts as the operator and nobody is named who could be one in law. Whether somebody is named is what the
 * element rule of the list `element` tells. A registration number says that there is a person in law even where the name is missing; a name that is left
 * blank is another defect, and `blank` matches it. The `places` are tried in
 * their order, and the first that is found in the text is shown.
 */
export const unnamedOperator: Check = ({ reading, pack, rule }) => {
  const element = pack.elements.find(({ id }) => id === rule.lists.element[0]);
  if (element === undefined || judgeElement(reading, element).state === 'present') return [];
  if (reading.entities.some(({ kind }) => REGISTERED.has(kind))) return [];
  if (rule.patterns.blank.some((condition) => evaluate(reading, condition).length > 0)) return [];
  for (const condition of rule.patterns.places) {
    const [span] = patternSpans(reading, [condition]);
    if (span !== undefined) return [{ span, message: say(rule, 'unnamed') }];
  }
  return [];
};
