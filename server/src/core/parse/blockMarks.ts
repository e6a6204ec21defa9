import { isBlank, skipBlank } from './character';

/** Level of the ATX heading at `at`, or 0. One `#` wants a space after it, as it may be a hashtag; several do not, as hurried authors forget it. */
export function headingLevel(source: string, at: number, to: number): number {
  let pos = at;
  while (pos < to && source.charCodeAt(pos) === 35) pos++;
  const level = pos - at;
  if (level > 6) return 0;
  return level > 1 || (level === 1 && (pos === to || isBlank(source.charCodeAt(pos)))) ? level : 0;
}

/** Where the words of a heading end: before the `#` that close it. */
export function headingEnd(source: string, from: number, to: number): number {
  let end = to;
  while (end > from && source.charCodeAt(end - 1) === 35) end--;
  return end === to || end === from || isBlank(source.charCodeAt(end - 1)) ? end : to;
}

/** Level that a line of `=` (1) or `-` (2) gives to the paragraph above it, or 0. One mark alone is no underline. */
export function underlineLevel(source: string, at: number, to: number): number {
  const code = source.charCodeAt(at);
  if ((code !== 61 && code !== 45) || to - at < 2) return 0;
  for (let pos = at; pos < to; pos++) if (source.charCodeAt(pos) !== code) return 0;
  return code === 61 ? 1 : 2;
}

/** Whether the line is a rule: three or more of `*`, `-` or `_` and nothing else. */
export function isRule(source: string, at: number, end: number): boolean {
  const mark = source.charCodeAt(at);
  if (mark !== 42 && mark !== 45 && mark !== 95) return false;
  let count = 0;
  for (let pos = at; pos < end; pos++) {
    const code = source.charCodeAt(pos);
    if (code === mark) count++;
    else if (!isBlank(code)) return false;
  }
  return count >= 3;
}

/** The mark that opens fenced code at `at`, or ''. */
export function fenceAt(source: string, at: number, to: number): string {
  const mark = source[at];
  if (mark !== '`' && mark !== '~') return '';
  let end = at;
  while (end < to && source[end] === mark) end++;
  if (end - at < 3) return '';
  if (mark === '`') for (let pos = end; pos < to; pos++) if (source[pos] === '`') return '';
  return source.slice(at, end);
}

/** Whether the line closes the fenced code that `fence` opened; marks of quotes may stand before. */
export function closesFence(source: string, fence: string, from: number, end: number): boolean {
  let at = skipQuotes(source, from, end);
  if (source[at] !== fence[0]) return false;
  const start = at;
  while (at < end && source[at] === fence[0]) at++;
  return at - start >= fence.length && skipBlank(source, at, end) === end;
}

/** Offset after white space and the marks of quotes. */
export function skipQuotes(source: string, from: number, end: number): number {
  let at = from;
  while (at < end && (source.charCodeAt(at) === 62 || isBlank(source.charCodeAt(at)))) at++;
  return at;
}

/** Whether the list mark `-`, `*` or `+` stands at `at`. */
export function isBullet(source: string, at: number, end: number): boolean {
  const code = source.charCodeAt(at);
  if (code !== 45 && code !== 42 && code !== 43) return false;
  return at + 1 >= end || isBlank(source.charCodeAt(at + 1));
}
