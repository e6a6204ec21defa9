import type { Edit, Finding, Fix, Report } from './report';

/**
 * How often a text is judged anew after its fixes. One fix may let another finding be seen, or two may meet in one place, so that the second waits for
 * its turn; more turns than these have not been seen.
 */
const MOST_ROUNDS = 10;

/** A text after its safe fixes. */
export interface FixedText {
  readonly text: string;
  /** Fixes made, each of which may consist of several edits. */
  readonly fixes: number;
}

/** The first safe fix of every finding, in order; one that meets another is left for the next time. */
export function safeFixes(findings: readonly Finding[]): Fix[] {
  const fixes = findings.flatMap((finding) => finding.fixes.find(({ safe, edits }) => safe && edits.length > 0) ?? []);
  fixes.sort((a, b) => a.edits[0].span.start - b.edits[0].span.start);
  let reach = -1;
  return fixes.filter(({ edits }) => {
    // Edits of one fix are in order; one that reaches behind what is taken already is left out whole.
    const { start, end } = edits[0].span;
    if (start < reach || (start === reach && end === reach)) return false;
    reach = edits[edits.length - 1].span.end;
    return true;
  });
}

/** The edits of {@link safeFixes}, in order and apart from each other. */
export function safeEdits(findings: readonly Finding[]): Edit[] {
  return safeFixes(findings).flatMap(({ edits }) => edits);
}

/** The text with the edits made. They are in order and apart from each other; spans are UTF-16 offsets of the text. */
export function withEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { span, text: put } of edits) {
    result += text.slice(at, span.start) + put;
    at = span.end;
  }
  return result + text.slice(at);
}

/**
 * Makes the safe fixes of a text, those included that become possible by others, until none is left. `judge` gives the report of a text. Done to the
 * result again, it changes nothing: where fixes undo each other, it stops at the text that comes back first, as it would the next time.
 */
export function fixedText(source: string, judge: (text: string) => Report): FixedText {
  const seen = new Set([source]);
  let text = source;
  let fixes = 0;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const made = safeFixes(judge(text).findings);
    const next = withEdits(
      text,
      made.flatMap(({ edits }) => edits),
    );
    if (next === text) break;
    fixes += made.length;
    text = next;
    if (seen.has(next)) break;
    seen.add(next);
  }
  return { text, fixes };
}
