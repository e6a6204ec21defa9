import type { Block } from '../document';
import { type Check, type Fault, say } from './fault';

/** Longer ones, and those that end as a sentence does or hold a list, are text read as a heading. */
const LONGEST = 120;
const NO_TITLE = /[.;:,!?…]\s*$|[•·●;]/;

/** Headings that stand right before another heading of the same kind: nothing is said under them. */
export const emptyHeading: Check = ({ reading, rule }) => {
  const { blocks, plain } = reading.document;
  const faults: Fault[] = [];
  for (let at = 0; at + 1 < blocks.length; at++) {
    const { span } = blocks[at];
    if (at === reading.title || span.end - span.start > LONGEST || !areSiblings(blocks[at], blocks[at + 1])) continue;
    const heading = plain.text.slice(span.start, span.end).replace(/\s+/g, ' ').trim();
    if (NO_TITLE.test(heading) || !/[А-Яа-яЁё]{3}/.test(heading)) continue;
    faults.push({ span, message: say(rule, 'empty', { heading }) });
  }
  return faults;
};

/** Two headings of one level and one sort of number: a lower heading belongs under the first, and a line without a number may be part of its title. */
function areSiblings(one: Block, next: Block): boolean {
  if (one.kind !== 'heading' || next.kind !== 'heading' || one.level !== next.level) return false;
  return sortOf(one.number) === sortOf(next.number);
}

function sortOf(number: string | undefined): string {
  if (number === undefined) return '';
  return /^\d/.test(number) ? `figures ${number.split('.').length}` : 'other';
}
