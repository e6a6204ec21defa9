import { judgeElement } from '../checks/require';
import { withBlanksMarked, withBlanksOpen } from '../clauseText';
import { isTextFormat, type PolicyDocument } from '../document';
import { withEdits } from '../fixing';
import { parse } from '../parse/parse';
import { Reading } from '../reading';
import type { ElementRule, Profile } from '../rule';
import type { RulePack } from '../rulePack';
import { type ClauseLibrary, companionsOf, fittingVariants, operatorFacts, usualOrder } from './clauseLibrary';
import type { ClauseText } from './insertClause';
import { insertMissing } from './insertMissing';
import { spaced } from './ownWords';
import { sampleFilled } from './sampleFilled';
import type { KnownValues } from './values';
import { wordedClause } from './wordedClause';

/** A clause that the author wants to have in the text, in the wording wanted; the most usual one where none is named. */
export interface WantedClause {
  readonly clause: string;
  readonly variant?: string | undefined;
}

/**
 * Why a clause was not inserted: what it says is `present`, or will be once the places of an earlier insertion are filled (`to-fill`); the format is no
 * text that could be edited (`format`); no wording, or not the one wanted, can stand in the document (`wording`).
 */
export type Refusal = 'present' | 'to-fill' | 'format' | 'wording';

/** How clauses are inserted. */
export interface InsertionOptions {
  readonly pack: RulePack;
  readonly clauses: ClauseLibrary['clauses'];
  readonly profile: Profile;
  /** What is known about the operator beforehand. */
  readonly told: KnownValues;
}

/** A text with the clauses in it. */
export interface WithClauses {
  readonly text: string;
  /** Ids of the clauses that were inserted. */
  readonly inserted: readonly string[];
  readonly refused: readonly { readonly clause: string; readonly why: Refusal }[];
}

/**
 * Inserts clauses where they belong, in the words of the document, with «[уточнить: …]» in the places that its author has to fill. What the document
 * says already is not inserted again. The ids of the clauses, and of their variants, are known.
 */
export function insertWanted(
  document: PolicyDocument,
  wanted: readonly WantedClause[],
  options: InsertionOptions,
): WithClauses {
  const { source, format } = document;
  // Lines that end with CR alone, which no clause is shaped for, are as long with LF.
  if (isTextFormat(format) && source.includes('\r') && !source.includes('\n')) {
    const { text, ...rest } = insertInto(parse(source.replaceAll('\r', '\n'), format), wanted, options);
    return { ...rest, text: text.replaceAll('\n', '\r') };
  }
  return insertInto(document, wanted, options);
}

function insertInto(
  document: PolicyDocument,
  wanted: readonly WantedClause[],
  { pack, clauses, profile, told }: InsertionOptions,
): WithClauses {
  const library = { elements: pack.elements, clauses };
  const order = usualOrder(library);
  const reading = new Reading(document, pack);
  const filled = isTextFormat(document.format)
    ? new Reading(parse(sampleFilled(withBlanksOpen(document.source)), document.format), pack)
    : reading;
  const elements = Object.fromEntries(pack.elements.map((rule) => [rule.id, judgeElement(reading, rule)]));
  const facts = operatorFacts(reading, elements, told);
  const refusals = new Map<string, Refusal>();
  const rules: ElementRule[] = [];
  for (const rule of order) {
    const asked = wanted.find(({ clause }) => clause === rule.clause);
    if (asked === undefined) continue;
    const why = refusalOf(rule, asked.variant);
    if (why === undefined) rules.push(rule);
    else refusals.set(rule.clause, why);
  }

  function wordingOf({ clause }: ElementRule, name: string | undefined, now: Reading): ClauseText | undefined {
    const variants = fittingVariants(reading, clauses[clause], profile, facts);
    const variant = name === undefined ? variants[0] : variants.find(({ id }) => id === name);
    return variant && wordedClause(now, clauses[clause], variant, facts);
  }

  function refusalOf(rule: ElementRule, variant: string | undefined): Refusal | undefined {
    if (!isTextFormat(document.format)) return 'format';
    if (elements[rule.id].state === 'present') return 'present';
    if (judgeElement(filled, rule).state === 'present') return 'to-fill';
    const words = wordingOf(rule, variant, reading);
    if (words === undefined) return 'wording';
    return spaced(document.source).includes(spaced(withBlanksMarked(words.text).trim())) ? 'to-fill' : undefined;
  }

  const planned = insertMissing(reading, {
    pack,
    rules,
    order,
    clauseOf: (rule, now) => wordingOf(rule, wanted.find(({ clause }) => clause === rule.clause)?.variant, now),
    companionsOf: (rule) => companionsOf(library, rule),
  });
  const inserted = new Set(planned.map(({ rule }) => rule.clause));
  // An earlier one of them brought the rest along.
  for (const { clause } of rules) if (!inserted.has(clause)) refusals.set(clause, 'present');
  return {
    text: withEdits(
      document.source,
      planned.map(({ at, text }) => ({ span: { start: at, end: at }, text })),
    ),
    inserted: [...inserted],
    refused: [...refusals].map(([clause, why]) => ({ clause, why })),
  };
}
