import { judgeElement } from '../checks/require';
import type { Reading } from '../reading';
import type { ElementRule } from '../rule';
import { blockAtSource } from './blockAtSource';

/**
 * Index of the block beside which an element would stand where no heading tells: that of an element which goes under the same heading, else that
 * of its own part which is there already.
 */
export function nearBlock(reading: Reading, rule: ElementRule, companions: readonly ElementRule[]): number | undefined {
  for (const companion of companions) {
    const { state, evidence } = judgeElement(reading, companion);
    if (state === 'present') return blockAtSource(reading.document, evidence[0].start);
  }
  const { evidence } = judgeElement(reading, rule);
  const own = evidence.length === 0 ? undefined : blockAtSource(reading.document, evidence[0].start);
  return own === undefined || isUnderGeneralHeading(reading, own) ? undefined : own;
}

/** Sections that mention everything and are the place of nothing. */
const GENERAL = /общие положения|термин|определени|поняти|введени/i;
const LONGEST_HEADING = 200;

function isUnderGeneralHeading({ document }: Reading, block: number): boolean {
  const { blocks, plain } = document;
  const heading = blocks[blocks[block]?.heading ?? -1];
  if (heading === undefined) return false;
  const { start, end } = heading.span;
  return GENERAL.test(plain.text.slice(start, Math.min(end, start + LONGEST_HEADING)));
}
