import type { Position, Range, WorkspaceEdit } from 'vscode-languageserver';
import { renameTerm } from '../../core/terms/renameTerm';
import type { Draft } from '../draft';
import type { Language, Session } from '../session';
import { targetAt } from './target';

const NO_TERM: Readonly<Record<Language, string>> = {
  ru: 'Здесь нет термина, который определён в документе.',
  en: 'There is no term here that the document defines.',
};

/** The defined term at a position, if it can be renamed. */
export function prepareRename(draft: Draft, position: Position): { range: Range; placeholder: string } | null {
  const target = targetAt(draft, position);
  if (target?.kind !== 'term' || target.place.words === undefined) return null;
  return { range: draft.plainRange(target.place.span), placeholder: target.term.name };
}

/** Edits that give a defined term a new name in all its forms; a string says, in the user's language, why that cannot be done safely. */
export function rename(draft: Draft, session: Session, position: Position, name: string): WorkspaceEdit | string {
  const target = targetAt(draft, position);
  if (target?.kind !== 'term') return NO_TERM[session.language];
  const renaming = renameTerm(draft.reading, target.term, name);
  if ('refusal' in renaming) return renaming.refusal[session.language];
  const edits = renaming.edits.map(({ span, text }) => ({ range: draft.plainRange(span), newText: text }));
  return { changes: { [draft.uri]: edits } };
}
