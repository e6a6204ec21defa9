import { type CodeAction, CodeActionKind, type CodeActionParams } from 'vscode-languageserver';
import type { Draft } from '../draft';
import type { Session } from '../session';
import { askedFindings } from './askedFindings';
import { clauseActions } from './clauseActions';
import { INSERT_ALL, missingRules } from './commands';
import { FIX_ALL, fixActions, fixAllActions } from './fixActions';
import { suppressActions } from './suppressActions';

/** Kinds of code actions that the server offers. */
export const CODE_ACTION_KINDS = [CodeActionKind.QuickFix, FIX_ALL];

/**
 * What can be done about the findings of a range. Actions on the whole source are given only to a client that asks for them by name, as it does
 * when it saves; they never insert a clause.
 */
export function codeActions(draft: Draft, session: Session, params: CodeActionParams): CodeAction[] {
  const { only } = params.context;
  const actions: CodeAction[] = [];
  if (only === undefined || only.some((asked) => holds(asked, CodeActionKind.QuickFix)))
    actions.push(...quickFixes(draft, session, params));
  if (only?.some((asked) => holds(asked, FIX_ALL)) === true) actions.push(...fixAllActions(draft, session));
  return actions;
}

/** Whether a kind is the asked one or one of those below it; the empty kind holds all. */
function holds(asked: string, kind: string): boolean {
  return asked === '' || kind === asked || kind.startsWith(`${asked}.`);
}

function quickFixes(draft: Draft, session: Session, params: CodeActionParams): CodeAction[] {
  const asked = askedFindings(draft, params);
  const single = asked.flatMap(({ finding, diagnostic }) => [
    ...fixActions(draft, session, finding, diagnostic),
    ...clauseActions(draft, session, finding, diagnostic),
    ...suppressActions(draft, session, finding),
  ]);
  const missing = missingRules(draft, session);
  const isAbout = asked.some(({ finding }) => missing.some(({ id }) => id === finding.rule));
  if (missing.length < 2 || !isAbout) return single;
  const title =
    session.language === 'ru'
      ? `Вставить все недостающие пункты (${missing.length})…`
      : `Insert all missing clauses (${missing.length})…`;
  const all: CodeAction = {
    title,
    kind: CodeActionKind.QuickFix,
    command: { title, command: INSERT_ALL, arguments: [draft.uri] },
  };
  // Where many clauses are missing at one place, nobody looks to the end of the list.
  return asked.length > 1 ? [all, ...single] : [...single, all];
}
