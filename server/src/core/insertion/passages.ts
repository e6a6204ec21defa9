import { keptWith } from '../keptWith';
import type { Reading } from '../reading';
import type { Span } from '../span';

/** Authorities and services whose address or mailbox a policy may give besides the operator's. */
const OTHERS =
  /роскомнадзор|уполномоченн[а-яё]{2,3} орган|служб[а-яё]{1,2} по надзору|rkn\.gov|прокуратур|в суд(?![а-яё])|яндекс|гугл|вконтакте|(?<![@\w.])(?:yandex|google|mail\.ru|vk\.com|t\.me)|метрик|хостинг|поручает|третьим лицам|третьих лиц|(?<![@\w])(?:www\.)?(?:cbr|consultant|garant)\.ru/i;

/** A passage («пункт»): the offsets of its plain text, and whether it speaks of an authority or a service. */
export interface Passage extends Span {
  readonly isOthers: boolean;
  /** Words of the heading above; empty under none and under the title. */
  readonly heading: string;
}

/** How much of a heading is looked at, in UTF-16 units: it is looked at for each passage below it. */
const LONGEST_TITLE = 200;

/** The passages of a document in order, each looked at for words of authorities and services. */
export const passagesOf = keptWith((reading: Reading): readonly Passage[] => {
  const { blocks, plain } = reading.document;
  const passages: Passage[] = [];
  for (let first = 0; first < blocks.length; ) {
    let last = first;
    while (last + 1 < blocks.length && blocks[last + 1].passage === blocks[first].passage) last++;
    const span = { start: blocks[first].span.start, end: blocks[last].span.end };
    const heading = blocks[first].heading;
    const title =
      heading < 0 || heading === reading.title
        ? ''
        : plain.text.slice(
            blocks[heading].span.start,
            Math.min(blocks[heading].span.end, blocks[heading].span.start + LONGEST_TITLE),
          );
    passages.push({
      ...span,
      heading: title,
      isOthers: OTHERS.test(plain.text.slice(span.start, span.end)) || OTHERS.test(title),
    });
    first = last + 1;
  }
  return passages;
});

/** Index of the passage that holds an offset of the plain text, or of the last one before it; −1 before the first. */
export function passageAt(passages: readonly Passage[], offset: number): number {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (passages[middle].start <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
