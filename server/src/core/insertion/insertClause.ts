import type { PolicyDocument } from '../document';
import type { Reading } from '../reading';
import type { ElementRule } from '../rule';
import { sectionEnd, sectionFor, topHeadings } from '../sections';
import { type BlockShape, lineEnd, renumbered, shapeOf } from './blockShape';
import { clauseNumber, innerNumber, lastOfStyle } from './clauseNumbers';
import { afterHeading, breaks, gapAround, gapBefore } from './gaps';
import { nearBlock } from './nearBlock';
import { firstClausePrefix, headingLike } from './newHeading';
import { figureOf, nextNumber } from './numbering';

/** A clause as it is to be inserted. `text` may hold placeholders `${1:words}`; lines are parted by `\n`. */
export interface ClauseText {
  readonly heading: string;
  readonly text: string;
}

/** Text to put at one place of the source (UTF-16 offset); nothing of the source is taken away. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/**
 * Where a clause goes and how it has to look there. It follows the last clause of the section in which its element belongs, with the next
 * number in that section's own style; where there is no such section it makes one of its own, after the last numbered section, or, where
 * sections bear no numbers, after the last section whose element comes before its own in the usual order of a policy. `order` holds the
 * element rules in that order. `companions` are those whose clauses go under the same heading.
 */
export function insertClause(
  reading: Reading,
  rule: ElementRule,
  clause: ClauseText,
  order: readonly ElementRule[],
  companions: readonly ElementRule[] = [],
): Insertion {
  const { document } = reading;
  if (document.blocks.length === 0) return { at: document.source.length, text: clause.text };
  const belongs = sectionFor(reading, rule);
  const near = belongs < 0 ? nearBlock(reading, rule, companions) : undefined;
  const section = near === undefined ? belongs : sectionOf(reading, near);
  if (section >= 0) return intoSection(document, section, clause);
  const headings = topHeadings(reading);
  if (headings.length === 0) return intoSection(document, -1, clause);
  return asSection(reading, headings, rule, clause, order);
}

/** Index of the outermost heading above a block, or −1. The title is no section. */
function sectionOf({ document, title }: Reading, block: number): number {
  let section = -1;
  for (let at = document.blocks[block]?.heading ?? -1; at >= 0 && at !== title; at = document.blocks[at].heading)
    section = at;
  return section;
}

/** After the last clause of a section; −1 is a document without sections. */
function intoSection(document: PolicyDocument, section: number, clause: ClauseText): Insertion {
  const { blocks } = document;
  const end = section < 0 ? blocks.length - 1 : sectionEnd(blocks, section);
  const openers: number[] = [];
  let inner = -1;
  for (let i = section + 1; i <= end; i++) {
    if (blocks[i].kind === 'heading') {
      if (section >= 0 && blocks[i].heading === section) inner = i;
    } else if (inner < 0 && blocks[i].passage === i) openers.push(i);
  }
  if (inner >= 0 && section >= 0) return asInnerSection(document, inner, end, clause);
  const last = lastOfStyle(blocks, openers, section < 0 ? undefined : figureOf(blocks[section].number));
  const shape = last === undefined ? undefined : shapeOf(document, blocks[last]);
  const number = last === undefined ? undefined : blocks[last].number;
  const next = number === undefined ? undefined : clauseNumber(blocks, number);
  const before =
    shape === undefined || number === undefined || next === undefined ? '' : renumbered(shape.before, number, next);
  const after = last === undefined || before === '' ? end : endOfClauses(document, section, last, end);
  return placed(document, after, gapBefore(document, openers), before + clause.text);
}

/**
 * Index of the last block that belongs to the clauses of a section: something new begins with a clause in another style behind the last one of
 * the style, and with the number of the next section, though it was not read as a heading.
 */
function endOfClauses({ blocks, plain }: PolicyDocument, section: number, last: number, end: number): number {
  const of = section < 0 ? undefined : blocks[section].number;
  const nextSection = of === undefined ? undefined : nextNumber(of);
  for (let i = last + 1; i <= end; i++) {
    const { number, numberSpan } = blocks[i];
    if (number === undefined || numberSpan === undefined) continue;
    if (blocks[i].passage === i && blocks[i].kind !== 'heading') return i - 1;
    if (number === nextSection && !plain.text.slice(numberSpan.start, numberSpan.end).includes(')')) return i - 1;
  }
  return end;
}

/** As the last subsection of a section that is divided further. */
function asInnerSection(document: PolicyDocument, inner: number, end: number, clause: ClauseText): Insertion {
  const block = document.blocks[inner];
  const next = innerNumber(document.blocks, block.number);
  const heading = headingLike(document, block, next, clause);
  const gap = gapAround(document, inner, false);
  return placed(document, end, gap, heading + afterHeading(document, inner) + clause.text);
}

/** As a section of its own. */
function asSection(
  reading: Reading,
  headings: readonly number[],
  rule: ElementRule,
  clause: ClauseText,
  order: readonly ElementRule[],
): Insertion {
  const { document } = reading;
  const { blocks } = document;
  const numbered = headings.filter((i) => blocks[i].number !== undefined && nextNumber(blocks[i].number) !== undefined);
  const model = numbered.length > 0 ? numbered[numbered.length - 1] : predecessor(reading, headings, rule, order);
  const { number } = blocks[model];
  const next = number === undefined ? undefined : nextNumber(number);
  const heading = headingLike(document, blocks[model], next, clause);
  const text =
    heading + afterHeading(document, model) + firstClausePrefix(document, numbered, model, next) + clause.text;
  return placed(document, sectionEnd(blocks, model), gapAround(document, model, false), text);
}

/** The last heading whose own element comes before the rule's in the usual order; the last heading where none is known. */
function predecessor(
  reading: Reading,
  headings: readonly number[],
  rule: ElementRule,
  order: readonly ElementRule[],
): number {
  const rank = order.indexOf(rule);
  let found = headings[headings.length - 1];
  for (const other of order.slice(0, rank)) {
    const section = other.belongs.length === 0 ? -1 : sectionFor(reading, { ...other, belongs: [other.belongs[0]] });
    if (headings.includes(section)) found = section;
  }
  return found;
}

/** Puts a text after a block; lines of the text end as those of the source do. */
function placed(document: PolicyDocument, after: number, gap: string, text: string): Insertion {
  const shape: BlockShape = shapeOf(document, document.blocks[after]);
  const lineBreak = breaks(document, 1);
  return { at: lineEnd(document.source, shape.end), text: gap + text.trimEnd().replace(/\r?\n/g, lineBreak) };
}
