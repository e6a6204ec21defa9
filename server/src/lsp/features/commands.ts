import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Draft } from '../draft';
import type { Session } from '../session';

/** Commands that the server carries out; each takes the URI of a draft first. */
export const COMMANDS = ['pdn-lint.insertAllClauses'] as const;

/** The edit of a command, which the client is then asked to make; nothing where there is nothing to do. */
export function commandEdit(
  _command: string,
  _draft: Draft,
  _session: Session,
  _args: readonly unknown[],
): WorkspaceEdit | undefined {
  return undefined;
}
