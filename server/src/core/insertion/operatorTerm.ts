import { definedTerms } from '../checks/definedTerms';
import { keptWith } from '../keptWith';
import type { Reading } from '../reading';
import { wordsSpelt } from '../words';
import { declined, type NounForms, operatorNounOf } from './operatorNouns';

/** A noun must be used as a term so often before it counts as the operator's where nothing defines it. */
const LEAST_USES = 3;

/** What the document calls the operator. */
export interface OperatorTerm {
  /** As in the middle of a sentence: «Оператор», «Компания», «оператор». */
  readonly forms: NounForms;
}

/** What clauses call the operator. */
export const OPERATOR = 'Оператор';

/**
 * The document's own term for the operator: the one that it defines, else the one that it uses as a term. «Оператор», where both are, and
 * where nothing certain can be told.
 */
export const operatorTerm = keptWith((reading: Reading): OperatorTerm => {
  const terms = definedTerms(reading).filter(({ way, term }) => way === 'hereafter' && declined(term) !== undefined);
  const isOperator = (term: string) => term.toLowerCase() === OPERATOR.toLowerCase();
  const named = terms.find(({ term }) => isOperator(term)) ?? terms[0];
  return { forms: (declined(named?.term ?? usedTerm(reading)) ?? declined(OPERATOR)) as NounForms };
});

/** The only noun of an operator that stands with a capital in the middle of sentences. */
function usedTerm(reading: Reading): string {
  const { words, sentences, document } = reading;
  const uses = new Map<string, number>();
  for (const word of wordsSpelt(
    words,
    (spelling) => /^[А-Я]/.test(spelling) && operatorNounOf(spelling) !== undefined,
  )) {
    const { block, definition } = sentences[words.sentence[word]];
    const opens = words.sentence[word - 1] !== words.sentence[word];
    if (opens || definition || document.blocks[block].kind === 'heading') continue;
    const raw = words.raw[word];
    const isName = /^\s?[«"“„]/.test(document.plain.text.slice(words.ends[word], words.ends[word] + 2));
    if (isName || raw === raw.toUpperCase()) continue;
    const noun = operatorNounOf(raw) as string;
    uses.set(noun, (uses.get(noun) ?? 0) + 1);
  }
  const often = [...uses].filter(([, count]) => count >= LEAST_USES).map(([noun]) => noun);
  const [noun] = often;
  return often.length === 1 ? noun.charAt(0).toUpperCase() + noun.slice(1) : OPERATOR;
}
