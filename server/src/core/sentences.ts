import type { PolicyDocument } from './document';
import { continuesDefinition, isDefinition } from './parse/definition';
import { Glossaries } from './parse/glossary';
import { sentenceRanges } from './parse/sentenceRanges';

/** One sentence; in a table, one cell or a sentence of it. `start` and `end` are UTF-16 offsets of the plain text. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
  /** Index of the block that holds the sentence. */
  readonly block: number;
  /** The sentence explains a term and so says nothing about what this operator does. */
  readonly definition: boolean;
}

/** All sentences of the document in order. No sentence reaches over the border of a block. */
export function sentences(document: PolicyDocument): Sentence[] {
  const { text } = document.plain;
  const result: Sentence[] = [];
  const glossaries = new Glossaries(document);
  for (let block = 0; block < document.blocks.length; block++) {
    const { kind } = document.blocks[block];
    const glossary = glossaries.has(block);
    let explaining = glossary && glossaries.goesOn(block);
    const ranges = sentenceRanges(text, document.blocks[block]);
    for (let at = 0; at < ranges.length; at += 2) {
      const start = ranges[at];
      const end = ranges[at + 1];
      const definition =
        kind !== 'heading' &&
        (isDefinition(text, start, end, glossary) || (explaining && continuesDefinition(text, start, end)));
      explaining = glossary && definition;
      if (explaining && text[end - 1] === ':') glossaries.open(block);
      result.push({ start, end, block, definition });
    }
  }
  return result;
}
