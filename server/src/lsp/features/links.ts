import type { DocumentLink } from 'vscode-languageserver';
import type { Draft } from '../draft';
import type { Session } from '../session';

/** From references to their clauses, and from acts to their official publication. */
export function links(_draft: Draft, _session: Session): DocumentLink[] {
  return [];
}
