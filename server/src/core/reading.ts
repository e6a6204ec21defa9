import { blockAt } from './clauseNumber';
import { type Block, type PolicyDocument, titleBlock } from './document';
import { findEntities } from './entities/entities';
import type { Entity, EntityKind } from './entities/entity';
import type { Place } from './pattern/condition';
import { Matcher } from './pattern/matcher';
import { programOf, type RulePack, vocabularyOf } from './rulePack';
import { type Sentence, sentences as splitSentences } from './sentences';
import type { Span } from './span';
import { splitWords, type Words } from './words';
import { withoutWraps } from './wrappedLines';

/** A document together with all that rules look at: sentences, entities, words, and where each word stands. */
export class Reading {
  readonly sentences: readonly Sentence[];
  readonly entities: readonly Entity[];
  /** For every entity the greatest end so far: one that holds others ends after those that follow it. */
  private readonly reach: Int32Array;
  readonly words: Words;
  readonly matcher: Matcher;
  /** Index of the block that is the document's title, or −1. */
  readonly title: number;
  readonly headingCount: number;
  /** What conditions have asked for and will ask for again; see `evaluate`. */
  readonly headingsMatched = new Map<number, ReadonlySet<number>>();
  readonly unitsMatched = new Map<number, ReadonlySet<number>>();
  /** Where each sentence stands. */
  private readonly places: readonly Place[];

  constructor(
    readonly document: PolicyDocument,
    pack: RulePack,
  ) {
    this.sentences = splitSentences(document);
    this.entities = findEntities(withoutWraps(document));
    this.reach = new Int32Array(this.entities.length);
    let reach = 0;
    this.entities.forEach(({ end }, i) => {
      reach = Math.max(reach, end);
      this.reach[i] = reach;
    });
    this.words = splitWords(document.plain.text, this.sentences, this.entities);
    this.matcher = new Matcher(programOf(pack), vocabularyOf(pack), this.words, this.entities);
    this.title = titleBlock(document);
    this.places = this.sentences.map(({ block, definition }) => {
      if (document.blocks[block].kind === 'heading') return block === this.title ? 'title' : 'heading';
      return definition ? 'definition' : 'text';
    });
    this.headingCount = document.blocks.reduce((n, block) => n + (block.kind === 'heading' ? 1 : 0), 0);
  }

  sentenceOfWord(word: number): Sentence {
    return this.sentences[this.words.sentence[word]];
  }

  placeOfWord(word: number): Place {
    return this.places[this.words.sentence[word]];
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
    const { entities, reach } = this;
    let low = 0;
    let high = entities.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (reach[middle] <= span.start) low = middle + 1;
      else high = middle;
    }
    const found: Entity[] = [];
    for (let i = low; i < entities.length && entities[i].start < span.end; i++) {
      if (entities[i].kind === kind && entities[i].end > span.start) found.push(entities[i]);
    }
    return found;
  }

  /** Index of the block in which a plain offset stands, or of the last block before it; −1 in an empty document. */
  blockAt(offset: number): number {
    return blockAt(this.document.blocks, offset);
  }
}
