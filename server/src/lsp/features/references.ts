import type { Location, Position } from 'vscode-languageserver';
import type { Draft } from '../draft';

/** The uses of the term at a position, or the references to the clause. */
export function references(_draft: Draft, _position: Position, _includeDeclaration: boolean): Location[] {
  return [];
}
