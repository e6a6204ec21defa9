import type { Location, Position } from 'vscode-languageserver';
import type { Span } from '../../core/span';
import type { Draft } from '../draft';
import { openingOf, referencesTo, targetAt } from './target';

/** The uses of the term at a position, or the references to the clause. */
export function references(draft: Draft, position: Position, includeDeclaration: boolean): Location[] {
  return usesAt(draft, position)
    .filter(({ isDefinition }) => includeDeclaration || !isDefinition)
    .map(({ span }) => ({ uri: draft.uri, range: draft.plainRange(span) }));
}

/** A place that is the same thing as that at a position. */
export interface Use {
  /** Offsets of the plain text. */
  readonly span: Span;
  readonly isDefinition: boolean;
}

/** Every place of the term at a position, or of the clause and the references to it, in order. */
export function usesAt(draft: Draft, position: Position): readonly Use[] {
  const target = targetAt(draft, position);
  if (target === undefined) return [];
  if (target.kind === 'term') return target.term.places;
  const block = target.kind === 'clause' ? target.block : target.reference.target;
  const clause = draft.document.blocks[block];
  if (clause === undefined) return [];
  const uses = referencesTo(draft, block).map(({ span }) => ({ span, isDefinition: false }));
  return [...uses, { span: openingOf(clause), isDefinition: true }].sort((a, b) => a.span.start - b.span.start);
}
