import { lineEndAt, nextLineStart } from './textLines';

/** Longest front matter, in lines: what is longer begins with a rule, not with front matter. */
const MOST_LINES = 500;
const KEY = /^[A-Za-zА-Яа-яЁё_][\wА-Яа-яЁё .-]{0,60}:(?:\s|$)/;

/** Source offset at which the text begins: after a byte-order mark and after YAML front matter, where there is any. */
export function bodyStart(source: string): number {
  const start = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  let to = lineEndAt(source, start);
  if (source.slice(start, Math.min(to, start + 200)).trimEnd() !== '---') return start;
  for (let count = 0; count < MOST_LINES; count++) {
    const from = nextLineStart(source, to);
    if (from >= source.length) return start;
    to = lineEndAt(source, from);
    const line = source.slice(from, Math.min(to, from + 200)).trimEnd();
    if (count === 0 && !KEY.test(line)) return start;
    if (line === '---' || line === '...') return Math.min(nextLineStart(source, to), source.length);
  }
  return start;
}
