import { type CompletionItem, CompletionItemKind } from 'vscode-languageserver';
import type { Act } from '../../core/act';
import { checkedAsOf } from '../../core/checkedAsOf';
import { citationOf } from '../../core/checks/actCitationText';
import { bodyOf, nameOf } from '../../core/checks/actNames';
import { isTold } from '../../core/checks/actRegister';
import { THE_LAW } from '../../core/checks/citationErrors';
import { termPlaceAt, termPlaces } from '../../core/checks/termPlaces';
import { plainOffset } from '../../core/plainOffset';
import { isInForce } from '../../core/ruleOnDay';
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
    const isOffered = isTold(act) && isInForce(act, asOf) && isMeant(act, typed) && !isWritten(place, act, typed);
    return isOffered ? [itemOf(place, act, typed, index)] : [];
  });
}

function isMeant(act: Act, sought: TypedCitation): boolean {
  const { kind, number, date, title } = act;
  if (number === undefined || date === undefined || kind === 'foreign') return false;
  if (sought.kinds?.includes(kind) === false) return false;
  if (!foldTyped(bodyOf(act)?.ru ?? '').startsWith(foldTyped(sought.body))) return false;
  if (!foldTyped(title).startsWith(foldTyped(sought.title).trimEnd())) return false;
  const own = foldTyped(number);
  const begun = foldTyped(sought.number);
  if (!own.startsWith(begun)) return false;
  return !sought.isBare || own === begun || begun.includes('-') || own.startsWith(`${begun}-`);
}

/** Whether nothing is left to complete: number and title stand there, or the words are a term of the document («Закон о персональных данных»). */
function isWritten({ draft, offset }: CompletionPlace, { title }: Act, sought: TypedCitation): boolean {
  if (foldTyped(title) !== foldTyped(sought.title).trimEnd()) return false;
  if (sought.number !== '') return true;
  const { reading, document } = draft;
  return termPlaceAt(termPlaces(reading), plainOffset(document.plain, offset)) !== undefined;
}

function itemOf(place: CompletionPlace, act: Act, typed: TypedCitation, index: number): CompletionItem {
  const { session, markup } = place;
  const written = citationOf(act, typed);
  const checked = checkedAsOf(act.checkedOn)[session.language];
  return {
    label: `№\u00a0${act.number} — ${beginningOf(act.title, SHOWN)}`,
    kind: CompletionItemKind.Reference,
    detail: nameOf(act)[session.language],
    documentation: { kind: markup.kind, value: markup.paragraphs([markup.text(written), markup.faint(checked)]) },
    sortText: `b${ranked(rankOf(act, typed), index)}`,
    filterText: `${typed.typed} ${act.number} ${act.title}`,
    textEdit: insteadOf(place, typed.typed, written, closing(place, typed)),
  };
}

/** Length of a closing quotation mark that the editor put behind the opening one. */
function closing({ after }: CompletionPlace, { typed }: TypedCitation): number {
  return /["«“][^"«»“”]*$/.test(typed) && /^["»”]/.test(after) ? 1 : 0;
}

/** The Law first, then «Закон» where that was typed; codes, which are seldom cited by a number, and acts that only change others last. */
function rankOf({ id, kind, title }: Act, { kinds }: TypedCitation): number {
  if (id === THE_LAW) return 0;
  if (/^О (?:внесении изменений|признании утратившим)/.test(title)) return 4;
  if (kind === 'law' && kinds !== undefined) return 1;
  return kind === 'code' ? 3 : 2;
}
