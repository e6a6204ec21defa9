import type { Block, PolicyDocument } from '../document';
import type { Reading } from '../reading';
import type { ElementRule } from '../rule';
import { sectionEnd, sectionFor, topHeadings } from '../sections';
import { type BlockShape, lineEnd, renumbered, shapeOf } from './blockShape';
import { nearBlock } from './nearBlock';
import { figureOf, isFigures, nextNumber } from './numbering';

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

/**
 * The number of a clause that follows those like `number`. Where clauses bear the number of their section («4.3»), it follows the highest of
 * them; where they are counted through all sections («17»), none is free inside.
 */
function clauseNumber(blocks: readonly Block[], number: string): string | undefined {
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
function lastOfStyle(blocks: readonly Block[], openers: readonly number[], of: string | undefined): number | undefined {
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

/** As the last subsection of a section that is divided further. */
function asInnerSection(document: PolicyDocument, inner: number, end: number, clause: ClauseText): Insertion {
  const block = document.blocks[inner];
  const next = innerNumber(document.blocks, block.number);
  const heading = headingLike(document, block, next, clause);
  const gap = gapAround(document, inner, false);
  return placed(document, end, gap, heading + afterHeading(document, inner) + clause.text);
}

/** The number that follows those of the subsections: «4.3» may be the highest though clauses without a heading stand among them. */
function innerNumber(blocks: readonly Block[], number: string | undefined): string | undefined {
  if (number === undefined) return undefined;
  return nextNumber(isFigures(number) && number.includes('.') ? highest(blocks, number) : number);
}

/** What parts a heading from its first clause. */
function afterHeading(document: PolicyDocument, heading: number): string {
  return shapeOf(document, document.blocks[heading]).runsIn ? ' ' : gapAround(document, heading, true);
}

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

/** A heading written as the model is, with another number. Capitals stay capitals. */
function headingLike(document: PolicyDocument, model: Block, next: string | undefined, clause: ClauseText): string {
  const { before, after } = shapeOf(document, model);
  const words = document.plain.text.slice(model.span.start, model.span.end);
  const isCapital = words === words.toUpperCase() && words !== words.toLowerCase();
  const title = isCapital ? clause.heading.toUpperCase() : clause.heading;
  const at = model.number === undefined || next === undefined ? -1 : before.lastIndexOf(model.number);
  if (at < 0) return before + title + after;
  return before.slice(0, at) + next + before.slice(at + (model.number?.length ?? 0)) + title + after;
}

/** What stands before the first clause of a new section, made after the first numbered clause of the model section or of one before it. */
function firstClausePrefix(
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

/** What parts two clauses of the section: the breaks before the last one, or an empty line. */
function gapBefore(document: PolicyDocument, openers: readonly number[]): string {
  for (const i of [...openers].reverse())
    if (i > 0 && breaksBefore(document, i) > 0) return gapAround(document, i, false);
  return breaks(document, 2);
}

/** Line breaks between a block and the one before it; none where both stand on one line. */
function breaksBefore(document: PolicyDocument, index: number): number {
  const { blocks, source } = document;
  const from = document.plain.toSource(blocks[index - 1].span).end;
  return source.slice(from, Math.max(from, startOf(document, blocks[index]))).split('\n').length - 1;
}

/** Line breaks before or after a block, as many as the source has there, at least one and at most three. */
function gapAround(document: PolicyDocument, index: number, after: boolean): string {
  const { blocks, source } = document;
  const other = blocks[after ? index + 1 : index - 1];
  if (other === undefined) return breaks(document, 2);
  const [first, second] = after ? [blocks[index], other] : [other, blocks[index]];
  const from = shapeOf(document, first).end;
  const to = startOf(document, second);
  const count = source.slice(from, Math.max(from, to)).split('\n').length - 1;
  return breaks(document, Math.min(3, Math.max(1, count)));
}

function startOf({ plain }: PolicyDocument, block: Block): number {
  return plain.toSource(block.numberSpan ?? block.span).start;
}

function breaks({ source }: PolicyDocument, count: number): string {
  return (source.includes('\r\n') ? '\r\n' : '\n').repeat(count);
}

/** Puts a text after a block; lines of the text end as those of the source do. */
function placed(document: PolicyDocument, after: number, gap: string, text: string): Insertion {
  const shape: BlockShape = shapeOf(document, document.blocks[after]);
  const lineBreak = breaks(document, 1);
  return { at: lineEnd(document.source, shape.end), text: gap + text.trimEnd().replace(/\r?\n/g, lineBreak) };
}
