import type { Block } from '../document';
import { isFigures, nextNumber } from './numbering';

/**
 * The number of a clause that follows those like `number`. Where clauses bear the number of their section («4.3»), it follows the highest of
 * them; where they are counted through all sections («17»), none is free inside.
 */
export function clauseNumber(blocks: readonly Block[], number: string): string | undefined {
  if (number.includes('.')) return nextNumber(highest(blocks, number));
  const next = nextNumber(number);
  const clauses = blocks.filter(({ kind }) => kind !== 'heading');
  const startsAnew = clauses.filter((block) => block.number === '1').length > 1;
  return startsAnew || !clauses.some((block) => block.number === next) ? next : undefined;
}

/** The highest of the numbers that differ from one in the last figure only. */
function highest(blocks: readonly Block[], number: string): string {
  const cut = number.lastIndexOf('.') + 1;
  const stem = number.slice(0, cut);
  let last = Number(number.slice(cut));
  for (const block of blocks) {
    const figure = block.number?.startsWith(stem) === true ? block.number.slice(cut) : '';
    if (/^\d{1,3}$/.test(figure)) last = Math.max(last, Number(figure));
  }
  return stem + String(last);
}

/** The last opening block that bears a number of the section's own clauses: «4.3» under «4», or any figures. */
export function lastOfStyle(
  blocks: readonly Block[],
  openers: readonly number[],
  of: string | undefined,
): number | undefined {
  const numbered = openers.filter((i) => isFigures(blocks[i].number));
  const isOwn = (i: number) => blocks[i].number?.startsWith(`${of}.`) === true;
  const own = of === undefined ? [] : numbered.filter(isOwn);
  const depth = (i: number) => blocks[i].number?.split('.').length ?? 0;
  // Clauses that bear the number of another section are numbered wrongly, and one more would be too.
  const others = of !== undefined ? numbered.filter((i) => depth(i) === 1) : numbered;
  const candidates = own.length > 0 ? own : others;
  const least = Math.min(...candidates.map(depth));
  return candidates.filter((i) => depth(i) === least).pop();
}

/** The number that follows those of the subsections: «4.3» may be the highest though clauses without a heading stand among them. */
export function innerNumber(blocks: readonly Block[], number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  return nextNumber(isFigures(number) && number.includes('.') ? highest(blocks, number) : number);
}
