import type { Position } from 'vscode-languageserver';
import { type ClauseReference, clauseReferences } from '../../core/clauseReferences';
import type { Block } from '../../core/document';
import type { Span } from '../../core/span';
import { type Term, type TermPlace, termAt } from '../../core/terms/terms';
import type { Draft } from '../draft';

/** What stands at a position: a defined term, a reference to a clause, or a clause that may be referred to. */
export type Target =
  | { readonly kind: 'term'; readonly term: Term; readonly place: TermPlace }
  | { readonly kind: 'reference'; readonly reference: ClauseReference }
  | { readonly kind: 'clause'; readonly block: number };

/** The target at a position. A clause is meant by its number, a section by its whole heading. */
export function targetAt(draft: Draft, position: Position): Target | undefined {
  const { reading } = draft;
  const offset = reading.document.plain.toPlain(draft.offsetAt(position));
  const reference = clauseReferences(reading).find(({ span }) => span.start <= offset && offset <= span.end);
  if (reference !== undefined) return { kind: 'reference', reference };
  const found = termAt(reading, offset);
  if (found !== undefined) return { kind: 'term', ...found };
  const block = reading.blockAt(offset);
  const { numberSpan, span, kind } = reading.document.blocks[block] ?? {};
  if (numberSpan === undefined || span === undefined || offset < numberSpan.start) return undefined;
  return offset <= (kind === 'heading' ? span.end : numberSpan.end) ? { kind: 'clause', block } : undefined;
}

/** References to the clause of a block. */
export function referencesTo(draft: Draft, block: number): readonly ClauseReference[] {
  return clauseReferences(draft.reading).filter(({ target }) => target === block);
}

/** Where a reader looks for a clause: at its number, and at its words where it bears none. */
export function openingOf({ numberSpan, span }: Block): Span {
  return numberSpan ?? span;
}
