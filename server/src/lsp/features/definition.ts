import type { Location, Position } from 'vscode-languageserver';
import type { Draft } from '../draft';
import { openingOf, targetAt } from './target';

/** Where the term at a position is defined, or the clause that is referred to. */
export function definition(draft: Draft, position: Position): Location[] {
  const target = targetAt(draft, position);
  const { uri, document } = draft;
  if (target?.kind === 'term') {
    const places = target.term.places.filter(({ isDefinition }) => isDefinition);
    return places.map(({ span }) => ({ uri, range: draft.plainRange(span) }));
  }
  const block = target?.kind === 'reference' ? document.blocks[target.reference.target] : undefined;
  return block === undefined ? [] : [{ uri, range: draft.plainRange(openingOf(block)) }];
}
