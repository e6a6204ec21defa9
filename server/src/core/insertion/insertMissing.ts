import { judgeElement } from '../checks/require';
import { withBlanksMarked } from '../clauseText';
import { isTextFormat } from '../document';
import { parse } from '../parse/parse';
import { Reading } from '../reading';
import type { ElementRule } from '../rule';
import type { RulePack } from '../rulePack';
import { type ClauseText, type Insertion, insertClause } from './insertClause';
import { sampleFilled } from './sampleFilled';

/** An insertion among several into one text. Those of one place stand in the order in which they follow each other. */
export interface PlannedInsertion extends Insertion {
  readonly rule: ElementRule;
}

/** A part of the growing text: kept from the source, or inserted. */
interface Part {
  readonly text: string;
  readonly rule?: ElementRule;
}

/** What {@link insertMissing} is to insert. */
export interface MissingClauses {
  readonly pack: RulePack;
  /** The elements wanted, in their usual order. */
  readonly rules: readonly ElementRule[];
  /** All elements in that order. */
  readonly order: readonly ElementRule[];
  /** The clause of an element as a text would say it; none where it cannot be said. */
  clauseOf(rule: ElementRule, reading: Reading): ClauseText | undefined;
  /** Elements whose clauses go under the same heading. */
  companionsOf(rule: ElementRule): readonly ElementRule[];
}

/**
 * The insertions that give a text all of the elements. Each clause is placed as if the ones before it stood there already, with its places to fill in
 * square brackets, so that they are numbered one after another and those of one new section share it; an element that an earlier clause
 * brought along, or will bring along under the same heading once it is filled in, is not inserted again. The text is read anew for each, which takes as many readings as there are clauses.
 */
export function insertMissing(
  reading: Reading,
  { pack, rules, order, clauseOf, companionsOf }: MissingClauses,
): PlannedInsertion[] {
  const { format, source } = reading.document;
  if (!isTextFormat(format)) return [];
  let parts: readonly Part[] = [{ text: source }];
  let now = reading;
  // What each clause will say once it is filled in.
  const said = new Map<ElementRule, string>();
  for (const rule of rules) {
    if (judgeElement(now, rule).state === 'present') continue;
    const companions = companionsOf(rule);
    const beside = companions.map((companion) => said.get(companion) ?? '').join('');
    if (beside !== '' && judgeElement(new Reading(parse(beside, format), pack), rule).state === 'present') continue;
    const clause = clauseOf(rule, now);
    if (clause === undefined) continue;
    const { at, text } = insertClause(now, rule, clause, order, companions);
    parts = withInsertion(parts, { at, text: withBlanksMarked(text) }, rule);
    said.set(rule, `${sampleFilled(clause.text)}\n\n`);
    now = new Reading(parse(parts.map((part) => part.text).join(''), format), pack);
  }
  return planned(parts);
}

/** The parts with a text put at an offset of all of them together. */
function withInsertion(parts: readonly Part[], { at, text }: Insertion, rule: ElementRule): Part[] {
  const result: Part[] = [];
  let offset = 0;
  let isPlaced = false;
  for (const part of parts) {
    const inside = at - offset;
    offset += part.text.length;
    if (isPlaced || inside > part.text.length) result.push(part);
    else {
      isPlaced = true;
      result.push({ ...part, text: part.text.slice(0, inside) }, { text, rule });
      if (inside < part.text.length) result.push({ ...part, text: part.text.slice(inside) });
    }
  }
  return result;
}

function planned(parts: readonly Part[]): PlannedInsertion[] {
  const found: PlannedInsertion[] = [];
  let at = 0;
  for (const { text, rule } of parts) {
    if (rule === undefined) at += text.length;
    else if (text !== '') found.push({ at, text, rule });
  }
  return found;
}
