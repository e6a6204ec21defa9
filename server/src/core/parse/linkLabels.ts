import { skipQuotes } from './blockMarks';
import { isBlank, skipBlank, trimEnd } from './character';
import { LONGEST_LINK, linkTitleClose } from './link';
import { lineEndAt, nextLineStart } from './textLines';

const LONGEST_LABEL = 300;

/** The labels for which the source defines a link (`[label]: https://…`). Brackets with any other label are text, such as a blank to fill in. */
export class LinkLabels {
  private readonly labels = new Set<string>();

  constructor(private readonly source: string) {
    if (!source.includes(']:')) return;
    for (let at = 0; at < source.length; ) {
      const end = lineEndAt(source, at);
      const start = skipQuotes(source, at, end);
      const label = definedLabel(source, start, trimEnd(source, start, end));
      if (label !== undefined) this.labels.add(label);
      at = nextLineStart(source, end);
    }
  }

  /** Whether the line is a definition, which no reader sees. */
  isDefinition(start: number, end: number): boolean {
    return this.labels.size > 0 && definedLabel(this.source, start, end) !== undefined;
  }

  /** Offset after a reference (`[text][label]`, `[label][]` or `[label]`) whose text begins at `textStart` and ends at the `]` at `at`, or −1. */
  referenceEnd(textStart: number, at: number, end: number): number {
    const { source, labels } = this;
    if (labels.size === 0) return -1;
    if (source[at + 1] === '[') {
      const close = source.slice(at + 2, Math.min(end, at + LONGEST_LABEL)).indexOf(']');
      if (close > 0) return labels.has(normal(source.slice(at + 2, at + 2 + close))) ? at + 3 + close : -1;
    }
    if (at - textStart > LONGEST_LABEL || !labels.has(normal(source.slice(textStart, at)))) return -1;
    return source.startsWith('[]', at + 1) ? at + 3 : at + 1;
  }
}

function definedLabel(source: string, start: number, end: number): string | undefined {
  if (source[start] !== '[' || source[start + 1] === '^') return undefined;
  const limit = Math.min(end, start + LONGEST_LINK);
  let close = start + 1;
  while (close < limit && source[close] !== ']' && source[close] !== '[') close++;
  if (source[close] !== ']' || source[close + 1] !== ':' || close === start + 1) return undefined;
  const at = skipBlank(source, close + 2, limit);
  if (at >= limit || !/^(?:https?:|mailto:|tel:|www\.|[./#<])/i.test(source.slice(at, at + 8))) return undefined;
  let pos = at;
  while (pos < limit && !isBlank(source.charCodeAt(pos))) pos++;
  const title = skipBlank(source, pos, end);
  if (title < end && linkTitleClose(source[title]) === '') return undefined;
  return normal(source.slice(start + 1, close));
}

/** Labels are compared without regard to case and white space. */
function normal(label: string): string {
  return label.trim().toLowerCase().replace(/\s+/g, ' ');
}
