import type { Delimiter } from './emphasis';
import type { InlineMark } from './inlineMarks';
import { LONGEST_LINK, linkEnd } from './link';
import type { LinkLabels } from './linkLabels';

/** An opening bracket that may begin a link or an image. */
export interface Bracket {
  readonly mark: InlineMark;
  readonly image: boolean;
  /** The last run of `*` or `_` before it: those inside the link find their partners inside. */
  readonly bottom: Delimiter | undefined;
}

/** A link that has been closed: its opening bracket, and the source offset after its destination. */
export interface ClosedLink {
  readonly bracket: Bracket;
  readonly end: number;
}

/** Pairs the brackets of links and images. No search is made twice, so brackets without a partner cost nothing. */
export class LinkBrackets {
  private readonly open: Bracket[] = [];
  /** Brackets below this depth cannot open a link any more: a link holds no links. */
  private closedBelow = 0;
  /** Before this source offset no `)` stands that has not been passed. */
  private parenthesis = 0;

  constructor(
    private readonly source: string,
    private readonly labels: LinkLabels,
  ) {}

  push(bracket: Bracket): void {
    this.open.push(bracket);
  }

  /** The link that ends with the `]` at `at`, on a line that ends at `end`. */
  close(at: number, end: number): ClosedLink | undefined {
    const bracket = this.open.pop();
    if (bracket === undefined) return undefined;
    const depth = this.open.length;
    const closed = !bracket.image && depth < this.closedBelow;
    this.closedBelow = Math.min(this.closedBelow, depth);
    if (closed) return undefined;
    const direct = this.source[at + 1] === '(' && this.hasParenthesis(at + 2, end);
    let to = direct ? linkEnd(this.source, at + 1, end) : -1;
    if (to < 0) to = this.labels.referenceEnd(bracket.mark.to, at, end);
    if (to < 0) return undefined;
    if (!bracket.image) this.closedBelow = depth;
    return { bracket, end: to };
  }

  private hasParenthesis(from: number, end: number): boolean {
    const limit = Math.min(end, from + LONGEST_LINK);
    this.parenthesis = Math.max(this.parenthesis, from);
    while (this.parenthesis < limit && this.source.charCodeAt(this.parenthesis) !== 41) this.parenthesis++;
    return this.parenthesis < limit;
  }
}
