import { isBlank, skipBlank } from './character';

/** Longest link destination or title that is looked for, in UTF-16 units, so that a stray bracket costs no more than this. */
export const LONGEST_LINK = 1000;

/** Offset after the `)` of a link whose text ends before `(` at `at`, or −1 where what follows is no link destination. */
export function linkEnd(source: string, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST_LINK);
  let pos = skipBlank(source, at + 1, limit);
  pos = source[pos] === '<' ? angleEnd(source, pos, limit) : destinationEnd(source, pos, limit);
  if (pos < 0) return -1;
  const afterSpace = skipBlank(source, pos, limit);
  if (afterSpace > pos && afterSpace < limit) {
    const close = linkTitleClose(source[afterSpace]);
    if (close !== '') {
      const titleEnd = source.indexOf(close, afterSpace + 1);
      if (titleEnd < 0 || titleEnd >= limit) return -1;
      pos = titleEnd + 1;
    }
  }
  pos = skipBlank(source, pos, limit);
  return pos < limit && source[pos] === ')' ? pos + 1 : -1;
}

/** The mark that closes a link title opened by `open`, or '' where that opens none. */
export function linkTitleClose(open: string): string {
  return open === '"' || open === "'" ? open : open === '(' ? ')' : '';
}

function angleEnd(source: string, at: number, limit: number): number {
  for (let pos = at + 1; pos < limit; pos++) {
    if (source[pos] === '>') return pos + 1;
    if (source[pos] === '<') return -1;
  }
  return -1;
}

function destinationEnd(source: string, at: number, limit: number): number {
  let depth = 0;
  for (let pos = at; pos < limit; pos++) {
    const code = source.charCodeAt(pos);
    if (isBlank(code)) return depth === 0 ? pos : -1;
    if (code === 92) pos++;
    else if (code === 40) depth++;
    else if (code === 41 && depth-- === 0) return pos;
  }
  return -1;
}

/** Offset after the `>` of an address in angle brackets (`<https://…>`, `<a@b.ru>`), or −1. */
export function autolinkEnd(source: string, at: number, end: number): number {
  const limit = Math.min(end, at + LONGEST_LINK);
  let address = false;
  for (let pos = at + 1; pos < limit; pos++) {
    const code = source.charCodeAt(pos);
    if (code === 62) return address ? pos + 1 : -1;
    if (code === 60 || isBlank(code)) return -1;
    if (code === 64 || (code === 58 && pos > at + 2)) address = true;
  }
  return -1;
}
