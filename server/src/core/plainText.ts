import type { Span } from './span';

/**
 * The text a reader sees, without markup, and the way back to the source.
 *
 * `text` is cut into pieces; piece `i` begins at `plainStarts[i]` in `text` and at `sourceStarts[i]` in the source.
 * Inside a piece the two run in step, unless the piece stands for one source construct of another length
 * (an entity such as `&nbsp;`): then `sourceEnds[i] - sourceStarts[i]` differs from the piece's length in `text`.
 */
export class PlainText {
  constructor(
    readonly text: string,
    private readonly plainStarts: readonly number[],
    private readonly sourceStarts: readonly number[],
    private readonly sourceEnds: readonly number[],
  ) {}

  /** Plain text that is its own source. */
  static identity(text: string): PlainText {
    return new PlainText(text, [0], [0], [text.length]);
  }

  /** Index of the piece that holds the plain offset. */
  private pieceAt(offset: number): number {
    const starts = this.plainStarts;
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle] <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private pieceLength(piece: number): number {
    const next = piece + 1 < this.plainStarts.length ? this.plainStarts[piece + 1] : this.text.length;
    return next - this.plainStarts[piece];
  }

  /**
   * Source span (UTF-16 offsets of the source) of a span of `text`. An empty span maps to an empty span. A span that
   * touches a part of an entity covers the whole entity.
   */
  toSource(span: Span): Span {
    if (this.plainStarts.length === 0) return { start: 0, end: 0 };
    const first = this.pieceAt(span.start);
    const start = this.sourceOf(first, span.start - this.plainStarts[first], false);
    if (span.end <= span.start) return { start, end: start };
    const last = this.pieceAt(span.end - 1);
    return { start, end: this.sourceOf(last, span.end - this.plainStarts[last], true) };
  }

  /**
   * Offset in `text` of what stands at an offset of the source. Inside markup, which has no place in `text`, it is the end of the words before it;
   * inside an entity, its beginning.
   */
  toPlain(offset: number): number {
    const starts = this.sourceStarts;
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle] <= offset) low = middle + 1;
      else high = middle;
    }
    const piece = low - 1;
    if (piece < 0) return 0;
    const length = this.pieceLength(piece);
    const isOneConstruct = this.sourceEnds[piece] - starts[piece] !== length;
    if (isOneConstruct) return this.plainStarts[piece] + (offset < this.sourceEnds[piece] ? 0 : length);
    return this.plainStarts[piece] + Math.min(offset - starts[piece], length);
  }

  private sourceOf(piece: number, inside: number, isEnd: boolean): number {
    const start = this.sourceStarts[piece];
    const end = this.sourceEnds[piece];
    if (end - start === this.pieceLength(piece)) return Math.min(start + inside, end);
    return isEnd ? end : start;
  }
}

/** Collects pieces of visible text in source order and makes a {@link PlainText} of them. */
export class PlainTextBuilder {
  private readonly parts: string[] = [];
  private readonly plainStarts: number[] = [];
  private readonly sourceStarts: number[] = [];
  private readonly sourceEnds: number[] = [];
  private size = 0;

  /** Length so far, which is the plain offset at which the next piece will begin. */
  get length(): number {
    return this.size;
  }

  /** Appends the text that stands for `[sourceStart, sourceEnd)`. Empty text is ignored. */
  push(text: string, sourceStart: number, sourceEnd: number): void {
    if (text === '') return;
    this.parts.push(text);
    this.plainStarts.push(this.size);
    this.sourceStarts.push(sourceStart);
    this.sourceEnds.push(sourceEnd);
    this.size += text.length;
  }

  build(): PlainText {
    return new PlainText(this.parts.join(''), this.plainStarts, this.sourceStarts, this.sourceEnds);
  }
}
