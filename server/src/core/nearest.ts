/** Those of the candidates that the mistyped word may stand for, the likeliest first, three at most. */
export function nearest(word: string, candidates: readonly string[]): string[] {
  const mistyped = word.toLowerCase().slice(0, 64);
  const limit = Math.max(2, Math.floor(mistyped.length / 3));
  return candidates
    .map((candidate) => ({ candidate, distance: distanceTo(candidate, mistyped) }))
    .filter(({ distance }) => distance <= limit)
    .sort((left, right) => left.distance - right.distance)
    .slice(0, 3)
    .map(({ candidate }) => candidate);
}

/** A candidate that contains the whole word is as near as one with a single slip. */
function distanceTo(candidate: string, mistyped: string): number {
  const edits = editDistance(candidate, mistyped);
  return mistyped.length > 3 && candidate.includes(mistyped) ? Math.min(edits, 1) : edits;
}

/** The number of letters to insert, delete, replace or swap with the next one that turns one word into the other. */
export function editDistance(left: string, right: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: right.length + 1 }, (_, column) => column);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const same = left[row - 1] === right[column - 1];
      let best = Math.min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1));
      const swapped =
        row > 1 && column > 1 && left[row - 1] === right[column - 2] && left[row - 2] === right[column - 1];
      if (swapped) best = Math.min(best, beforeLast[column - 2] + 1);
      current[column] = best;
    }
    beforeLast = last;
    last = current;
  }
  return last[right.length];
}
