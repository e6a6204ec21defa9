import { decodeHTMLStrict } from 'entities/decode';
import { isLineEnd } from './character';
import { CodeSpans } from './codeSpans';
import type { Comments } from './comments';
import { flanking } from './delimiterRun';
import { type Delimiter, DelimiterStack } from './emphasis';
import { htmlTagAt } from './htmlTag';
import { autolinkEnd } from './link';
import { LinkBrackets } from './linkBrackets';
import type { LinkLabels } from './linkLabels';

/** A source range with something other than its own characters to show for it. Marks are in order and do not overlap. */
export interface InlineMark {
  readonly from: number;
  to: number;
  /** What is shown instead; `undefined` leaves the source as it stands. */
  show: string | undefined;
  /** The mark breaks the line, as `<br>` does. */
  readonly breaks?: boolean;
  /** Change of the depth of bold type after the mark. */
  readonly bold?: number;
  /** Run of `*` or `_`, of which a part may stay visible. */
  readonly delimiter?: Delimiter;
}

const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});/y;
const ESCAPABLE = /[!-/:-@[-`{-~]/;

const SPECIAL = new Uint8Array(128);
for (const letter of '\\`*_[]!<&') SPECIAL[letter.charCodeAt(0)] = 1;

/**
 * Finds the inline marks of one Markdown paragraph, in one pass and in time linear in its length. The paragraph is given as the stretches of
 * source that its lines take: `from0, to0, from1, to1, …`.
 */
export function inlineMarks(
  source: string,
  stretches: readonly number[],
  labels: LinkLabels,
  comments: Comments,
): InlineMark[] {
  return new InlineScanner(source, stretches, labels, comments).scan();
}

class InlineScanner {
  private readonly marks: InlineMark[] = [];
  private readonly delimiters = new DelimiterStack();
  private readonly brackets: LinkBrackets;
  private readonly codeSpans: CodeSpans;
  private line = 0;

  constructor(
    private readonly source: string,
    private readonly stretches: readonly number[],
    labels: LinkLabels,
    private readonly comments: Comments,
  ) {
    this.brackets = new LinkBrackets(source, labels);
    this.codeSpans = new CodeSpans(source, stretches);
  }

  scan(): InlineMark[] {
    const { source, stretches } = this;
    for (let at = stretches[0]; ; ) {
      const end = stretches[this.line + 1];
      while (at < end) {
        const code = source.charCodeAt(at);
        if (code >= 128 || SPECIAL[code] === 0) at++;
        else at = this.special(code, at, end);
        if (at > end) break;
      }
      if (at <= end) {
        this.line += 2;
        if (this.line >= stretches.length) break;
        at = stretches[this.line];
      } else {
        while (this.line + 2 < stretches.length && at >= stretches[this.line + 2]) this.line += 2;
        if (at >= stretches[this.line + 1] && this.line + 2 >= stretches.length) break;
      }
    }
    this.delimiters.resolve(undefined);
    return this.marks;
  }

  /** Reads the special character at `at`; gives the offset to go on from. */
  private special(code: number, at: number, end: number): number {
    switch (code) {
      case 92:
        return this.escape(at, end);
      case 96:
        return this.code(at, end);
      case 42:
      case 95:
        return this.delimiter(code, at, end);
      case 33:
        return this.source[at + 1] === '[' && at + 1 < end ? this.open(at, at + 2, true) : at + 1;
      case 91:
        return this.open(at, at + 1, false);
      case 93:
        return this.close(at, end);
      case 60:
        return this.angle(at, end);
      default:
        return this.entity(at, end);
    }
  }

  private hide(from: number, to: number, show = ''): number {
    this.marks.push({ from, to, show });
    return to;
  }

  private escape(at: number, end: number): number {
    if (at + 1 === end) return this.line + 2 < this.stretches.length ? this.hide(at, end) : end;
    if (!ESCAPABLE.test(this.source[at + 1])) return at + 1;
    this.hide(at, at + 1);
    return at + 2;
  }

  private entity(at: number, end: number): number {
    ENTITY.lastIndex = at;
    const match = ENTITY.exec(this.source);
    if (match === null || at + match[0].length > end) return at + 1;
    const decoded = decodeHTMLStrict(match[0]);
    if (decoded === match[0]) return at + 1;
    return this.hide(at, at + match[0].length, isLineEnd(decoded.charCodeAt(0)) ? ' ' : decoded);
  }

  private delimiter(code: number, at: number, end: number): number {
    const { source } = this;
    let to = at + 1;
    while (to < end && source.charCodeAt(to) === code) to++;
    const { canOpen, canClose } = flanking(source, at, to, this.stretches[this.line], end);
    if (canOpen || canClose) {
      const delimiter = this.delimiters.push(at, to, code === 42, canOpen, canClose);
      this.marks.push({ from: at, to, show: undefined, delimiter });
    }
    return to;
  }

  private open(at: number, to: number, image: boolean): number {
    const mark: InlineMark = { from: at, to, show: undefined };
    this.marks.push(mark);
    this.brackets.push({ mark, image, bottom: this.delimiters.last });
    return to;
  }

  private close(at: number, end: number): number {
    const link = this.brackets.close(at, end);
    if (link === undefined) return at + 1;
    link.bracket.mark.show = '';
    this.delimiters.resolve(link.bracket.bottom);
    return this.hide(at, link.end);
  }

  private angle(at: number, end: number): number {
    const { source, stretches } = this;
    if (source.startsWith('<!--', at)) {
      const close = this.comments.endOf(at);
      return close > 0 && close <= end ? this.hide(at, close) : at + 1;
    }
    const tag = htmlTagAt(source, at, stretches[stretches.length - 1]);
    if (tag !== undefined) {
      const bold = tag.strong ? (tag.closing ? -1 : 1) : 0;
      this.marks.push({
        from: at,
        to: tag.end,
        show: tag.kind === 'cell' ? ' ' : '',
        breaks: tag.kind === 'break',
        bold,
      });
      return tag.end;
    }
    const link = autolinkEnd(source, at, end);
    if (link < 0) return at + 1;
    this.hide(at, at + 1);
    return this.hide(link - 1, link);
  }

  /** A code span: its marks go, its text stays as it stands. */
  private code(at: number, end: number): number {
    let to = at + 1;
    while (to < end && this.source.charCodeAt(to) === 96) to++;
    const close = this.codeSpans.close(at, to - at);
    if (close < 0) return to;
    this.hide(at, to);
    return this.hide(close, close + to - at);
  }
}
