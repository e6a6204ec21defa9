/**
 * Stretches of words `[starts[i], ends[i])`, sorted by start, then by end. A pattern's matches in a text are such a list,
 * and lists are joined by merging, so a pattern takes time in proportion to the text however it is written. The algebra is
 * that of Clarke, Cormack and Burkowski, «An algebra for structured text search» (The Computer Journal, 1995).
 */
export interface Intervals {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

export const NO_INTERVALS: Intervals = { starts: [], ends: [] };

/** The union of several lists, each interval once. */
export function union(lists: readonly Intervals[]): Intervals {
  const full: Intervals[] = [];
  for (const list of lists) if (list.starts.length > 0) full.push(list);
  // Two from the front into one at the back: every interval is moved about log₂ n times, not n times.
  for (let at = 0; at + 1 < full.length; at += 2) full.push(mergeTwo(full[at], full[at + 1]));
  return full.length === 0 ? NO_INTERVALS : full[full.length - 1];
}

function mergeTwo(a: Intervals, b: Intervals): Intervals {
  const starts: number[] = [];
  const ends: number[] = [];
  let i = 0;
  let j = 0;
  const countA = a.starts.length;
  const countB = b.starts.length;
  while (i < countA || j < countB) {
    const order = i >= countA ? 1 : j >= countB ? -1 : a.starts[i] - b.starts[j] || a.ends[i] - b.ends[j];
    if (order <= 0) {
      starts.push(a.starts[i]);
      ends.push(a.ends[i++]);
      if (order === 0) j++;
    } else {
      starts.push(b.starts[j]);
      ends.push(b.ends[j++]);
    }
  }
  return { starts, ends };
}

/** Puts an unsorted list in order; a list that is in order already is returned as it is. */
function sorted(starts: number[], ends: number[]): Intervals {
  let inOrder = true;
  for (let i = 1; i < starts.length && inOrder; i++) {
    inOrder = starts[i - 1] < starts[i] || (starts[i - 1] === starts[i] && ends[i - 1] <= ends[i]);
  }
  if (inOrder) return { starts, ends };
  const order = starts.map((_, i) => i).sort((x, y) => starts[x] - starts[y] || ends[x] - ends[y]);
  return { starts: order.map((i) => starts[i]), ends: order.map((i) => ends[i]) };
}

/** Indices of the list in the order of the ends; of equal ends the longest interval comes last. */
function byEnd(list: Intervals): readonly number[] | undefined {
  const { starts, ends } = list;
  for (let i = 1; i < ends.length; i++) {
    if (ends[i - 1] >= ends[i]) {
      return ends.map((_, k) => k).sort((x, y) => ends[x] - ends[y] || starts[y] - starts[x]);
    }
  }
  return undefined;
}

/**
 * Every interval of `right` that an interval of `left` precedes in the same sentence with at most `gap` words between
 * (any number where `gap` is negative), joined with the nearest such one.
 */
export function next(left: Intervals, right: Intervals, gap: number, sentence: Int32Array): Intervals {
  const order = byEnd(left);
  const starts: number[] = [];
  const ends: number[] = [];
  let k = -1;
  for (let j = 0; j < right.starts.length; j++) {
    const from = right.starts[j];
    while (k + 1 < left.ends.length && left.ends[order === undefined ? k + 1 : order[k + 1]] <= from) k++;
    if (k < 0) continue;
    const i = order === undefined ? k : order[k];
    if (gap >= 0 && left.ends[i] < from - gap) continue;
    if (sentence[left.starts[i]] !== sentence[from]) continue;
    starts.push(left.starts[i]);
    ends.push(right.ends[j]);
  }
  return starts.length === 0 ? NO_INTERVALS : sorted(starts, ends);
}

/** The intervals of `list` with no `unwanted` ending within `gap` words before them in the same sentence. */
export function notBefore(unwanted: Intervals, list: Intervals, gap: number, sentence: Int32Array): Intervals {
  if (unwanted.starts.length === 0) return list;
  const order = byEnd(unwanted);
  const starts: number[] = [];
  const ends: number[] = [];
  let k = -1;
  for (let j = 0; j < list.starts.length; j++) {
    const from = list.starts[j];
    while (k + 1 < unwanted.ends.length && unwanted.ends[order === undefined ? k + 1 : order[k + 1]] <= from) k++;
    if (k >= 0) {
      const i = order === undefined ? k : order[k];
      const near = gap < 0 || unwanted.ends[i] >= from - gap;
      if (near && sentence[unwanted.starts[i]] === sentence[from]) continue;
    }
    starts.push(from);
    ends.push(list.ends[j]);
  }
  return { starts, ends };
}

/** The intervals of `list` with no `unwanted` beginning within `gap` words after them in the same sentence. */
export function notAfter(list: Intervals, unwanted: Intervals, gap: number, sentence: Int32Array): Intervals {
  if (unwanted.starts.length === 0) return list;
  const starts: number[] = [];
  const ends: number[] = [];
  for (let j = 0; j < list.starts.length; j++) {
    const to = list.ends[j];
    const i = lowerBound(unwanted.starts, to);
    if (i < unwanted.starts.length) {
      const from = unwanted.starts[i];
      if ((gap < 0 || from <= to + gap) && sentence[from] === sentence[list.starts[j]]) continue;
    }
    starts.push(list.starts[j]);
    ends.push(to);
  }
  return { starts, ends };
}

/** For every sentence that holds an interval of both lists, the shortest stretch around one of each. */
export function both(left: Intervals, right: Intervals, sentence: Int32Array): Intervals {
  const starts: number[] = [];
  const ends: number[] = [];
  let last = -1;
  for (let i = 0; i < left.starts.length; i++) {
    const home = sentence[left.starts[i]];
    const j = lowerBound(right.starts, left.starts[i]);
    for (const k of [j - 1, j]) {
      if (k < 0 || k >= right.starts.length || sentence[right.starts[k]] !== home) continue;
      const start = Math.min(left.starts[i], right.starts[k]);
      const end = Math.max(left.ends[i], right.ends[k]);
      if (last === home) {
        const top = starts.length - 1;
        if (end - start >= ends[top] - starts[top]) continue;
        starts[top] = start;
        ends[top] = end;
      } else {
        starts.push(start);
        ends.push(end);
        last = home;
      }
    }
  }
  return { starts, ends };
}

function lowerBound(values: readonly number[], least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (values[middle] < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
