/** Finds where code spans close. The runs of backticks of a paragraph are listed once, so that unclosed ones cost no further search. */
export class CodeSpans {
  /** Source offsets of the runs by their length, last first. */
  private runs: Map<number, number[]> | undefined;

  /** The paragraph is given as stretches of source: `from0, to0, from1, to1, …`. */
  constructor(
    private readonly source: string,
    private readonly stretches: readonly number[],
  ) {}

  /** Offset of the run of the same length that closes the code span opened at `at`, or −1. Calls must not go back in the text. */
  close(at: number, length: number): number {
    this.runs ??= this.list();
    const same = this.runs.get(length);
    if (same === undefined) return -1;
    while (same.length > 0 && same[same.length - 1] <= at) same.pop();
    return same.length > 0 ? same[same.length - 1] : -1;
  }

  private list(): Map<number, number[]> {
    const { source, stretches } = this;
    const runs = new Map<number, number[]>();
    for (let line = stretches.length - 2; line >= 0; line -= 2) {
      for (let at = stretches[line + 1] - 1; at >= stretches[line]; at--) {
        if (source.charCodeAt(at) !== 96) continue;
        const to = at + 1;
        while (at > stretches[line] && source.charCodeAt(at - 1) === 96) at--;
        const same = runs.get(to - at);
        if (same === undefined) runs.set(to - at, [at]);
        else same.push(at);
      }
    }
    return runs;
  }
}
