import type { Block } from './document';
import { keptWith } from './keptWith';
import type { Reading } from './reading';
import type { ElementRule } from './rule';

/** «Политика обработки персональных данных»: what a title is about. */
const TITLE_WORDS = /политик|положение|обработк[аиу] персональных/i;
const LONGEST_TITLE = 300;

/** The headings that belong to the title: a title may stand in several lines before the first numbered section. */
const titleLines = keptWith(({ document: { blocks, plain }, title }: Reading): ReadonlySet<number> => {
  const lines = new Set(title < 0 ? [] : [title]);
  const first = blocks.findIndex(({ kind, number }) => kind === 'heading' && number !== undefined);
  for (let i = 0; i < first; i++) {
    const { kind, span } = blocks[i];
    const words = plain.text.slice(span.start, Math.min(span.end, span.start + LONGEST_TITLE));
    if (kind === 'heading' && TITLE_WORDS.test(words)) lines.add(i);
  }
  return lines;
});

/** Index of the heading under which an element belongs, best match first, or −1. The document's title is no section. */
export function sectionFor(reading: Reading, rule: ElementRule): number {
  const { blocks } = reading.document;
  const title = titleLines(reading);
  for (const pattern of rule.belongs) {
    for (const word of reading.matcher.matches(pattern).starts) {
      const index = reading.sentenceOfWord(word).block;
      if (blocks[index].kind === 'heading' && !title.has(index)) return index;
    }
  }
  return -1;
}

/** Index of the last block of a section: everything up to the next heading of the same or a higher level. */
export function sectionEnd(blocks: readonly Block[], heading: number): number {
  const { level } = blocks[heading];
  let end = heading;
  while (end + 1 < blocks.length) {
    const next = blocks[end + 1];
    if (next.kind === 'heading' && next.level <= level) break;
    end++;
  }
  return end;
}

/** The headings that divide the document at its top level, the title left out, in order. */
export function topHeadings(reading: Reading): number[] {
  const { blocks } = reading.document;
  const headings = blocks.flatMap((block, i) => (block.kind === 'heading' && i !== reading.title ? [i] : []));
  const level = headings.reduce((least, i) => Math.min(least, blocks[i].level), Number.POSITIVE_INFINITY);
  return headings.filter((i) => blocks[i].level === level);
}
