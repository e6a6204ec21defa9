import type { CompletionPlace } from './completionPlace';

/** Where a clause may be begun, and what was typed of it. */
export interface ClausePlace {
  /** The words that the clause would replace. */
  readonly typed: string;
  /** Number of the section whose heading is being written, the empty string for one without number; absent where no heading is. */
  readonly heading?: string;
}

const HEADING = /^\s{0,3}#{1,6}\s+(?:(\d{1,2}(?:\.\d{1,2})*)[.)]?\s+)?/;
/** Marks of a quotation or a list, and a number: «5.2. », «5) », «а) », «**5.2.** ». */
const MARKS = /^\s*(?:>\s?)*(?:[-*+•]\s+)?(?:(?:\*\*)?(?:\d{1,2}(?:\.\d{1,3}){0,4}[.)]?|[а-яa-z]\))(?:\*\*)?\s+)?/i;
/** Words that may have been typed of a clause; a longer beginning is somebody's own text. */
const MOST_WORDS = 6;
const LONGEST = 60;
/** A line after which another begins a new thought: an empty one, a heading, a row of a table, or one that ends a sentence. */
const ENDED = /^\s*$|^\s{0,3}#|\|\s*$|[.;:!?…]["»”)*_]*\s*$/;

/** The place as one where a clause may begin: a line of its own, in which a few words were typed at the most. */
export function clausePlace({ draft, offset, before, after }: CompletionPlace): ClausePlace | undefined {
  if (after.trim() !== '') return undefined;
  const heading = draft.document.format === 'markdown' ? HEADING.exec(before) : null;
  const marks = heading?.[0] ?? MARKS.exec(before)?.[0] ?? '';
  const typed = before.slice(marks.length);
  if (typed.length > LONGEST || /[^\p{L}\d\s«"№-]/u.test(typed) || /^\d/.test(typed)) return undefined;
  if (typed.trim().split(/\s+/).length > MOST_WORDS) return undefined;
  if (heading !== null) return { typed, heading: heading[1] ?? '' };
  return marks.trim() === '' && !ENDED.test(lineAbove(draft.document.source, offset - before.length))
    ? undefined
    : { typed };
}

function lineAbove(source: string, lineStart: number): string {
  if (lineStart === 0) return '';
  return source.slice(source.lastIndexOf('\n', lineStart - 2) + 1, lineStart - 1);
}
