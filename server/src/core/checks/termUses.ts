import type { Reading } from '../reading';
import type { Span } from '../span';
import { wordsSpelt } from '../words';
import { stemOf } from './stem';

/** Finds where terms stand in a document, in whatever form. A term is given by the stems of its words, joined by spaces. */
export class TermUses {
  /** Words by their stem, for the stems with which the terms begin. */
  private readonly firstWords = new Map<string, number[]>();

  constructor(
    private readonly reading: Reading,
    keys: Iterable<string>,
  ) {
    for (const key of keys) this.firstWords.set(key.split(' ', 1)[0], []);
    const { raw } = reading.words;
    for (const word of wordsSpelt(reading.words, (spelling) => this.firstWords.has(stemOf(spelling)))) {
      this.firstWords.get(stemOf(raw[word]))?.push(word);
    }
  }

  /** Whether the term stands anywhere outside the given place. */
  standsOutside(key: string, { start, end }: Span): boolean {
    const { starts, raw } = this.reading.words;
    const stems = key.split(' ');
    return (this.firstWords.get(stems[0]) ?? []).some((word) => {
      const isHere = stems.every((stem, i) => word + i < raw.length && stemOf(raw[word + i]) === stem);
      return isHere && (starts[word] < start || starts[word] >= end);
    });
  }
}
