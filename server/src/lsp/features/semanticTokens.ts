import {
  SemanticTokenModifiers,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SemanticTokensLegend,
  SemanticTokenTypes,
} from 'vscode-languageserver';
import { definedTerms } from '../../core/checks/definedTerms';
import { clauseReferences } from '../../core/clauseReferences';
import type { EntityKind } from '../../core/entities/entity';
import type { Reading } from '../../core/reading';
import type { Span } from '../../core/span';
import type { Draft } from '../draft';

/**
 * Types that every theme colours. A term is coloured where it is defined and not where it is used: «Оператор» stands in every second
 * sentence. References look like constants, which no theme paints red as it does strings and errors; a citation of an act refers to what stands
 * outside the document, hence its second modifier.
 */
export const LEGEND: SemanticTokensLegend = {
  tokenTypes: [SemanticTokenTypes.type, SemanticTokenTypes.variable, SemanticTokenTypes.parameter],
  tokenModifiers: [
    SemanticTokenModifiers.declaration,
    SemanticTokenModifiers.readonly,
    SemanticTokenModifiers.defaultLibrary,
  ],
};

/** Index of a type in the legend, and its modifiers as a bit set. */
interface Look {
  readonly type: number;
  readonly modifiers: number;
}

const TERM: Look = { type: 0, modifiers: 1 };
const ACT: Look = { type: 1, modifiers: 2 | 4 };
const REFERENCE: Look = { type: 1, modifiers: 2 };
const PLACEHOLDER: Look = { type: 2, modifiers: 0 };

/** What the entities of a kind look like; the others are not coloured. */
const LOOKS: Partial<Record<EntityKind, Look>> = { act: ACT, blank: PLACEHOLDER };

interface Coloured {
  /** Offsets of the plain text. */
  readonly span: Span;
  readonly look: Look;
}

/** Definitions of terms, citations of acts, references to clauses and places to fill in, in order and apart from each other. */
export function semanticTokens(draft: Draft): SemanticTokens {
  const { plain } = draft.document;
  const builder = new SemanticTokensBuilder();
  for (const { span, look } of apart(draft.reading)) {
    for (const { line, from, to } of linesOf(draft, plain.toSource(span))) {
      builder.push(line, from, to - from, look.type, look.modifiers);
    }
  }
  // Without the id that the builder makes: no differences between answers are offered.
  return { data: builder.build().data };
}

/** Where two overlap, the later gives way, and the longer of two that begin together stays. */
function apart(reading: Reading): Coloured[] {
  const found: Coloured[] = [
    ...clauseReferences(reading).map(({ span }) => ({ span, look: REFERENCE })),
    ...definedTerms(reading).map(({ span }) => ({ span, look: TERM })),
    ...reading.entities.flatMap((span) => {
      const look = LOOKS[span.kind];
      return look === undefined ? [] : [{ span, look }];
    }),
  ];
  found.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let end = 0;
  return found.filter(({ span }) => {
    if (span.start < end) return false;
    end = span.end;
    return true;
  });
}

/** The parts of a source span on each of its lines, white space at the lines' ends left out: a token must not go over a line's end. */
function* linesOf({ text, document }: Draft, span: Span): Iterable<{ line: number; from: number; to: number }> {
  for (const { 0: part, index } of document.source.slice(span.start, span.end).matchAll(/[^\r\n]+/g)) {
    const words = part.trim();
    if (words === '') continue;
    const { line, character } = text.positionAt(span.start + index + part.indexOf(words));
    yield { line, from: character, to: character + words.length };
  }
}
