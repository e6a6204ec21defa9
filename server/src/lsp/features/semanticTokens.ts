import type { SemanticTokens, SemanticTokensLegend } from 'vscode-languageserver';
import type { Draft } from '../draft';

export const LEGEND: SemanticTokensLegend = { tokenTypes: [], tokenModifiers: [] };

/** Defined terms, citations and references of the draft. */
export function semanticTokens(_draft: Draft): SemanticTokens {
  return { data: [] };
}
