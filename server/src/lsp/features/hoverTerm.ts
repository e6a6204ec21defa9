import type { DefinedTerm } from '../../core/checks/definedTerms';
import { termDefinition } from '../../core/checks/termDefinition';
import { termPlaceAt, termPlaces } from '../../core/checks/termPlaces';
import { clauseNumber } from '../../core/clauseNumber';
import type { Draft } from '../draft';
import { beginningOf, endOf, type Markup } from '../markup';
import type { Language } from '../session';
import { type HoverPart, type HoverPlace, touches } from './hoverPart';

/** Characters of a definition that are shown. */
const SHOWN = 300;
/** Definitions of one term that are shown. */
const MOST = 2;

/** The definition of the term that stands at a place; nothing where it is being defined. */
export function termAt({ draft, session, markup, plain: at }: HoverPlace): HoverPart | undefined {
  const found = termPlaces(draft.reading);
  const place = termPlaceAt(found, at);
  const definitions = place === undefined ? undefined : found.terms.get(place.key);
  if (place === undefined || definitions === undefined) return undefined;
  if (definitions.some(({ span }) => touches(span, at))) return undefined;
  const lines = definitions.slice(0, MOST).map((term) => termNote(draft, markup, term, session.language));
  return { span: draft.document.plain.toSource(place.span), lines };
}

/** The words that define a term, shortened. */
function definitionText({ reading, document }: Draft, term: DefinedTerm): string {
  const { start, end } = termDefinition(reading, term);
  const words = document.plain.text.slice(start, end);
  // What a short name stands for is told right before it.
  return term.way === 'glossary' ? beginningOf(words, SHOWN) : endOf(words, SHOWN);
}

function whereDefined({ reading, document }: Draft, { span }: DefinedTerm, language: Language): string {
  const number = clauseNumber(document.blocks, reading.blockAt(span.start));
  if (number === '') return language === 'ru' ? ' — термин этого документа' : ' — a term of this document';
  return language === 'ru' ? ` — определение в п. ${number}` : ` — defined in clause ${number}`;
}

/** A term with its definition, as it is shown beside a completion. */
export function termNote(draft: Draft, markup: Markup, term: DefinedTerm, language: Language): string {
  return markup.paragraphs([
    markup.bold(term.term) + markup.text(whereDefined(draft, term, language)),
    markup.quoted(definitionText(draft, term)),
  ]);
}
