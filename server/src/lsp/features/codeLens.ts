import type { CodeLens } from 'vscode-languageserver';
import type { Draft } from '../draft';
import type { Session } from '../session';

/** The line above the title that counts the elements. */
export function codeLenses(_draft: Draft, _session: Session): CodeLens[] {
  return [];
}
