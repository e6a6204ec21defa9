import type { Block, PolicyDocument } from '../document';
import { type Check, type Fault, say } from './fault';
import { stemOf } from './stem';

/** Shorter clauses repeat by nature. */
const LEAST_WORDS = 8;
/** «Срок обработки: …»: a field that is filled in for every purpose anew. */
const FIELD = /^[^.;:]{3,80}:\s/;

/**
 * Clauses that say the same as one above, to the forms of the words. What is said of every purpose or of every category anew is no repetition: the items
 * of another list, and what stands under a heading of the same words.
 */
export const duplicateClause: Check = ({ reading, rule }) => {
  const { document } = reading;
  const first = new Map<string, Block>();
  const faults: Fault[] = [];
  for (const block of document.blocks) {
    const key = keyOf(document, block);
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

/** Stems of the words of a clause, without the shortest ones but with «не» and figures. */
function keyOf({ plain }: PolicyDocument, { kind, span }: Block): string | undefined {
  if (kind !== 'paragraph' && kind !== 'item') return undefined;
  const written = plain.text.slice(span.start, span.end);
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
