import type { InlineMark } from './inlineMarks';
import type { LineMarks, VisibleText } from './visibleText';

/**
 * Writes one paragraph into the visible text: its stretches of source (`from0, to0, from1, to1, …`, one for every line) without the inline marks.
 * With `begin` false the first line has been begun already, as in a table row.
 */
export function showParagraph(
  out: VisibleText,
  stretches: readonly number[],
  lineMarks: readonly LineMarks[],
  marks: readonly InlineMark[],
  begin = true,
): void {
  let line = 0;
  let cursor = stretches[0];
  if (begin) out.begin(lineMarks[0], cursor);
  const moveTo = (target: number, shown: boolean): void => {
    while (target > stretches[line + 1] && line + 2 < stretches.length) {
      if (shown) out.show(cursor, stretches[line + 1]);
      line += 2;
      cursor = stretches[line];
      out.begin(lineMarks[line / 2], cursor);
    }
    if (shown) out.show(cursor, target);
    cursor = Math.max(cursor, target);
  };
  for (const mark of marks) {
    const { delimiter } = mark;
    if (delimiter !== undefined) {
      if (delimiter.opens + delimiter.closes === 0) continue;
      moveTo(mark.from, true);
      for (let count = delimiter.strongCloses; count > 0; count--) out.bold(-1);
      moveTo(mark.from + delimiter.closes, false);
      moveTo(mark.to - delimiter.opens, true);
      moveTo(mark.to, false);
      for (let count = delimiter.strongOpens; count > 0; count--) out.bold(1);
    } else if (mark.show !== undefined) {
      moveTo(mark.from, true);
      if (mark.breaks) out.breakLine(mark.from, mark.to);
      else out.showInstead(mark.show, mark.from, mark.to);
      moveTo(mark.to, false);
      if (mark.bold) out.bold(mark.bold);
    }
  }
  moveTo(stretches[stretches.length - 1], true);
}
