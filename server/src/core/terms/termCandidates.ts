import type { DefinedTerm } from '../checks/definedTerms';
import { isUpper } from '../parse/character';
import type { Reading } from '../reading';
import type { Span } from '../span';
import { wordsSpelt } from '../words';
import { isMention, isOwnName } from './mention';
import { TermTree } from './termTree';

/** A place that bears the words of a term, before it is known whether the term is meant. */
export interface Candidate {
  readonly key: string;
  readonly span: Span;
  readonly words: readonly [number, number];
  /** What stands between blanks. */
  readonly spelling: readonly string[];
  readonly isCapital: boolean;
  readonly opensSentence: boolean;
  readonly isDefinition: boolean;
}

/** What stands in a word and is not seen. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The places that bear the words of defined terms, by the key of the term, in order. */
export function termCandidates(
  reading: Reading,
  defined: ReadonlyMap<string, readonly DefinedTerm[]>,
): Map<string, Candidate[]> {
  const { words, document } = reading;
  const { text } = document.plain;
  const tree = new TermTree(defined.keys());
  const joins = (word: number): boolean =>
    words.sentence[word] === words.sentence[word - 1] &&
    /^[\s\u00ad‑-]*$/.test(text.slice(words.ends[word - 1], words.starts[word]));
  const found = new Map<string, Candidate[]>();
  for (const first of wordsSpelt(words, (spelling) => tree.begins(spelling))) {
    for (const { key, last } of tree.at(words, first, joins)) {
      const span = { start: words.starts[first], end: words.ends[last] };
      const isDefinition =
        defined.get(key)?.some((one) => one.span.start <= span.start && span.end <= one.span.end) === true;
      if (!isDefinition && (isMention(reading, span) || isOwnName(reading, defined.get(key) ?? [], span))) continue;
      const candidate: Candidate = {
        key,
        span,
        words: [first, last],
        spelling: text.slice(span.start, span.end).replace(INVISIBLE, '').split(/\s+/),
        isCapital: isUpper(text.charCodeAt(span.start)),
        opensSentence: words.sentence[first - 1] !== words.sentence[first],
        isDefinition,
      };
      const list = found.get(key);
      if (list === undefined) found.set(key, [candidate]);
      else list.push(candidate);
    }
  }
  return found;
}
