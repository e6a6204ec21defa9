import type { FoldingRange } from 'vscode-languageserver';
import type { Draft } from '../draft';

/** Sections and long clauses. */
export function foldingRanges(_draft: Draft): FoldingRange[] {
  return [];
}
