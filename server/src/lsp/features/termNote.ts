import type { DefinedTerm } from '../../core/checks/definedTerms';
import { termDefinition } from '../../core/checks/termDefinition';
import { clauseNumber } from '../../core/clauseNumber';
import type { Term } from '../../core/terms/terms';
import type { Draft } from '../draft';
import { beginningOf, endOf, type Markup } from '../markup';
import type { Language } from '../session';

/** Characters of a definition that are shown. */
const SHOWN = 300;
/** Definitions of one term that are shown. */
const MOST = 2;

/** A term, where it is defined, and the words that do; one definition below the other where there are several. */
export function termNote(draft: Draft, markup: Markup, { name, definitions }: Term, language: Language): string {
  return markup.paragraphs(
    definitions
      .slice(0, MOST)
      .flatMap((defined) => [
        markup.bold(name) + markup.text(whereDefined(draft, defined, language)),
        markup.quoted(definitionText(draft, defined)),
      ]),
  );
}

function definitionText({ reading, document }: Draft, defined: DefinedTerm): string {
  const { start, end } = termDefinition(reading, defined);
  const words = document.plain.text.slice(start, end);
  // What a short name stands for is told right before it.
  return defined.way === 'glossary' ? beginningOf(words, SHOWN) : endOf(words, SHOWN);
}

function whereDefined({ reading, document }: Draft, { span }: DefinedTerm, language: Language): string {
  const number = clauseNumber(document.blocks, reading.blockAt(span.start));
  if (number === '') return language === 'ru' ? ' — термин этого документа' : ' — a term of this document';
  return language === 'ru' ? ` — определение в п. ${number}` : ` — defined in clause ${number}`;
}
