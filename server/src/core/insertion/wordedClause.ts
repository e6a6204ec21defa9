import type { Reading } from '../reading';
import type { ClauseVariant, LibraryClause } from './clause';
import { filledClause } from './clauseFilling';
import type { ClauseText } from './insertClause';
import { listMarkOf } from './listMarkOf';
import type { KnownValues } from './values';

/** A clause in the words and marks of a document: filled as far as its values are known, with lists as the document writes them. */
export function wordedClause(
  reading: Reading,
  { heading }: LibraryClause,
  { text }: ClauseVariant,
  facts: KnownValues,
): ClauseText {
  const filled = filledClause(text.trim(), reading, facts);
  // A table cannot stand behind a clause number.
  const led = filled.startsWith('|') ? `${heading.ru}:\n\n${filled}` : filled;
  const mark = listMarkOf(reading.document);
  return { heading: heading.ru, text: mark === undefined ? led : led.replace(/^- /gm, `${mark} `) };
}

/** Whether a wording can stand in a document: plain text has no tables. */
export function fits({ document }: Reading, { text }: ClauseVariant): boolean {
  return document.format === 'markdown' || !/^\s*\|/m.test(text);
}
