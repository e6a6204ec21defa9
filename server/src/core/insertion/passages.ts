import { keptWith } from '../keptWith';
import { lastWhere } from '../lastWhere';
import type { Reading } from '../reading';
import type { Span } from '../span';

/** Authorities and services whose address or mailbox a policy may give besides the operator's. */
const OTHERS =
  /роскомнадзор|уполномоченн[а-яё]{2,3} орган|служб[а-яё]{1,2} по надзору|rkn\.gov|прокуратур|в суд(?![а-яё])|яндекс|гугл|вконтакте|(?<![@\w.])(?:yandex|google|mail\.ru|vk\.com|t\.me)|метрик|хостинг|поручает|третьим лицам|третьих лиц|(?<![@\w])(?:www\.)?(?:cbr|consultant|garant)\.ru/i;

/** How much of a heading is looked at, in UTF-16 units: it is looked at for each passage below it. */
const LONGEST_HEADING = 200;

/** A passage («пункт»). Offsets are of the plain text. */
export class Passage implements Span {
  private isOthersKept: boolean | undefined;

  constructor(
    private readonly reading: Reading,
    readonly start: number,
    readonly end: number,
    private readonly headingBlock: number,
  ) {}

  /** Words of the heading above; empty under none and under the title. */
  get heading(): string {
    const { document, title } = this.reading;
    if (this.headingBlock < 0 || this.headingBlock === title) return '';
    const { start, end } = document.blocks[this.headingBlock].span;
    return document.plain.text.slice(start, Math.min(end, start + LONGEST_HEADING));
  }

  /** Whether it speaks of an authority or a service. Few passages are ever asked, so the words are looked for when one is. */
  get isOthers(): boolean {
    const { text } = this.reading.document.plain;
    this.isOthersKept ??= OTHERS.test(text.slice(this.start, this.end)) || OTHERS.test(this.heading);
    return this.isOthersKept;
  }
}

/** The passages of a document in order. */
export const passagesOf = keptWith((reading: Reading): readonly Passage[] => {
  const { blocks } = reading.document;
  const passages: Passage[] = [];
  for (let first = 0; first < blocks.length; ) {
    let last = first;
    while (last + 1 < blocks.length && blocks[last + 1].passage === blocks[first].passage) last++;
    passages.push(new Passage(reading, blocks[first].span.start, blocks[last].span.end, blocks[first].heading));
    first = last + 1;
  }
  return passages;
});

/** Index of the passage that holds an offset of the plain text, or of the last one before it; −1 before the first. */
export function passageAt(passages: readonly Passage[], offset: number): number {
  return lastWhere(passages.length, (i) => passages[i].start <= offset);
}
