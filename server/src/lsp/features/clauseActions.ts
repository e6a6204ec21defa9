import { type CodeAction, CodeActionKind, type Diagnostic } from 'vscode-languageserver';
import { isTextFormat } from '../../core/document';
import { insertClause } from '../../core/insertion/insertClause';
import { wordedClause } from '../../core/insertion/wordedClause';
import type { Finding } from '../../core/report';
import { companionsOf, factsOf, usualOrder, variantsFor } from '../clauseLibrary';
import type { Draft } from '../draft';
import type { Session } from '../session';
import { insertionEdit } from '../toWorkspaceEdit';

/**
 * Actions that insert the clause which cures a finding, one for each of its variants. The first variant is preferred, unless its author has to
 * choose or the finding tells of words that would stay.
 */
export function clauseActions(
  draft: Draft,
  session: Session,
  finding: Finding,
  diagnostic: Diagnostic | undefined,
): CodeAction[] {
  const clause = finding.clause === undefined ? undefined : session.texts().clauses[finding.clause];
  const order = usualOrder(session);
  const rule =
    order.find(({ id }) => id === finding.rule) ?? order.find(({ clause: cures }) => cures === finding.clause);
  if (clause === undefined || rule === undefined || !isTextFormat(draft.document.format)) return [];
  const isElement = rule.id === finding.rule;
  const isPartial = isElement && draft.report.elements[rule.id]?.state === 'partial';
  const companions = companionsOf(session, rule);
  const variants = variantsFor(draft, clause);
  const { language } = session;
  return variants.map((variant, index) => {
    const words = wordedClause(draft.reading, clause, variant, factsOf(draft));
    const name = clause.title[language];
    return {
      title: titleOf(
        session,
        isPartial,
        variants.length > 1 ? `${name} (${inSentence(variant.title[language])})` : name,
      ),
      kind: CodeActionKind.QuickFix,
      ...(diagnostic !== undefined && { diagnostics: [diagnostic] }),
      ...(index === 0 && isElement && clause.choice !== 'required' && { isPreferred: true }),
      edit: insertionEdit(draft, session, insertClause(draft.reading, rule, words, order, companions)),
    };
  });
}

/** Actions that insert the clause of an element that the draft lacks or has in part, whether its finding is shown or not. */
export function elementActions(draft: Draft, session: Session, rule: string): CodeAction[] {
  const finding = draft.report.findings.find((found) => found.rule === rule);
  return finding === undefined ? [] : clauseActions(draft, session, finding, undefined);
}

/** What inserting a clause is called. */
export function titleOf({ language }: Session, isPartial: boolean, name: string): string {
  if (language === 'ru') return `${isPartial ? 'Дополнить' : 'Вставить пункт'}: ${name}`;
  return `${isPartial ? 'Complete' : 'Insert clause'}: ${name}`;
}

/** A title inside a sentence: its first letter small, unless an abbreviation begins there. */
function inSentence(title: string): string {
  return /^.(?:\p{Lu}|\p{P})/u.test(title) && !/^E-mail/.test(title)
    ? title
    : title.charAt(0).toLowerCase() + title.slice(1);
}
