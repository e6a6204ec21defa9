import type { PolicyDocument } from './document';

/** A line that was broken because it was full is at least this long, in UTF-16 units; a shorter one ends where its author ended it. */
const LEAST_FULL = 40;

/**
 * The plain text with a space where a full line of a paragraph was broken, as mail programs and converters do; every offset stays what it was. A name, an
 * act or a period that goes on in the next line is then one thing, while what stands line by line, as requisites do, stays apart.
 */
export function withoutWraps({ plain, blocks }: PolicyDocument): string {
  const { text } = plain;
  const parts: string[] = [];
  let done = 0;
  for (const { span } of blocks) {
    let lineStart = text.lastIndexOf('\n', span.start) + 1;
    for (let at = text.indexOf('\n', span.start); at >= 0 && at < span.end; at = text.indexOf('\n', at + 1)) {
      if (at - lineStart >= LEAST_FULL) {
        parts.push(text.slice(done, at), ' ');
        done = at + 1;
      }
      lineStart = at + 1;
    }
  }
  return parts.length === 0 ? text : parts.join('') + text.slice(done);
}
