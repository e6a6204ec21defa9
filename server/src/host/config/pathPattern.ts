/**
 * Whether a path (with forward slashes, relative to where the pattern is written) lies where the pattern points: `*` and `?` stay within a name, `**` goes
 * through folders, a pattern without a slash holds at any depth, and what points at a folder holds for all in it. Never slower than the product of
 * the lengths.
 */
export function matchesPath(pattern: string, path: string): boolean {
  const trimmed = pattern.replace(/^\.\//, '').replace(/(?<!\/)\/+$/, '');
  if (trimmed === '') return false;
  const anchored = trimmed.startsWith('/') ? trimmed.slice(1) : trimmed.includes('/') ? trimmed : `**/${trimmed}`;
  const wanted = anchored.split('/');
  const names = path.split('/');
  // `reached[i]`: the first i parts of the pattern match the names so far.
  let reached = [true, ...wanted.map(() => false)];
  throughFolders(wanted, reached);
  for (const name of names) {
    const next = reached.map(() => false);
    for (let i = 0; i < wanted.length; i++) {
      if (!reached[i]) continue;
      if (wanted[i] === '**') next[i] = true;
      else if (matchesName(wanted[i], name)) next[i + 1] = true;
    }
    throughFolders(wanted, next);
    reached = next;
    // A folder on the way matches, so that everything in it does.
    if (reached[wanted.length]) return true;
  }
  return false;
}

/** `**` may stand for no folder at all. */
function throughFolders(wanted: readonly string[], reached: boolean[]): void {
  for (let i = 0; i < wanted.length; i++) if (reached[i] && wanted[i] === '**') reached[i + 1] = true;
}

function matchesName(pattern: string, name: string): boolean {
  let at = 0;
  let from = 0;
  let star = -1;
  let taken = 0;
  while (from < name.length) {
    if (pattern[at] === '*') {
      star = at++;
      taken = from;
    } else if (at < pattern.length && (pattern[at] === '?' || pattern[at] === name[from])) {
      at++;
      from++;
    } else if (star >= 0) {
      at = star + 1;
      from = ++taken;
    } else return false;
  }
  while (pattern[at] === '*') at++;
  return at === pattern.length;
}
