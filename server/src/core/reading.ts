import type { Block, PolicyDocument } from './document';
import { findEntities } from './entities/entities';
import type { Entity, EntityKind } from './entities/entity';
import { Matcher } from './pattern/matcher';
import type { PatternTable } from './pattern/table';
import type { Vocabulary } from './pattern/vocabulary';
import { type Sentence, sentences as splitSentences } from './sentences';
import type { Span } from './span';
import { splitWords, type Words } from './words';

/** A title stands among the first blocks; a stamp, a date or the name of the operator may come before it. */
const TITLE_WITHIN = 6;

/** A document together with all that rules look at: sentences, entities, words, and where each word stands. */
export class Reading {
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  readonly words: Words;
  readonly matcher: Matcher;
  /** Index of the block that is the document's title, or −1. */
  readonly title: number;
  readonly headingCount: number;

  constructor(
    readonly document: PolicyDocument,
    table: PatternTable,
    vocabulary: Vocabulary,
  ) {
    this.sentences = splitSentences(document);
    this.entities = findEntities(document.plain.text);
    this.words = splitWords(document.plain.text, this.sentences, this.entities);
    this.matcher = new Matcher(table, vocabulary, this.words, this.entities);
    this.title = document.blocks.slice(0, TITLE_WITHIN).findIndex((b) => b.kind === 'heading' && b.level === 1);
    this.headingCount = document.blocks.reduce((n, block) => n + (block.kind === 'heading' ? 1 : 0), 0);
  }

  sentenceOfWord(word: number): Sentence {
    return this.sentences[this.words.sentence[word]];
  }

  blockOfWord(word: number): Block {
    return this.document.blocks[this.sentenceOfWord(word).block];
  }

  /** Source span of the words `[start, end)`. */
  sourceSpan(start: number, end: number): Span {
    return this.document.plain.toSource({ start: this.words.starts[start], end: this.words.ends[end - 1] });
  }

  /** Entities of a kind that overlap a span of the plain text, in order. */
  entitiesIn(span: Span, kind: EntityKind): Entity[] {
    let low = 0;
    let high = this.entities.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.entities[middle].end <= span.start) low = middle + 1;
      else high = middle;
    }
    const found: Entity[] = [];
    for (let i = low; i < this.entities.length && this.entities[i].start < span.end; i++) {
      if (this.entities[i].kind === kind) found.push(this.entities[i]);
    }
    return found;
  }

  /** Index of the block in which a plain offset stands, or of the last block before it; −1 in an empty document. */
  blockAt(offset: number): number {
    const blocks = this.document.blocks;
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((blocks[middle].numberSpan?.start ?? blocks[middle].span.start) <= offset) low = middle;
      else high = middle - 1;
    }
    return high;
  }
}
