import type { AnnotatedTextEdit, ChangeAnnotation, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import type { PlannedInsertion } from '../../core/insertion/insertMissing';
import { insertMissing } from '../../core/insertion/insertMissing';
import { wordedClause } from '../../core/insertion/wordedClause';
import type { ElementRule } from '../../core/rule';
import { companionsOf, factsOf, usualOrder, variantsFor } from '../clauseLibrary';
import type { Draft } from '../draft';
import type { Session } from '../session';
import { editOf, plainInsertion } from '../toWorkspaceEdit';
import { titleOf } from './clauseActions';

/** Inserts every missing clause that needs no choice, after showing them where the client can. */
export const INSERT_ALL = 'pdn-lint.insertAllClauses';

/** Commands that the server carries out; each takes the URI of a draft first. */
export const COMMANDS = [INSERT_ALL] as const;

/** The edit of a command, which the client is then asked to make; nothing where there is nothing to do. */
export function commandEdit(
  command: string,
  draft: Draft,
  session: Session,
  _args: readonly unknown[],
): WorkspaceEdit | undefined {
  return command === INSERT_ALL ? insertAll(draft, session) : undefined;
}

/** The elements, in their usual order, that are shown as missing or incomplete at error or warning level and whose clause needs no choice. */
export function missingRules(draft: Draft, session: Session): ElementRule[] {
  if (!draft.isPolicy) return [];
  const { clauses } = session.texts();
  const shown = new Set(
    draft.shown.flatMap(({ rule, severity }) => (severity === 'error' || severity === 'warning' ? [rule] : [])),
  );
  return usualOrder(session).filter(
    ({ id, clause }) => shown.has(id) && clauses[clause] !== undefined && clauses[clause].choice !== 'required',
  );
}

function insertAll(draft: Draft, session: Session): WorkspaceEdit | undefined {
  const { clauses } = session.texts();
  const insertions = insertMissing(draft.reading, {
    pack: session.pack,
    rules: missingRules(draft, session),
    order: usualOrder(session),
    clauseOf: (rule, reading) => {
      const clause = clauses[rule.clause];
      const [variant] = variantsFor(draft, clause);
      return variant === undefined ? undefined : wordedClause(reading, clause, variant, factsOf(draft));
    },
    companionsOf: (rule) => companionsOf(session, rule),
  });
  if (insertions.length === 0) return undefined;
  const edits = insertions.map((insertion) => plainInsertion(draft, insertion));
  const { documentChanges, changeAnnotations } = session.client;
  if (!documentChanges || !changeAnnotations) return editOf(draft, session, edits);
  return editOf(draft, session, ...annotated(draft, session, insertions, edits));
}

/** The edits with annotations by which the client shows them and asks before it makes them. */
function annotated(
  draft: Draft,
  session: Session,
  insertions: readonly PlannedInsertion[],
  edits: readonly TextEdit[],
): [AnnotatedTextEdit[], Record<string, ChangeAnnotation>] {
  const annotations: Record<string, ChangeAnnotation> = {};
  for (const { rule } of insertions) {
    const { title, note } = session.texts().clauses[rule.clause];
    const isPartial = draft.report.elements[rule.id]?.state === 'partial';
    annotations[rule.id] = {
      label: titleOf(session, isPartial, title[session.language]),
      needsConfirmation: true,
      ...(note !== undefined && { description: note[session.language] }),
    };
  }
  return [edits.map((edit, index) => ({ ...edit, annotationId: insertions[index].rule.id })), annotations];
}
