import type { Block, PolicyDocument } from '../document';
import { sectionEnd } from '../sections';
import { renumbered, shapeOf } from './blockShape';
import type { ClauseText } from './insertClause';
import { figureOf } from './numbering';

/** A heading written as the model is, with another number. Capitals stay capitals. */
export function headingLike(
  document: PolicyDocument,
  model: Block,
  next: string | undefined,
  clause: ClauseText,
): string {
  const { before, after } = shapeOf(document, model);
  const words = document.plain.text.slice(model.span.start, model.span.end);
  const isCapital = words === words.toUpperCase() && words !== words.toLowerCase();
  const title = isCapital ? clause.heading.toUpperCase() : clause.heading;
  const at = model.number === undefined || next === undefined ? -1 : before.lastIndexOf(model.number);
  if (at < 0) return before + title + after;
  return before.slice(0, at) + next + before.slice(at + (model.number?.length ?? 0)) + title + after;
}

/** What stands before the first clause of a new section, made after the first numbered clause of the model section or of one before it. */
export function firstClausePrefix(
  document: PolicyDocument,
  numbered: readonly number[],
  model: number,
  next: string | undefined,
): string {
  if (next === undefined) return '';
  const { blocks } = document;
  for (const section of [model, ...[...numbered].reverse()]) {
    const of = figureOf(blocks[section].number);
    const end = sectionEnd(blocks, section);
    for (let i = section + 1; i <= end; i++) {
      const { number } = blocks[i];
      if (number?.startsWith(`${of}.`))
        return renumbered(shapeOf(document, blocks[i]).before, number, `${figureOf(next)}.1`);
    }
  }
  return '';
}
