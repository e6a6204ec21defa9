import { matchAt } from './recogniser';

const OPENING = /["«“„‟‹'‘]{1,2}/y;
const MAXIMUM_LENGTH = 160;

/** A name in quotation marks read at an offset: where it stands inside them, and where the marks end. */
export interface QuotedName {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly end: number;
}

const SINGLE = "'‘’";

/** A letter follows the mark and none stands before it: it opens an inner name. */
function opensInner(text: string, at: number): boolean {
  return /[\s(]/.test(text[at - 1]) && /[А-Яа-яA-Za-z\d]/.test(text[at + 1] ?? ' ');
}

/**
 * How a mark changes the depth of quotation; 0 where the character is no mark. Single marks count only where the name
 * was opened by one.
 */
function depthChange(text: string, at: number, isSingle: boolean): -1 | 0 | 1 {
  const mark = text[at];
  if (mark === '«' || mark === '„' || mark === '‹') return 1;
  if (mark === '»' || mark === '”' || mark === '›') return -1;
  if (mark !== '"' && mark !== '“' && !(isSingle && SINGLE.includes(mark))) return 0;
  return opensInner(text, at) ? 1 : -1;
}

/** «ООО «Ива обязано … ООО «Ива»»: another firm begins, so the mark before it was never closed. */
function isNextFirm(text: string, nameStart: number, at: number): boolean {
  return at - nameStart > 12 && /(?:ООО|АО|ИП) $/.test(text.slice(at - 4, at));
}

/** «Торговый дом "Ромашка»: no mark follows, so this one closes both names. */
function closesAll(text: string, at: number): boolean {
  return /[\s,.;:)]/.test(text[at + 1] ?? ' ') && !/["»”“]/.test(text.slice(at + 1, at + 60));
}

/**
 * The name that an opening quotation mark begins, with inner quotations: «Торговый дом «Ромашка»», "Торговый дом
 * "Ромашка"". Looks at {@link MAXIMUM_LENGTH} UTF-16 units and never past a line.
 */
export function readQuotedName(text: string, at: number): QuotedName | undefined {
  const opening = matchAt(OPENING, text, at);
  if (opening === null) return undefined;
  const nameStart = at + opening[0].length;
  const isSingle = SINGLE.includes(opening[0]);
  const limit = Math.min(text.length, nameStart + MAXIMUM_LENGTH);
  for (let index = nameStart, depth = 1; index < limit && text[index] !== '\n'; index++) {
    const change = depthChange(text, index, isSingle);
    if (change === 1 && isNextFirm(text, nameStart, index)) return undefined;
    depth += change;
    if (change !== -1 || (depth > 0 && !closesAll(text, index))) continue;
    const isDoubled = opening[0].length === 2 && /["»”“’']/.test(text[index + 1] ?? ' ');
    return { nameStart, nameEnd: index, end: index + (isDoubled ? 2 : 1) };
  }
  return undefined;
}
