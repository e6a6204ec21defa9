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
  return evidence.length === 0 ? undefined : blockAtSource(reading.document, evidence[0].start);
}
