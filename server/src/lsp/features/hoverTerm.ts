import { termAt } from '../../core/terms/terms';
import type { HoverPart, HoverPlace } from './hoverPart';
import { termNote } from './termNote';

/** The definition of the term that stands at a place; nothing where it is being defined. */
export function definitionAt({ draft, session, markup, plain }: HoverPlace): HoverPart | undefined {
  const found = termAt(draft.reading, plain);
  if (found === undefined || found.place.isDefinition) return undefined;
  return {
    span: draft.document.plain.toSource(found.place.span),
    lines: [termNote(draft, markup, found.term, session.language)],
  };
}
