import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import type { Draft } from '../draft';
import type { Session } from '../session';

/** The defined term at a position, if it can be renamed. */
export function prepareRename(_draft: Draft, _position: Position): { range: Range; placeholder: string } | null {
  return null;
}

/** Edits that give a defined term a new name in all its forms; a string says, in the user's language, why that cannot be done safely. */
export function rename(_draft: Draft, _session: Session, _position: Position, _name: string): WorkspaceEdit | string {
  return { changes: {} };
}
