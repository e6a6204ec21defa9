import type { Reading } from '../reading';
import { type Condition, SCOPES, type Scope } from './condition';
import type { Intervals } from './intervals';
import type { Matcher } from './matcher';

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

function anyCanMatch(matcher: Matcher, patterns: readonly number[]): boolean {
  for (const pattern of patterns) if (matcher.canMatch(pattern)) return true;
  return false;
}

const NO_MATCHES: readonly Match[] = [];

/** All matches of a condition: the first of every pattern, then the second of every pattern, and so on. */
export function evaluate(reading: Reading, condition: Condition): readonly Match[] {
  const { matcher } = reading;
  if (!anyCanMatch(matcher, condition.find)) return NO_MATCHES;
  if (condition.with !== undefined && !condition.with.every((pattern) => matcher.canMatch(pattern))) return NO_MATCHES;
  const lists: Intervals[] = [];
  let count = 0;
  for (const pattern of condition.find) {
    const list = matcher.matches(pattern);
    lists.push(list);
    count += list.starts.length;
  }
  if (count === 0) return NO_MATCHES;
  const needed = condition.with?.map((pattern) => unitsWith(reading, pattern, condition)) ?? [];
  if (needed.some((units) => units.size === 0)) return NO_MATCHES;
  const barred =
    condition.without
      ?.filter((pattern) => matcher.canMatch(pattern))
      .map((pattern) => unitsWith(reading, pattern, condition)) ?? [];
  const headings = (patterns: readonly number[] | undefined) =>
    patterns?.map((pattern) => headingsMatching(reading, pattern)).filter((set) => set.size > 0);
  const under = headings(condition.under);
  if (under !== undefined && under.length === 0) return NO_MATCHES;
  const notUnder = headings(condition.notUnder);

  const passes = (word: number): boolean => {
    if (!condition.places.includes(reading.placeOfWord(word))) return false;
    const unit = unitOf(reading, word, condition.scope);
    if (needed.some((units) => !units.has(unit)) || barred.some((units) => units.has(unit))) return false;
    if (under !== undefined && !isUnder(reading, word, under)) return false;
    return notUnder === undefined || notUnder.length === 0 || !isUnder(reading, word, notUnder);
  };

  const matches: Match[] = [];
  for (let pattern = 0; pattern < lists.length; pattern++) {
    const list = lists[pattern];
    let rank = 0;
    for (let i = 0; i < list.starts.length; i++) {
      if (isInsideNext(list, i) || !passes(list.starts[i])) continue;
      matches.push({ start: list.starts[i], end: list.ends[i], pattern, rank: rank++ });
    }
  }
  const enough =
    condition.count === undefined ? matches : withSeveral(reading, matches, condition.scope, condition.count);
  return lists.length === 1 ? enough : enough.sort((a, b) => a.rank - b.rank || a.pattern - b.pattern);
}

/** The matches in whose unit at least `least` different patterns match. */
function withSeveral(reading: Reading, matches: readonly Match[], scope: Scope, least: number): Match[] {
  const kinds = new Map<number, Set<number>>();
  for (const { start, pattern } of matches) {
    const unit = unitOf(reading, start, scope);
    const set = kinds.get(unit);
    if (set === undefined) kinds.set(unit, new Set([pattern]));
    else set.add(pattern);
  }
  return matches.filter(({ start }) => (kinds.get(unitOf(reading, start, scope))?.size ?? 0) >= least);
}
