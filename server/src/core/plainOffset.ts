import type { PlainText } from './plainText';

/**
 * The offset of the plain text that stands at an offset of the source; for a place inside markup, that of the last visible character before
 * it. Both count UTF-16 code units.
 */
export function plainOffset(plain: PlainText, source: number): number {
  let low = 0;
  let high = plain.text.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (plain.toSource({ start: middle, end: middle }).start <= source) low = middle;
    else high = middle - 1;
  }
  return low;
}
