import type { CompletionList, Position } from 'vscode-languageserver';
import type { Draft } from '../draft';
import type { Session } from '../session';

/** Clauses, defined terms and citations that fit at a position. */
export function completions(_draft: Draft, _session: Session, _position: Position): CompletionList {
  return { isIncomplete: false, items: [] };
}
