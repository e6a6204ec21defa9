import type { Condition } from '../pattern/condition';
import { evaluate, type Match } from '../pattern/evaluate';
import type { Reading } from '../reading';
import type { ElementResult } from '../report';
import type { ElementRule } from '../rule';
import { sectionFor } from '../sections';
import type { Span } from '../span';

/** Evidence kept for one element; a reader needs the best places, not all of them. */
const EVIDENCE_LIMIT = 8;

/** Evidence that one way of showing the element may give, so that the other ways are seen too. */
const EVIDENCE_PER_CONDITION = 4;

/** Judges one element of a document. */
export function judgeElement(reading: Reading, rule: ElementRule): ElementResult {
  const present = evidenceOf(reading, rule.present);
  if (present.length > 0) return { state: 'present', evidence: present };
  const partial = evidenceOf(reading, rule.partial);
  if (partial.length > 0) return { state: 'partial', evidence: partial };
  return { state: 'absent', evidence: [] };
}

function evidenceOf(reading: Reading, conditions: readonly Condition[]): Span[] {
  const evidence: Span[] = [];
  const taken: Match[] = [];
  for (const condition of conditions) {
    let given = 0;
    for (const match of evaluate(reading, condition)) {
      if (evidence.length >= EVIDENCE_LIMIT) return evidence;
      if (given >= EVIDENCE_PER_CONDITION) break;
      if (taken.some((t) => t.start < match.end && match.start < t.end)) continue;
      taken.push(match);
      evidence.push(reading.sourceSpan(match.start, match.end));
      given++;
    }
  }
  return evidence;
}

/**
 * Where a missing element is reported: at the heading of the section in which it belongs, else at the title, else at the
 * first words of the text. Source offsets.
 */
export function placeForMissing(reading: Reading, rule: ElementRule): Span {
  const { blocks, plain } = reading.document;
  const section = sectionFor(reading, rule);
  if (section >= 0) return plain.toSource(blocks[section].span);
  const first = blocks[0];
  return first === undefined ? { start: 0, end: 0 } : plain.toSource(firstLine(plain.text, first.span));
}

function firstLine(text: string, span: Span): Span {
  const newline = text.indexOf('\n', span.start);
  return newline < 0 || newline >= span.end ? span : { start: span.start, end: newline };
}

/** The nearest near miss of an absent element: its words and their place in source offsets. */
export function nearMissOf(
  reading: Reading,
  rule: ElementRule,
): { say: ElementRule['near'][number]['say']; span: Span; word: number } | undefined {
  for (const near of rule.near) {
    const [match] = evaluate(reading, near.when);
    if (match !== undefined) {
      return { say: near.say, span: reading.sourceSpan(match.start, match.end), word: match.start };
    }
  }
  return undefined;
}
