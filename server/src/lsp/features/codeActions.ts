import type { CodeAction, CodeActionParams } from 'vscode-languageserver';
import type { Draft } from '../draft';
import type { Session } from '../session';

/** Kinds of code actions that the server offers. */
export const CODE_ACTION_KINDS = ['quickfix', 'source.fixAll.pdn-lint'];

/** What can be done about the findings of a range. */
export function codeActions(_draft: Draft, _session: Session, _params: CodeActionParams): CodeAction[] {
  return [];
}
