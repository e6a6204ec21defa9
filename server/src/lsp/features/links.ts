import type { DocumentLink } from 'vscode-languageserver';
import { registerOf } from '../../core/checks/actRegister';
import { judgedParts, verdictOf } from '../../core/checks/actVerdict';
import { clauseReferences } from '../../core/clauseReferences';
import type { Draft } from '../draft';
import type { Session } from '../session';
import { openingOf } from './target';

/** Letters of a clause that its tooltip shows. */
const TOOLTIP = 60;

/** From references to their clauses, and from acts to their official publication where the register knows its address. */
export function links(draft: Draft, { language }: Session): DocumentLink[] {
  return [...clauseLinks(draft), ...actLinks(draft, language)];
}

/** The target names line and column, counted from 1, as editors read them behind the address of a file. */
function* clauseLinks(draft: Draft): Iterable<DocumentLink> {
  const { blocks, plain } = draft.document;
  for (const { span, target } of clauseReferences(draft.reading)) {
    const clause = blocks[target];
    if (clause === undefined) continue;
    const { line, character } = draft.plainRange(openingOf(clause)).start;
    const { number, span: words } = clause;
    const text = plain.text.slice(words.start, Math.min(words.end, words.start + TOOLTIP + 1)).replace(/\s+/g, ' ');
    const opening = text.length <= TOOLTIP ? text : `${text.slice(0, TOOLTIP).replace(/\s\S*$/, '')}…`;
    yield {
      range: draft.plainRange(span),
      target: `${draft.uri}#L${line + 1},${character + 1}`,
      tooltip: number === undefined ? opening : `${number}. ${opening}`,
    };
  }
}

function* actLinks(draft: Draft, language: Session['language']): Iterable<DocumentLink> {
  const register = registerOf(draft.pack);
  if (!register.hasAddresses) return;
  const { text } = draft.document.plain;
  for (const entity of draft.reading.entities) {
    if (entity.kind !== 'act') continue;
    const { act, wrong, isSure } = verdictOf(register, judgedParts(text, entity));
    if (act?.url === undefined || wrong !== undefined || !isSure) continue;
    const tooltip = language === 'ru' ? 'Официальный текст акта' : 'Official text of the act';
    yield { range: draft.plainRange(entity), target: act.url, tooltip };
  }
}
