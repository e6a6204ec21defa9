import type { Hover, Position } from 'vscode-languageserver';
import type { Draft } from '../draft';
import type { Session } from '../session';

/** What is known about the place: the finding, the element, the act, the term or the clause. */
export function hover(_draft: Draft, _session: Session, _position: Position): Hover | null {
  return null;
}
