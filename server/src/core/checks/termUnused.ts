import { type DefinedTerm, definedTerms } from './definedTerms';
import { type Check, say } from './fault';
import { TermUses } from './termUses';

/** Short names that the document introduces («далее — …») and never uses. One of an act is a courtesy to the reader, used or not. */
export const termUnused: Check = ({ reading, rule }) => {
  const exempt = new Set(rule.lists.exempt);
  const names = new Map<string, DefinedTerm>();
  const twice = new Set<string>();
  for (const term of definedTerms(reading)) {
    if (names.has(term.key)) twice.add(term.key);
    else names.set(term.key, term);
  }
  const candidates = [...names.values()].filter(
    ({ way, key, term }) => way === 'hereafter' && key !== '' && !twice.has(key) && !exempt.has(term.toLowerCase()),
  );
  if (candidates.length === 0) return [];
  const isOfAct = ({ meaning }: DefinedTerm) => reading.entitiesIn(meaning, 'act').length > 0;
  const uses = new TermUses(
    reading,
    candidates.map(({ key }) => key),
  );
  return candidates
    .filter((term) => !uses.standsOutside(term.key, term.span) && !isOfAct(term))
    .map(({ term, span }) => ({ span, message: say(rule, 'unused', { term }) }));
};
