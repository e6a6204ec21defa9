import type { Block, PolicyDocument } from '../document';
import type { Reading } from '../reading';
import { type Check, type Fault, say } from './fault';
import { stemOf } from './stem';

/** Shorter clauses repeat by nature. */
const LEAST_WORDS = 8;
/** An address counts as one word of the text and as several here. */
const HIDDEN_WORDS = 4;
/** «Срок обработки: …»: a field that is filled in for every purpose anew. */
const FIELD = /^[^.;:]{3,80}:\s/;

/**
 * Clauses that say the same as one above, to the forms of the words. What is said of every purpose or of every category anew is no repetition: the items
 * of another list, and what stands under a heading of the same words.
 */
export const duplicateClause: Check = ({ reading, rule }) => {
  const { document } = reading;
  const { text } = document.plain;
  const first = new Map<string, Block>();
  // Most repetitions are exact, and their stems need not be found twice.
  const keys = new Map<string, string | undefined>();
  const faults: Fault[] = [];
  for (const index of alike(reading)) {
    const block = document.blocks[index];
    const written = text.slice(block.span.start, block.span.end);
    const key = keys.has(written) ? keys.get(written) : keyOf(written);
    keys.set(written, key);
    if (key === undefined) continue;
    const other = first.get(key);
    if (other === undefined) first.set(key, block);
    else if (isRepetition(document, other, block)) {
      const related = [{ span: other.span, message: say(rule, 'related') }];
      faults.push({ span: block.span, message: say(rule, 'again'), related });
    }
  }
  return faults;
};

/** Blocks that may repeat another: those with as many words as one that begins with the same word, in any form. In order. */
function alike({ document, words, sentences }: Reading): number[] {
  const groups = new Map<string, number[]>();
  for (let word = 0; word < words.count; ) {
    const { block } = sentences[words.sentence[word]];
    const from = word;
    while (word < words.count && sentences[words.sentence[word]].block === block) word++;
    const { kind } = document.blocks[block];
    if (word - from < LEAST_WORDS - HIDDEN_WORDS || (kind !== 'paragraph' && kind !== 'item')) continue;
    const group = `${word - from} ${stemOf(words.raw[from])}`;
    const others = groups.get(group);
    if (others === undefined) groups.set(group, [block]);
    else others.push(block);
  }
  return [...groups.values()].flatMap((blocks) => (blocks.length > 1 ? blocks : [])).sort((a, b) => a - b);
}

/** Stems of the words of a clause, without the shortest ones but with «не» and figures. */
function keyOf(written: string): string | undefined {
  if (FIELD.test(written) || written.endsWith(':')) return undefined;
  const words = written.match(/[A-Za-zА-Яа-яЁё\d]+/g) ?? [];
  if (words.length < LEAST_WORDS) return undefined;
  return words
    .filter((word) => word.length > 2 || /^(?:не|\d+)$/i.test(word))
    .map(stemOf)
    .join(' ');
}

function isRepetition(document: PolicyDocument, one: Block, other: Block): boolean {
  if (one.kind === 'item' || other.kind === 'item') return one.passage === other.passage;
  return one.heading === other.heading || titleOf(document, one.heading) !== titleOf(document, other.heading);
}

function titleOf({ blocks, plain }: PolicyDocument, heading: number): string {
  const span = blocks[heading]?.span;
  return span === undefined
    ? ''
    : plain.text
        .slice(span.start, span.end)
        .replace(/[\d.\s]+/g, ' ')
        .trim()
        .toLowerCase();
}
