import type { Block } from '../document';
import type { Draft } from './draft';
import { drafts } from './drafts';
import { HeadingLevels } from './headingLevels';
import { withInnerClauses } from './innerClauses';
import { ItemDepths } from './itemDepths';
import type { VisibleLines } from './line';
import { Passages } from './passages';

/** Finds the blocks of a reading and how they belong together. */
export function blocks(reading: VisibleLines): Block[] {
  const { text } = reading.plain;
  const levels = new HeadingLevels(text);
  const depths = new ItemDepths();
  const passages = new Passages(text);
  const result: Block[] = [];
  /** Indices of the headings above the present place, outermost first. */
  const above: number[] = [];
  for (const draft of withInnerClauses(text, drafts(reading))) {
    const index = result.length;
    const level = draft.kind === 'heading' ? levels.next(draft) : depths.next(draft);
    if (draft.kind === 'heading') {
      while (above.length > 0 && result[above[above.length - 1]].level >= level) above.pop();
    }
    const heading = above.length > 0 ? above[above.length - 1] : -1;
    if (draft.kind === 'heading') above.push(index);
    result.push(block(draft, level, heading, passages.next(draft, index)));
  }
  return result;
}

function block(draft: Draft, level: number, heading: number, passage: number): Block {
  const { kind, start, end, number, numberStart } = draft;
  const span = { start, end };
  if (number === undefined) return { kind, span, level, heading, passage };
  const numberSpan = { start: numberStart, end: numberStart + number.length };
  return { kind, span, level, number: number.path, numberSpan, heading, passage };
}
