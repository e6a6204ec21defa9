import type { DocumentHighlight, Position } from 'vscode-languageserver';
import type { Draft } from '../draft';

/** The uses of the term, or the references to the clause, at a position. */
export function highlights(_draft: Draft, _position: Position): DocumentHighlight[] {
  return [];
}
