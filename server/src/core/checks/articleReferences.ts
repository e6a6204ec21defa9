import type { Entity } from '../entities/entity';
import type { Span } from '../span';

/** A place of an act that is referred to: `85`, or `6/1/10` for item 10 of part 1 of article 6. */
export interface Reference {
  readonly article: string;
  /** The article with its part and item as far as one of each is named. */
  readonly place: string;
  readonly span: Span;
}

const WINDOW = 150;
const NUMBER = '\\d{1,3}(?:\\.\\d{1,2})?';
const LIST = `${NUMBER}(?:\\s?(?:,|и|по|[-–—])\\s?${NUMBER})*`;
const UNIT = '(?:подпункт[а-я]*|пункт[а-я]*|пп|п|част[а-я]*|ч|стать[а-я]*|статей|ст)';
const PIECE = `(?:${UNIT}(?:\\s?\\.)?\\s?${LIST}[\\s,]{0,2}(?:и )?)`;
const BEFORE = new RegExp(`(?<![а-яёa-z\\d])(${PIECE}+)\\)?\\s?$`, 'i');
/** «…, 85–90 Трудового кодекса»: the word for the article is left out. */
const BARE = new RegExp(`[,;]\\s(${LIST})\\s$`, 'i');
const BEHIND = new RegExp(`^\\s?(?:\\((${PIECE}+)\\)|,\\s(${PIECE}+)(?=[;.\\n]|$))`, 'i');
/** All that may stand between the last number and the act. Looked at first, since most acts have no number before them. */
const ENDS_IN_NUMBER = /\d[\s,)и]{0,5}$/i;
const TAIL = 8;
const PIECES = new RegExp(`(${UNIT})(?:\\s?\\.)?\\s?(${LIST})`, 'gi');
/** Articles in a range that are named one by one at the most. */
const LONGEST_RANGE = 40;

/** The articles of an act that the words right before or right behind its citation refer to. */
export function referencesTo(text: string, entity: Entity): Reference[] {
  const from = Math.max(0, entity.start - WINDOW);
  const before = text.slice(from, entity.start);
  const named = !ENDS_IN_NUMBER.test(before.slice(-TAIL))
    ? null
    : (BEFORE.exec(before) ?? (entity.parts?.issuer === undefined ? null : BARE.exec(before)));
  if (named !== null) {
    const isBare = /^\d/.test(named[1]);
    const start = from + named.index + named[0].indexOf(named[1]);
    return read(isBare ? `ст ${named[1]}` : named[1], start - (isBare ? 3 : 0), start);
  }
  const behind = BEHIND.exec(text.slice(entity.end, entity.end + WINDOW));
  if (behind === null) return [];
  const written = behind[1] ?? behind[2];
  const start = entity.end + behind[0].indexOf(written);
  return read(written, start, start);
}

function read(written: string, offset: number, least: number): Reference[] {
  const numbers: Record<'article' | 'part' | 'item', string[]> = { article: [], part: [], item: [] };
  const articles: Reference[] = [];
  let whole: Span | undefined;
  for (const piece of written.matchAll(PIECES)) {
    const unit = /^с/i.test(piece[1]) ? 'article' : /^ч/i.test(piece[1]) ? 'part' : 'item';
    const end = offset + piece.index + piece[0].length;
    const span = { start: Math.max(offset + piece.index, least), end };
    const listed = expanded(piece[2]);
    numbers[unit].push(...listed);
    if (unit === 'article') for (const one of listed) articles.push({ article: one, place: one, span });
    whole = { start: whole?.start ?? span.start, end };
  }
  const { part, item } = numbers;
  const [only, ...others] = articles;
  if (only === undefined || whole === undefined || others.length > 0 || part.length !== 1) return articles;
  const { article } = only;
  if (item.length === 0) return [{ article, place: `${article}/${part[0]}`, span: whole }];
  return item.map((one) => ({ article, place: `${article}/${part[0]}/${one}`, span: whole }));
}

/** «5, 9–11» as 5, 9, 10, 11. */
function expanded(list: string): string[] {
  const all: string[] = [];
  for (const part of list.split(/\s?(?:,|и)\s?/)) {
    const [first, last] = part.split(/\s?(?:по|[-–—])\s?/);
    const [from, to] = [Number(first), Number(last)];
    const isRange = last !== undefined && Number.isInteger(from) && to > from && to - from <= LONGEST_RANGE;
    if (!isRange) all.push(...[first, last].filter((one) => one !== undefined));
    else for (let at = from; at <= to; at++) all.push(String(at));
  }
  return all;
}
