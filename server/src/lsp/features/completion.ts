import type { CompletionList, Position } from 'vscode-languageserver';
import type { Draft } from '../draft';
import { Markup } from '../markup';
import type { Session } from '../session';
import { actItems } from './completeActs';
import { clauseItems } from './completeClauses';
import { termItems } from './completeTerms';
import type { CompletionPlace } from './completionPlace';

/**
 * Clauses, defined terms and citations that fit at a position. What fits is decided here and not by the client's search in the labels, so the
 * list is to be asked for anew as the user types.
 */
export function completions(draft: Draft, session: Session, position: Position): CompletionList {
  const offset = draft.offsetAt(position);
  const { source } = draft.document;
  const start = offset === 0 ? 0 : source.lastIndexOf('\n', offset - 1) + 1;
  const end = source.indexOf('\n', offset);
  const place: CompletionPlace = {
    draft,
    session,
    markup: new Markup(session.client.markdown),
    offset,
    before: source.slice(start, offset),
    after: source.slice(offset, end < 0 ? source.length : end),
  };
  const acts = actItems(place);
  const items = [...termItems(place), ...acts, ...(acts.length > 0 ? [] : clauseItems(place))];
  return { isIncomplete: true, items };
}
