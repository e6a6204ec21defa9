import { isAbsolute } from 'node:path';
import { createTwoFilesPatch, FILE_HEADERS_ONLY, formatPatch } from 'diff';

/** Lines around a change, as `diff -u` gives them. */
const CONTEXT = 3;
/** Lines taken away and added up to which the shortest difference is looked for: looking takes the square of their number. */
const MOST_EDITS = 2000;

/** The change of a text in the form that `patch -p1` and `git apply` read. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const isPath = !isAbsolute(path) && !path.startsWith('<');
  const [from, to] = isPath ? [`a/${path}`, `b/${path}`] : [path, path];
  const options = { context: CONTEXT, maxEditLength: MOST_EDITS, headerOptions: FILE_HEADERS_ONLY };
  return (
    createTwoFilesPatch(from, to, before, after, undefined, undefined, options) ?? wholeDiff(from, to, before, after)
  );
}

/** The change as one piece, in which every old line goes and every new one comes. */
function wholeDiff(from: string, to: string, before: string, after: string): string {
  const old = linesOf(before, '-');
  const fresh = linesOf(after, '+');
  const hunk = {
    oldStart: 1,
    oldLines: old.count,
    newStart: 1,
    newLines: fresh.count,
    lines: [...old.lines, ...fresh.lines],
  };
  return formatPatch(
    { oldFileName: from, newFileName: to, oldHeader: undefined, newHeader: undefined, hunks: [hunk] },
    FILE_HEADERS_ONLY,
  );
}

function linesOf(text: string, sign: '+' | '-'): { count: number; lines: string[] } {
  const lines = text.split('\n').map((line) => sign + line);
  const count = text.endsWith('\n') ? lines.length - 1 : lines.length;
  if (count < lines.length) lines.pop();
  else lines.push('\\ No newline at end of file');
  return { count, lines };
}
