import { blockAt, clauseNumber } from '../../core/clauseNumber';
import { type Block, type PolicyDocument, titleBlock } from '../../core/document';
import type { Span } from '../../core/span';
import type { Lines } from '../lines';
import { messagesIn } from '../messages';
import type { Language } from '../options';
import { printable } from '../wrap';
import { html, type Markup } from './markup';
import { reportWordsIn } from './reportWords';

/** Visible words of the document, cut to fit, with those that are meant. */
export interface Quote {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Number of the clause, or the empty string; that of a numbered item follows in `item`. */
  readonly clause: string;
  readonly item: string;
  /** Whether it is the heading of a section; the title of the document is none. */
  readonly isSection: boolean;
}

/** Characters of a long place that are shown; more of them say nothing new. */
const LONGEST = 400;

/**
 * The words at a span (UTF-16 offsets of the source) as a reader of the document sees them, with at most `around` characters of their paragraph on
 * either side. Undefined where the document has no words.
 */
export function quoteAt(document: PolicyDocument, span: Span, around: number): Quote | undefined {
  const { blocks, plain } = document;
  const start = plain.toPlain(span.start);
  const index = blockAt(blocks, start);
  if (index < 0) return undefined;
  const block = blocks[index];
  const from = Math.max(start, block.span.start);
  const to = Math.max(from, Math.min(plain.toPlain(span.end), block.span.end, from + LONGEST));
  const isCut = to === from + LONGEST;
  return {
    before: lastWords(plain.text, block.span.start, from, around),
    words: oneLine(plain.text.slice(from, to)) + (isCut ? '…' : ''),
    after: isCut ? '' : firstWords(plain.text, to, block.span.end, around),
    ...clauseAndItem(blocks, index),
    isSection: block.kind === 'heading' && index > 0 && index !== titleBlock(document),
  };
}

/** An item «3.» of a list in clause 4.1 is item 3 of that clause; a clause 4.1.3 needs nothing before it. */
function clauseAndItem(blocks: readonly Block[], index: number): { clause: string; item: string } {
  const own = clauseNumber(blocks, index);
  const opener = clauseNumber(blocks, blocks[index].passage);
  const isItem = opener !== '' && opener !== own && !own.startsWith(opener);
  return isItem ? { clause: opener, item: own } : { clause: own, item: '' };
}

function lastWords(text: string, start: number, end: number, room: number): string {
  if (end - start <= room) return oneLine(text.slice(start, end));
  const space = text.indexOf(' ', end - room);
  return `…${oneLine(text.slice(space >= 0 && space < end ? space + 1 : end - room, end))}`;
}

function firstWords(text: string, start: number, end: number, room: number): string {
  if (end - start <= room) return oneLine(text.slice(start, end)).trimEnd();
  const space = text.lastIndexOf(' ', start + room);
  return `${oneLine(text.slice(start, space > start ? space : start + room)).trimEnd()}…`;
}

function oneLine(text: string): string {
  return printable(text.replace(/[ \t]*[\r\n]+[ \t]*/g, ' '));
}

/** Title of the document: a heading of the first level among its first blocks, else the empty string. */
export function titleOf(document: PolicyDocument): string {
  const index = titleBlock(document);
  if (index < 0) return '';
  const { start, end } = document.blocks[index].span;
  return oneLine(document.plain.text.slice(start, Math.min(end, start + LONGEST))).trim();
}

/** «п. 3.2, строка 45». */
export function placeName(span: Span, quote: Quote | undefined, lines: Lines, lang: Language): string {
  const line = messagesIn(lang).pretty.line(lines.at(span.start).line + 1);
  if (quote === undefined || quote.clause === '') return line;
  const words = reportWordsIn(lang);
  const item = quote.item === '' ? '' : `, ${words.item(quote.item)}`;
  return `${words.clause(quote.clause)}${item}, ${line}`;
}

/** The words in their paragraph, in HTML. */
export function quotation(quote: Quote | undefined): Markup | undefined {
  if (quote === undefined || quote.words.trim() === '') return undefined;
  return html`<blockquote lang="ru">${quote.before}<mark>${quote.words}</mark>${quote.after}</blockquote>\n`;
}
