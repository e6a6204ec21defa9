import { isBlank, skipBlank, trimEnd } from './character';

/** Whether the line parts the head of a table from its body: only pipes, dashes and colons, at least a pipe and a dash. */
export function isDelimiterRow(source: string, start: number, end: number): boolean {
  let pipes = 0;
  let dashes = 0;
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 124) pipes++;
    else if (code === 45) dashes++;
    else if (code !== 58 && !isBlank(code)) return false;
  }
  return pipes > 0 && dashes > 0;
}

export function hasPipe(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const code = source.charCodeAt(at);
    if (code === 92) at++;
    else if (code === 124) return true;
  }
  return false;
}

/** Source stretches of the cells of a table row that hold anything: `from0, to0, from1, to1, …`. */
export function cells(source: string, start: number, end: number): number[] {
  const stretches: number[] = [];
  let from = start;
  for (let at = start; at <= end; at++) {
    if (at < end && source.charCodeAt(at) === 92) {
      at++;
      continue;
    }
    if (at < end && source.charCodeAt(at) !== 124) continue;
    const cellStart = skipBlank(source, from, at);
    const cellEnd = trimEnd(source, cellStart, at);
    if (cellStart < cellEnd) stretches.push(cellStart, cellEnd);
    from = at + 1;
  }
  return stretches;
}
