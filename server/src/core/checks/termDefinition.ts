import type { EntityKind } from '../entities/entity';
import { lastWhere } from '../lastWhere';
import type { Reading } from '../reading';
import type { Span } from '../span';
import type { DefinedTerm } from './definedTerms';

/** What a short name usually stands for, by which the beginning of its definition is found. */
const NAMED: readonly EntityKind[] = ['organisation', 'entrepreneur', 'act', 'url', 'person'];

/**
 * The words that define a term: the entry of a glossary, or what a short name stands for with the brackets that introduce it. Offsets of the
 * plain text.
 */
export function termDefinition(reading: Reading, { span, meaning, way }: DefinedTerm): Span {
  const sentence = reading.sentences[sentenceAt(reading, span.start)];
  if (sentence === undefined) return span;
  if (way === 'glossary') return { start: sentence.start, end: sentence.end };
  const { text } = reading.document.plain;
  const bracket = text.indexOf(')', span.end);
  const end = bracket >= 0 && bracket < sentence.end ? bracket + 1 : sentence.end;
  const named = NAMED.flatMap((kind) => reading.entitiesIn(meaning, kind)).filter(
    (entity) => entity.end <= meaning.end && /^[\s,]*$/.test(text.slice(entity.end, meaning.end)),
  );
  const start = named.reduce((least, entity) => Math.min(least, entity.start), meaning.end);
  return { start: start < meaning.end ? Math.max(start, sentence.start) : sentence.start, end };
}

/** Index of the sentence that holds an offset of the plain text, or of the last one before it; −1 before the first. */
function sentenceAt({ sentences }: Reading, offset: number): number {
  return lastWhere(sentences.length, (i) => sentences[i].start <= offset);
}
