import { type CompletionItem, CompletionItemKind, InsertTextFormat } from 'vscode-languageserver';
import { snippetOf, withoutPlaceholders } from '../../core/clauseText';
import type { PolicyDocument } from '../../core/document';
import { STATE_NAMES } from '../../core/names';
import type { State } from '../../core/rule';
import type { Clause } from '../../host/ruleTexts';
import type { Draft } from '../draft';
import type { Session } from '../session';
import { clausePlace } from './clausePlace';
import { matchOf, searchable } from './clauseSearch';
import { type CompletionPlace, insteadOf, ranked } from './completionPlace';

const STATES: readonly State[] = ['absent', 'partial', 'present'];

/** Clauses that may begin at the place, one for each variant; those of missing elements first. */
export function clauseItems(place: CompletionPlace): CompletionItem[] {
  const at = clausePlace(place);
  if (at === undefined) return [];
  const { draft, session } = place;
  const { profile } = draft.judgement.settings;
  const states = statesOf(draft, session);
  return Object.values(session.texts().clauses).flatMap((clause) =>
    clause.variants.flatMap((variant, index) => {
      const match = matchOf(searchable(clause, variant), at.typed);
      if (match === undefined) return [];
      const state = states.get(clause.id);
      const fit = variant.profiles === undefined ? 1 : variant.profiles.includes(profile) ? 0 : 2;
      const ranks = [
        match,
        state === undefined ? 1 : STATES.indexOf(state),
        fit === 2 ? 1 : 0,
        clause.order,
        fit,
        index,
      ];
      return [itemOf(place, clause, variant, at, state, ranked(...ranks))];
    }),
  );
}

/** State of the element that a clause is for, as far as the draft was judged. */
function statesOf(draft: Draft, { pack }: Session): ReadonlyMap<string, State> {
  const states = new Map<string, State>();
  for (const { id, clause } of pack.elements) {
    const state = draft.report.elements[id]?.state;
    if (state !== undefined) states.set(clause, state);
  }
  return states;
}

function itemOf(
  place: CompletionPlace,
  clause: Clause,
  variant: Clause['variants'][number],
  { typed, heading }: { readonly typed: string; readonly heading?: string },
  state: State | undefined,
  sortText: string,
): CompletionItem {
  const { draft, session, markup } = place;
  const { language, client } = session;
  const words = variant.text.trim();
  const text =
    heading === undefined ? words : `${clause.heading.ru}\n\n${firstNumber(draft.document, heading)}${words}`;
  const title = clause.title[language];
  const note = clause.note === undefined ? [] : [markup.faint(clause.note[language])];
  return {
    label: clause.variants.length > 1 ? `${title} — ${variant.title[language]}` : title,
    ...(state !== undefined && { labelDetails: { description: stateWords(state, language) } }),
    kind: CompletionItemKind.Snippet,
    detail: clause.basis[language],
    // The text of a clause is written as Markdown itself.
    documentation: { kind: markup.kind, value: markup.paragraphs([withoutPlaceholders(text), ...note]) },
    sortText: `c${sortText}`,
    // A client that sorts out items itself must find what was typed, though it may stand in the text only.
    filterText: `${typed} ${searchable(clause, variant).names}`.trim(),
    insertTextFormat: client.snippetCompletions ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: insteadOf(place, typed, client.snippetCompletions ? snippetOf(text) : withoutPlaceholders(text)),
  };
}

function stateWords(state: State, language: Session['language']): string {
  if (language === 'en') return STATE_NAMES[state].en;
  return state === 'absent' ? 'нет в тексте' : state === 'partial' ? 'есть частично' : 'есть';
}

/** The number of the first clause of a new section, where the sections of the document number their clauses: «5.1. ». */
function firstNumber({ blocks, plain }: PolicyDocument, section: string): string {
  if (section === '') return '';
  for (const { number, numberSpan, heading, kind } of blocks) {
    if (kind === 'heading' || numberSpan === undefined || heading < 0) continue;
    const of = blocks[heading].number;
    if (of === undefined || number !== `${of}.1`) continue;
    const mark = plain.text.slice(numberSpan.start, numberSpan.end).trim().slice(-1);
    return `${section}.1${/\d/.test(mark) ? '' : mark} `;
  }
  return '';
}
