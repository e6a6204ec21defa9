import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Act } from '../../core/act';
import { checkedAsOf } from '../../core/checkedAsOf';
import { citationOf } from '../../core/checks/actCitationText';
import { isTold } from '../../core/checks/actRegister';
import { THE_LAW } from '../../core/checks/citationErrors';
import { isInForce } from '../../core/lint';
import { beginningOf } from '../markup';
import { type TypedCitation, typedCitation } from './citationTyped';
import { type CompletionPlace, foldTyped, insteadOf, ranked } from './completionPlace';

/** Letters of a title that a label shows. */
const SHOWN = 80;

/** Acts in force that begin as the citation that is being typed, in the case in which it is begun. */
export function actItems(place: CompletionPlace): CompletionItem[] {
  const { draft, before, after } = place;
  if (/^[\p{L}\d-]/u.test(after)) return [];
  const typed = typedCitation(before);
  if (typed === undefined) return [];
  const { asOf } = draft.judgement;
  return draft.pack.acts.flatMap((act, index) => {
    const isOffered = isTold(act) && isInForce(act, asOf) && isMeant(act, typed);
    return isOffered ? [itemOf(place, act, typed, index)] : [];
  });
}

function isMeant({ kind, issuer, number, date, title }: Act, sought: TypedCitation): boolean {
  if (number === undefined || date === undefined || kind === 'foreign') return false;
  if (sought.kinds?.includes(kind) === false) return false;
  if (sought.issuer !== undefined && sought.issuer !== issuer) return false;
  if (sought.title !== '') return foldTyped(title).startsWith(foldTyped(sought.title).trimEnd());
  const own = foldTyped(number);
  const begun = foldTyped(sought.number);
  if (!own.startsWith(begun)) return false;
  return !sought.isBare || own === begun || begun.includes('-') || own.startsWith(`${begun}-`);
}

function itemOf(place: CompletionPlace, act: Act, typed: TypedCitation, index: number): CompletionItem {
  const { session, markup } = place;
  const written = citationOf(act, typed);
  const [details] = citationOf(act).split(' «');
  const checked = checkedAsOf(act.checkedOn)[session.language];
  return {
    label: `№\u00a0${act.number} — ${beginningOf(act.title, SHOWN)}`,
    kind: CompletionItemKind.Reference,
    detail: details,
    documentation: { kind: markup.kind, value: markup.paragraphs([markup.text(written), markup.faint(checked)]) },
    sortText: `b${ranked(rankOf(act), index)}`,
    filterText: `${typed.typed} ${act.number} ${act.title}`,
    textEdit: insteadOf(place, typed.typed, written, closing(place, typed)),
  };
}

/** Length of a closing quotation mark that the editor put behind the opening one. */
function closing({ after }: CompletionPlace, { typed }: TypedCitation): number {
  return /["«“][^"«»“”]*$/.test(typed) && /^["»”]/.test(after) ? 1 : 0;
}

/** The Law first, acts that only amend others last. */
function rankOf({ id, title }: Act): number {
  if (id === THE_LAW) return 0;
  return /^О внесении изменений/.test(title) ? 2 : 1;
}
