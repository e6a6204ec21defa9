import type { Location, Position } from 'vscode-languageserver';
import type { Draft } from '../draft';

/** Where the term at a position is defined, or the clause that is referred to. */
export function definition(_draft: Draft, _position: Position): Location[] {
  return [];
}
