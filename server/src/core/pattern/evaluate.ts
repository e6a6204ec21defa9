import type { Reading } from '../reading';
import type { Condition, Place, Scope } from './condition';
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

function placeOf(reading: Reading, word: number): Place {
  const sentence = reading.sentenceOfWord(word);
  if (reading.document.blocks[sentence.block].kind === 'heading') {
    return sentence.block === reading.title ? 'title' : 'heading';
  }
  return sentence.definition ? 'definition' : 'text';
}

/** Indices of the heading blocks in which one of the patterns matches. */
function headingsMatching(reading: Reading, patterns: readonly number[]): Set<number> {
  const headings = new Set<number>();
  for (const pattern of patterns) {
    for (const word of reading.matcher.matches(pattern).starts) {
      const block = reading.sentenceOfWord(word).block;
      if (reading.document.blocks[block].kind === 'heading') headings.add(block);
    }
  }
  return headings;
}

/** Whether one of `headings` stands above the word's block, at any level. A title that other headings follow is no section. */
function isUnder(reading: Reading, word: number, headings: ReadonlySet<number>): boolean {
  let at = reading.blockOfWord(word).heading;
  while (at >= 0) {
    if (headings.has(at) && (at !== reading.title || reading.headingCount === 1)) return true;
    const above = reading.document.blocks[at].heading;
    if (above >= at) return false;
    at = above;
  }
  return false;
}

function unitsWith(reading: Reading, pattern: number, condition: Condition): Set<number> {
  const units = new Set<number>();
  for (const word of reading.matcher.matches(pattern).starts) {
    if (condition.places.includes(placeOf(reading, word))) units.add(unitOf(reading, word, condition.scope));
  }
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
  const under = condition.under === undefined ? undefined : headingsMatching(reading, condition.under);
  if (under !== undefined && under.size === 0) return [];
  const notUnder = condition.notUnder === undefined ? undefined : headingsMatching(reading, condition.notUnder);

  const passes = (word: number): boolean => {
    if (!condition.places.includes(placeOf(reading, word))) return false;
    const unit = unitOf(reading, word, condition.scope);
    if (needed.some((units) => !units.has(unit)) || barred.some((units) => units.has(unit))) return false;
    if (under !== undefined && !isUnder(reading, word, under)) return false;
    return notUnder === undefined || notUnder.size === 0 || !isUnder(reading, word, notUnder);
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
