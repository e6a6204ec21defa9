import type { Hover, Position } from 'vscode-languageserver';
import { checkedAsOf } from '../../core/checkedAsOf';
import { plainOffset } from '../../core/plainOffset';
import type { Draft } from '../draft';
import { Markup } from '../markup';
import type { Session } from '../session';
import { actAt } from './hoverAct';
import { clauseAt } from './hoverClause';
import { elementAt } from './hoverElement';
import { findingsAt } from './hoverFinding';
import { type HoverPlace, lengthOf, touches } from './hoverPart';
import { termAt } from './hoverTerm';

/** What is known about the place: the finding, the act, the term, the clause, and last the element that it is evidence of. */
export function hover(draft: Draft, session: Session, position: Position): Hover | null {
  const { client, language } = session;
  const markup = new Markup(client.markdown);
  const source = draft.offsetAt(position);
  const place: HoverPlace = { draft, session, markup, source, plain: plainOffset(draft.document.plain, source) };
  const named = [...findingsAt(place), actAt(place), clauseAt(place), termAt(place)]
    .filter((part) => part !== undefined)
    // Markup behind the last word belongs to nothing.
    .filter(({ span }) => touches(span, source));
  // The narrowest is what the pointer is on; of equals the finding comes first.
  named.sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
  const element = elementAt(place);
  const parts = element === undefined ? named : [...named, element];
  if (parts.length === 0) return null;
  const months = new Set(parts.map(({ checkedOn }) => checkedOn).filter((month) => month !== undefined));
  const shown = parts.map(({ lines }) => markup.paragraphs(lines));
  const checked = [...months].map((month) => markup.faint(checkedAsOf(month)[language]));
  const value = markup.paragraphs([markup.ruled(shown), ...checked]);
  return { contents: { kind: markup.kind, value }, range: draft.range(parts[0].span) };
}
