import type { Block } from '../document';
import type { Reading } from '../reading';
import type { CheckRule } from '../rule';
import type { Span } from '../span';
import { patternSpans } from './patternSpans';

const LOOK_AHEAD = 60;
/** «Адрес:» at the end of a block; «Редакция от» needs no colon. */
const COLON_LAST = /^\.?[^\S\n]*(?:\([^()\n]{0,30}\)[^\S\n]*)?(?::[^\S\n]*)?(?:[-–—][^\S\n]*)?$/;
const NOTHING_LAST = /^[^\S\n]*(?:[.;][^\S\n]*)?$/;
/** «тел. , e-mail: (далее», «адрес: .», «ИНН: ; ОГРН: ;». */
const COLON_THEN_MARK = /^\.?[^\S\n]*:[^\S\n]*(?:[,;)]|\.(?![.\d])|\.20\d\d|\(далее)/;
/** «на адрес электронной почты .»: the space tells that something fell out before the mark. */
const SPACE_THEN_MARK = /^\.?:?[^\S\n]+(?:[,;)]|\.(?![.\d]))/;
const COLON = /^\.?[^\S\n]*:[^\S\n]*/;
const VALUE = [
  'email',
  'url',
  'phone',
  'inn',
  'ogrn',
  'ogrnip',
  'address',
  'city',
  'date',
  'messenger',
  'organisation',
  'entrepreneur',
  'person',
  'blank',
] as const;

/** Places where a value is announced and nothing stands: «Телефон:», «тел. , e-mail:», «на адрес электронной почты .». */
export function emptyValues(reading: Reading, { patterns }: CheckRule): Span[] {
  const { text } = reading.document.plain;
  const labels = patternSpans(reading, patterns.label);
  const starts = new Set(labels.map(({ start }) => start));
  const found: Span[] = [];
  for (const label of labels) {
    const block = reading.document.blocks[reading.blockAt(label.start)];
    const after = text.slice(label.end, Math.min(block.span.end, label.end + LOOK_AHEAD));
    const isLast = label.end + after.length === block.span.end && COLON_LAST.test(after);
    if (COLON_THEN_MARK.test(after) || meetsLabel(after, label.end, starts)) found.push(label);
    else if (isLast && (after.includes(':') || isLoneCell(reading, label)) && hasNothingBelow(reading, label, starts))
      found.push(label);
  }
  for (const pointer of patternSpans(reading, patterns.pointer)) {
    const { span } = reading.document.blocks[reading.blockAt(pointer.start)];
    if (SPACE_THEN_MARK.test(text.slice(pointer.end, Math.min(span.end, pointer.end + LOOK_AHEAD))))
      found.push(pointer);
  }
  for (const date of patternSpans(reading, patterns.undated)) {
    const { span } = reading.document.blocks[reading.blockAt(date.start)];
    if (NOTHING_LAST.test(text.slice(date.end, span.end)) && hasNothingBelow(reading, date, starts)) found.push(date);
  }
  return found;
}

/** «ИНН: ОГРН: КПП:»: the next label stands where the value should. */
function meetsLabel(after: string, end: number, starts: ReadonlySet<number>): boolean {
  const colon = COLON.exec(after);
  if (colon === null || !starts.has(end + colon[0].length)) return false;
  return /^[^:,;.\n]{2,30}:/.test(after.slice(colon[0].length));
}

/** A table row that holds its label alone while the row beside it holds a value too. */
function isLoneCell(reading: Reading, label: Span): boolean {
  const { blocks, plain } = reading.document;
  const at = reading.blockAt(label.start);
  const isRow = (block: Block | undefined): block is Block => block?.kind === 'row';
  if (!isRow(blocks[at]) || blocks[at].span.start !== label.start) return false;
  return [blocks[at - 1], blocks[at + 1]].some(
    (row) => isRow(row) && plain.text.slice(row.span.start, row.span.end).includes(' | '),
  );
}

/** Neither the next block nor the rest of this one can be the value: another label, a numbered clause, a heading or nothing follows. */
function hasNothingBelow(reading: Reading, label: Span, starts: ReadonlySet<number>): boolean {
  const { blocks } = reading.document;
  const next = blocks[reading.blockAt(label.start) + 1];
  if (next === undefined || starts.has(next.span.start)) return true;
  const isOpening = next.kind === 'heading' || (next.kind === 'paragraph' && next.number !== undefined);
  return isOpening && !VALUE.some((kind) => reading.entitiesIn(next.span, kind).length > 0);
}
