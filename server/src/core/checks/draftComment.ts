import type { PolicyDocument } from '../document';
import type { Span } from '../span';
import { type Check, type Fault, say } from './fault';

/** A comment of fewer words is a mark of some tool. */
const LEAST_WORDS = 3;
/** Comments that speak to a program. */
const DIRECTIVE = /^<!--\s*(?:pdn-lint|markdownlint|prettier|eslint|vale|toc|more)/i;

/** Comments of the author or whole clauses put between `<!--` and `-->`: a reader of the source sees them, and a site may show them. */
export const draftComment: Check = ({ reading, rule }) => {
  const { document } = reading;
  const { source, format } = document;
  const faults: Fault[] = [];
  if (format !== 'markdown') return faults;
  for (let start = source.indexOf('<!--'); start >= 0; ) {
    const close = source.indexOf('-->', start + 4);
    if (close < 0) break;
    const comment = source.slice(start, close);
    const words = comment.match(/[А-Яа-яЁё]{2,}/g)?.length ?? 0;
    if (words >= LEAST_WORDS && !DIRECTIVE.test(comment)) {
      faults.push({ span: around(document, start, close + 3), message: say(rule, 'comment') });
    }
    start = source.indexOf('<!--', close + 3);
  }
  return faults;
};

/** A comment is no part of the plain text: the place is told by the characters on both sides of it. */
function around(document: PolicyDocument, start: number, end: number): Span {
  const { plain } = document;
  let low = 0;
  let high = plain.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (plain.toSource({ start: middle, end: middle }).start < end) low = middle + 1;
    else high = middle;
  }
  const before = low > 0 && plain.toSource({ start: low - 1, end: low }).end <= start ? low - 1 : low;
  return { start: before, end: Math.min(low + 1, plain.text.length) };
}
