import type { EntityKind } from '../entities/entity';
import type { Reading } from '../reading';
import type { Span } from '../span';

/** Names that are written as they are, whatever words of the document stand in them. */
const NAMES: readonly EntityKind[] = ['act', 'organisation', 'email', 'url'];
/** How far before a word its opening quotation mark is looked for, in UTF-16 units. */
const REACH = 200;
/** A title of a document in quotation marks: behind a word for a document, or beginning as titles do. */
const BEFORE_TITLE =
  /(?:политик|положени|регламент|приказ|договор|соглашени|постановлени|инструкци|форм|раздел|согласи|правил|стать|заявлени)[а-яё]*[^а-яё«»]*$/i;
const TITLE =
  /^(?:об?о?\s|(?:политик|положени|регламент|согласи|правил|договор|соглашени|инструкци|порядок)[а-яё]*\s)/i;

/** Whether a place is only a part of a name: the title of an act or of another document, the name of an organisation, a part of a compound. */
export function isMention(reading: Reading, span: Span): boolean {
  const { text } = reading.document.plain;
  const isInName = NAMES.some((kind) =>
    reading.entitiesIn(span, kind).some(({ start, end }) => start < span.start || end > span.end),
  );
  return isInName || isInCompound(text, span) || isInTitle(text, span);
}

function isInCompound(text: string, { start, end }: Span): boolean {
  return (
    /[A-Za-zА-Яа-яЁё\d][‑-]$/.test(text.slice(Math.max(0, start - 2), start)) ||
    /^[‑-][A-Za-zА-Яа-яЁё\d]/.test(text.slice(end, end + 2))
  );
}

function isInTitle(text: string, { start, end }: Span): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const opening = before.lastIndexOf('«');
  if (opening < 0 || opening < Math.max(before.lastIndexOf('»'), before.lastIndexOf('\n'))) return false;
  // «Оператор» alone in its quotation marks is the term.
  if (opening === before.length - 1 && text[end] === '»') return false;
  return TITLE.test(before.slice(opening + 1)) || BEFORE_TITLE.test(before.slice(0, opening));
}
