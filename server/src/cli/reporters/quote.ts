import { blockAt, clauseNumber } from '../../core/clauseNumber';
import { type PolicyDocument, titleBlock } from '../../core/document';
import type { Span } from '../../core/span';
import { printable } from '../wrap';

/** Visible words of the document, cut to fit, with those that are meant. */
export interface Quote {
  readonly before: string;
  readonly words: string;
  readonly after: string;
  /** Number of the clause, or the empty string. */
  readonly clause: string;
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
    clause: clauseNumber(blocks, index),
    isSection: block.kind === 'heading' && index > 0 && index !== titleBlock(document),
  };
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
