import {
  closesFence,
  fenceAt,
  headingEnd,
  headingLevel,
  isBullet,
  isRule,
  skipQuotes,
  underlineLevel,
} from './blockMarks';
import { skipBlank, trimEnd } from './character';
import { Comments } from './comments';
import { bodyStart } from './frontMatter';
import { GatheredParagraph } from './gatheredParagraph';
import type { VisibleLines } from './line';
import { LinkLabels } from './linkLabels';
import { cells, hasPipe, isDelimiterRow } from './tableRow';
import { columns, lineEndAt, nextLineStart } from './textLines';

const FORM_FEED = 12;

/** Reads Markdown: the marks of blocks and words are left out, every other character stays with its place in the source. */
export function markdownLines(source: string): VisibleLines {
  return new MarkdownReader(source).read();
}

/**
 * One pass over the lines. Containers (quotes, lists) need no tree here: the structure of a policy is read from its numbers and words afterwards, so
 * a line only has to know its marks.
 */
class MarkdownReader {
  private readonly comments: Comments;
  private readonly labels: LinkLabels;
  private readonly paragraph: GatheredParagraph;
  /** The mark of the fenced code that is open, or ''. */
  private fence = '';
  private table = false;

  constructor(private readonly source: string) {
    this.comments = new Comments(source);
    this.labels = new LinkLabels(source);
    this.paragraph = new GatheredParagraph(source, this.labels);
  }

  read(): VisibleLines {
    const { source, comments } = this;
    for (let at = bodyStart(source); at < source.length; ) {
      let end = lineEndAt(source, at);
      let next = nextLineStart(source, end);
      for (let open = comments.nextStart(at); open < end && this.fence === ''; open = comments.nextStart(open + 4)) {
        const close = comments.endOf(open);
        if (close <= end) continue;
        // A comment of several lines: the line goes up to it, the next begins after it.
        end = open;
        next = close;
        break;
      }
      if (this.fence === '') this.line(at, end, next);
      else this.fenced(at, end);
      if (source.charCodeAt(end) === FORM_FEED) this.paragraph.part();
      at = next;
    }
    return this.paragraph.reading();
  }

  /** Reads the marks of quotes and lists, then the rest of the line. */
  private line(from: number, end: number, next: number): void {
    const { source, paragraph } = this;
    const first = skipBlank(source, from, end);
    let at = first;
    let marked = false;
    for (; at < end; at = skipBlank(source, at, end)) {
      if (source.charCodeAt(at) !== 62) {
        if ((!marked && isRule(source, at, end)) || !isBullet(source, at, end)) break;
        paragraph.beginItem();
        marked = true;
      }
      at++;
    }
    const to = trimEnd(source, at, end);
    if (at < to) this.content(at, to, columns(source, from, marked ? first : at), next);
    else if (!marked) this.blank();
  }

  private blank(): void {
    this.table = false;
    this.paragraph.part();
  }

  private content(at: number, to: number, indent: number, next: number): void {
    const { source, paragraph } = this;
    if (this.row(at, to, indent, next)) return;
    this.table = false;
    const underline = underlineLevel(source, at, to);
    if (underline > 0 && paragraph.makeHeading(underline)) return;
    const level = headingLevel(source, at, to);
    this.fence = fenceAt(source, at, to);
    if (isRule(source, at, to) || this.fence !== '') paragraph.part();
    else if (level > 0) this.heading(at + level, to, level, indent);
    else if (!paragraph.isEmpty || !this.labels.isDefinition(at, to)) paragraph.addLine(at, to, indent);
  }

  private heading(from: number, to: number, level: number, indent: number): void {
    const { source, paragraph } = this;
    paragraph.part();
    const start = skipBlank(source, from, headingEnd(source, from, to));
    const end = trimEnd(source, start, headingEnd(source, start, to));
    if (start < end) paragraph.addLine(start, end, indent, level);
    paragraph.part();
  }

  private fenced(from: number, end: number): void {
    const { source, paragraph } = this;
    const at = skipBlank(source, from, end);
    if (closesFence(source, this.fence, at, end)) this.fence = '';
    else if (at < end) {
      paragraph.showPlain(at, end, columns(source, from, at));
      return;
    }
    paragraph.part();
  }

  /** A table row: inside a table, above its delimiter row, or any line framed by pipes. */
  private row(at: number, to: number, indent: number, next: number): boolean {
    const { source } = this;
    if (!hasPipe(source, at, to)) return false;
    if (isDelimiterRow(source, at, to)) return true;
    const framed = source.charCodeAt(at) === 124 && source.charCodeAt(to - 1) === 124 && to - at > 1;
    if (!this.table && !framed && !this.underDelimiter(next)) return false;
    this.paragraph.showRow(cells(source, at, to), indent);
    this.table = true;
    return true;
  }

  private underDelimiter(next: number): boolean {
    const end = lineEndAt(this.source, next);
    return isDelimiterRow(this.source, skipQuotes(this.source, next, end), end);
  }
}
