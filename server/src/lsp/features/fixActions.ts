import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { safeEdits } from '../../core/fixing';
import type { Finding } from '../../core/report';
import type { Draft } from '../draft';
import type { Session } from '../session';
import { editOf, textEdits } from '../toWorkspaceEdit';

/** The kind of the action that makes all safe fixes of a draft. */
export const FIX_ALL = 'source.fixAll.pdn-lint';

/** The exact edits that cure a finding. */
export function fixActions(
  draft: Draft,
  session: Session,
  finding: Finding,
  diagnostic: Diagnostic | undefined,
): CodeAction[] {
  return finding.fixes.map(({ title, safe, edits }) => ({
    title: title[session.language],
    kind: CodeActionKind.QuickFix,
    ...(diagnostic !== undefined && { diagnostics: [diagnostic] }),
    ...(safe && { isPreferred: true }),
    edit: editOf(draft, session, textEdits(draft, edits)),
  }));
}

/** All safe fixes of a draft at once; nothing where there are none. */
export function fixAllActions(draft: Draft, session: Session): CodeAction[] {
  const edits = draft.isPolicy ? safeEdits(draft.report.findings) : [];
  if (edits.length === 0) return [];
  return [
    {
      title:
        session.language === 'ru'
          ? 'Исправить всё, что можно исправить безопасно'
          : 'Fix everything that is safe to fix',
      kind: FIX_ALL,
      edit: editOf(draft, session, textEdits(draft, edits)),
    },
  ];
}
