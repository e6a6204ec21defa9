/** A run of `*` or `_` and how much of it turned out to be markup. Offsets are of the source. */
export interface Delimiter {
  readonly from: number;
  readonly to: number;
  readonly star: boolean;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Characters at the end of the run that open emphasis, and at its beginning that close it. */
  opens: number;
  closes: number;
  /** How many strong stretches begin and end at the run. */
  strongOpens: number;
  strongCloses: number;
  order: number;
  previous: Delimiter | undefined;
  next: Delimiter | undefined;
}

/**
 * Delimiter runs that have not found a partner yet, as in CommonMark's «process emphasis». Every failed search is remembered, so the work stays
 * linear however many runs there are.
 */
export class DelimiterStack {
  private top: Delimiter | undefined;
  private count = 0;

  get last(): Delimiter | undefined {
    return this.top;
  }

  push(from: number, to: number, star: boolean, canOpen: boolean, canClose: boolean): Delimiter {
    const previous = this.top;
    const order = this.count++;
    const delimiter: Delimiter = {
      from,
      to,
      star,
      canOpen,
      canClose,
      opens: 0,
      closes: 0,
      strongOpens: 0,
      strongCloses: 0,
      order,
      previous,
      next: undefined,
    };
    if (previous !== undefined) previous.next = delimiter;
    this.top = delimiter;
    return delimiter;
  }

  /** Pairs the runs above `bottom` and takes them from the stack. */
  resolve(bottom: Delimiter | undefined): void {
    const floor = bottom === undefined ? -1 : bottom.order;
    const searched = new Array<number>(12).fill(floor);
    let closer = this.firstAbove(floor);
    while (closer !== undefined) {
      if (!closer.canClose) {
        closer = closer.next;
        continue;
      }
      const key = (closer.star ? 6 : 0) + (closer.canOpen ? 3 : 0) + ((closer.to - closer.from) % 3);
      const opener = openerFor(closer, searched[key]);
      if (opener === undefined) {
        searched[key] = closer.previous === undefined ? floor : closer.previous.order;
        const next: Delimiter | undefined = closer.next;
        if (!closer.canOpen) this.remove(closer);
        closer = next;
        continue;
      }
      pair(opener, closer);
      if (left(opener) === 0) this.remove(opener);
      if (left(closer) === 0) {
        const next: Delimiter | undefined = closer.next;
        this.remove(closer);
        closer = next;
      }
    }
    this.cut(bottom);
  }

  private firstAbove(floor: number): Delimiter | undefined {
    let first: Delimiter | undefined;
    for (let at = this.top; at !== undefined && at.order > floor; at = at.previous) first = at;
    return first;
  }

  private remove(delimiter: Delimiter): void {
    if (delimiter.previous !== undefined) delimiter.previous.next = delimiter.next;
    if (delimiter.next !== undefined) delimiter.next.previous = delimiter.previous;
    else this.top = delimiter.previous;
  }

  private cut(bottom: Delimiter | undefined): void {
    this.top = bottom;
    if (bottom !== undefined) bottom.next = undefined;
  }
}

function left(delimiter: Delimiter): number {
  return delimiter.to - delimiter.from - delimiter.opens - delimiter.closes;
}

function openerFor(closer: Delimiter, floor: number): Delimiter | undefined {
  for (let at = closer.previous; at !== undefined && at.order > floor; at = at.previous) {
    if (at.star !== closer.star || !at.canOpen) continue;
    const total = at.to - at.from + closer.to - closer.from;
    const odd = (at.canClose || closer.canOpen) && total % 3 === 0 && (closer.to - closer.from) % 3 !== 0;
    if (!odd) return at;
  }
  return undefined;
}

function pair(opener: Delimiter, closer: Delimiter): void {
  const used = left(opener) >= 2 && left(closer) >= 2 ? 2 : 1;
  opener.opens += used;
  closer.closes += used;
  if (used === 2) {
    opener.strongOpens++;
    closer.strongCloses++;
  }
  opener.next = closer;
  closer.previous = opener;
}
