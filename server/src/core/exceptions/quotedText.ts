import { EntityText } from '../entities/entityText';
import { lastWhere } from '../lastWhere';
import type { Span } from '../span';

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text as they are compared: in small letters, ё as е, with neither marks nor the kind of spaces. */
export function comparedWords(text: string): string {
  return (EntityText.of(text).lower.match(WORD) ?? []).join(' ');
}

/** A text in which quotations are looked for. Quotes, dashes, spaces, case and line breaks do not count. */
export class QuotedText {
  private readonly starts: number[] = [];
  private readonly ends: number[] = [];
  /** Where each word begins in `joined`. */
  private readonly at: number[] = [];
  private readonly joined: string;

  constructor(text: string) {
    const folded = EntityText.of(text);
    let joined = ' ';
    const parts: string[] = [];
    let length = 1;
    for (const { 0: word, index } of folded.lower.matchAll(WORD)) {
      this.starts.push(folded.toOriginal(index));
      this.ends.push(folded.toOriginalEnd(index + word.length));
      this.at.push(length);
      parts.push(word);
      length += word.length + 1;
    }
    joined += parts.join(' ');
    this.joined = `${joined} `;
  }

  /** Every place at which the quoted words stand, as spans of the text. */
  places(quote: string): Span[] {
    const words = comparedWords(quote);
    const found: Span[] = [];
    if (words === '') return found;
    const wanted = ` ${words} `;
    for (let at = this.joined.indexOf(wanted); at >= 0; at = this.joined.indexOf(wanted, at + wanted.length - 1)) {
      const first = this.wordAt(at + 1);
      const last = this.wordAt(at + wanted.length - 2);
      found.push({ start: this.starts[first], end: this.ends[last] });
    }
    return found;
  }

  /** Index of the word that stands at an offset of `joined`. */
  private wordAt(offset: number): number {
    return Math.max(
      0,
      lastWhere(this.at.length, (i) => this.at[i] <= offset),
    );
  }
}
