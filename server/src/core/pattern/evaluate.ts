import type { Reading } from '../reading';
import { type Condition, SCOPES, type Scope } from './condition';
import type { Intervals } from './intervals';

/** A match of a condition: the words `[start, end)`. */
export interface Match {
  readonly start: number;
  readonly end: number;
  /** Which of the condition's patterns matched, and how often it had matched before. */
  readonly pattern: number;
  readonly rank: number;
}

/** Number of the unit (sentence, block, passage, section) that holds a word; the whole document is unit 0. */
function unitOf(reading: Reading, word: number, scope: Scope): number {
  if (scope === 'document') return 0;
  const sentence = reading.words.sentence[word];
  if (scope === 'sentence') return sentence;
  const block = reading.sentences[sentence].block;
  if (scope === 'block') return block;
  const at = reading.document.blocks[block];
  if (scope === 'passage') return at.passage;
  return at.kind === 'heading' ? block : at.heading;
}

/** Indices of the heading blocks in which a pattern matches. */
function headingsMatching(reading: Reading, pattern: number): ReadonlySet<number> {
  const known = reading.headingsMatched.get(pattern);
  if (known !== undefined) return known;
  const headings = new Set<number>();
  for (const word of reading.matcher.matches(pattern).starts) {
    const block = reading.sentenceOfWord(word).block;
    if (reading.document.blocks[block].kind === 'heading') headings.add(block);
  }
  reading.headingsMatched.set(pattern, headings);
  return headings;
}

/** Whether one of `headings` stands above the word's block, at any level. A title that other headings follow is no section. */
function isUnder(reading: Reading, word: number, headings: readonly ReadonlySet<number>[]): boolean {
  let at = reading.blockOfWord(word).heading;
  while (at >= 0) {
    const heading = at;
    if (headings.some((set) => set.has(heading)) && (at !== reading.title || reading.headingCount === 1)) return true;
    const above = reading.document.blocks[at].heading;
    if (above >= at) return false;
    at = above;
  }
  return false;
}

/** The units in which a pattern matches at the places of the condition. */
function unitsWith(reading: Reading, pattern: number, { scope, places }: Condition): ReadonlySet<number> {
  const inText = places.length === 1 && places[0] === 'text';
  const key = pattern * SCOPES.length + SCOPES.indexOf(scope);
  const known = inText ? reading.unitsMatched.get(key) : undefined;
  if (known !== undefined) return known;
  const units = new Set<number>();
  for (const word of reading.matcher.matches(pattern).starts) {
    if (places.includes(reading.placeOfWord(word))) units.add(unitOf(reading, word, scope));
  }
  if (inText) reading.unitsMatched.set(key, units);
  return units;
}

/** Whether the interval is the beginning of the one that follows it in the list: the longer one says more. */
function isInsideNext(list: Intervals, index: number): boolean {
  return index + 1 < list.starts.length && list.starts[index] === list.starts[index + 1];
}

/** All matches of a condition: the first of every pattern, then the second of every pattern, and so on. */
export function evaluate(reading: Reading, condition: Condition): Match[] {
  const matcher = reading.matcher;
  const can = (pattern: number) => matcher.canMatch(pattern);
  if (!condition.find.some(can) || condition.with?.every(can) === false) return [];
  const lists = condition.find.map((pattern) => matcher.matches(pattern));
  if (lists.every((list) => list.starts.length === 0)) return [];
  const needed = condition.with?.map((pattern) => unitsWith(reading, pattern, condition)) ?? [];
  if (needed.some((units) => units.size === 0)) return [];
  const barred = condition.without?.filter(can).map((pattern) => unitsWith(reading, pattern, condition)) ?? [];
  const headings = (patterns: readonly number[] | undefined) =>
    patterns?.map((pattern) => headingsMatching(reading, pattern)).filter((set) => set.size > 0);
  const under = headings(condition.under);
  if (under !== undefined && under.length === 0) return [];
  const notUnder = headings(condition.notUnder);

  const passes = (word: number): boolean => {
    if (!condition.places.includes(reading.placeOfWord(word))) return false;
    const unit = unitOf(reading, word, condition.scope);
    if (needed.some((units) => !units.has(unit)) || barred.some((units) => units.has(unit))) return false;
    if (under !== undefined && !isUnder(reading, word, under)) return false;
    return notUnder === undefined || notUnder.length === 0 || !isUnder(reading, word, notUnder);
  };

  const matches: Match[] = [];
  const kinds = new Map<number, Set<number>>();
  const origin: number[] = [];
  lists.forEach((list, index) => {
    let rank = 0;
    for (let i = 0; i < list.starts.length; i++) {
      if (isInsideNext(list, i)) continue;
      if (!passes(list.starts[i])) continue;
      matches.push({ start: list.starts[i], end: list.ends[i], pattern: index, rank: rank++ });
      const unit = unitOf(reading, list.starts[i], condition.scope);
      origin.push(unit);
      const set = kinds.get(unit);
      if (set === undefined) kinds.set(unit, new Set([index]));
      else set.add(index);
    }
  });
  const least = condition.count ?? 1;
  const enough = least <= 1 ? matches : matches.filter((_, i) => (kinds.get(origin[i])?.size ?? 0) >= least);
  return enough.sort((a, b) => a.rank - b.rank || a.pattern - b.pattern);
}
