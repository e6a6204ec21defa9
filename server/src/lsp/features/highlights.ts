import { type DocumentHighlight, DocumentHighlightKind, type Position } from 'vscode-languageserver';
import type { Draft } from '../draft';
import { usesAt } from './references';

/** The uses of the term, or the references to the clause, at a position; the definition is what is written. */
export function highlights(draft: Draft, position: Position): DocumentHighlight[] {
  return usesAt(draft, position).map(({ span, isDefinition }) => ({
    range: draft.plainRange(span),
    kind: isDefinition ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
  }));
}
