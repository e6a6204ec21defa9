import type { Block } from './document';
import type { Reading } from './reading';
import type { ElementRule } from './rule';

/** Index of the heading under which an element belongs, best match first, or −1. The document's title is no section. */
export function sectionFor(reading: Reading, rule: ElementRule): number {
  const { blocks } = reading.document;
  for (const pattern of rule.belongs) {
    for (const word of reading.matcher.matches(pattern).starts) {
      const index = reading.sentenceOfWord(word).block;
      if (blocks[index].kind === 'heading' && index !== reading.title) return index;
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
