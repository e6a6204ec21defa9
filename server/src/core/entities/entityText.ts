import { foldText, isCombining } from './foldText';

const decoder = new TextDecoder('utf-16le', { ignoreBOM: true });

/**
 * A text prepared for recognisers, so that they need not know every way of writing a space, a dash or a letter: any
 * space within a line is ' ', any dash '-', ё is е, a word mixed of two alphabets is in one, soft hyphens and
 * zero-width characters are gone. Offsets in `text` and `lower` (the same in small letters) are equal UTF-16 offsets;
 * {@link toOriginal} leads back.
 */
export class EntityText {
  private constructor(
    readonly original: string,
    readonly text: string,
    readonly lower: string,
    /** The codes of `lower`. */
    readonly codes: Uint16Array,
    private readonly offsets: Uint32Array | undefined,
  ) {}

  static of(original: string): EntityText {
    const { codes, small, offsets } = foldText(original);
    return new EntityText(original, decoder.decode(codes), decoder.decode(small), small, offsets);
  }

  /** Whether no character was left out, so that offsets are those of the original. */
  get isWhole(): boolean {
    return this.offsets === undefined;
  }

  /** Offset in the original text of an offset in `text`. */
  toOriginal(offset: number): number {
    return this.offsets === undefined ? offset : this.offsets[offset];
  }

  /** End offset in the original: just behind the last character, so that invisible characters after it stay outside. */
  toOriginalEnd(end: number): number {
    if (this.offsets === undefined || end === 0) return end;
    let result = this.offsets[end - 1] + 1;
    while (result < this.offsets[end] && isCombining(this.original.charCodeAt(result))) result++;
    return result;
  }

  /** The words of the original, as written. */
  written(start: number, end: number): string {
    return this.original.slice(this.toOriginal(start), this.toOriginalEnd(end));
  }
}
