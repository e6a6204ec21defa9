/** Finds HTML comments. Searches are remembered, so that many unclosed `<!--` cost one search of the text. Offsets are of the source. */
export class Comments {
  private open = -2;
  private close = -2;

  constructor(private readonly source: string) {}

  /** Start of the first `<!--` at or after `from`, or Infinity. Calls must not go back in the text. */
  nextStart(from: number): number {
    if (this.open < from) {
      const found = this.source.indexOf('<!--', from);
      this.open = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.open;
  }

  /** Offset after the comment that starts at `start`, or −1 where it is never closed and so stays visible. */
  endOf(start: number): number {
    if (this.close < start + 4) {
      const found = this.source.indexOf('-->', start + 4);
      this.close = found < 0 ? Number.POSITIVE_INFINITY : found;
    }
    return this.close === Number.POSITIVE_INFINITY ? -1 : this.close + 3;
  }
}
