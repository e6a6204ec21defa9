import { type DocumentSymbol, SymbolKind } from 'vscode-languageserver';
import { blocksSpan, type Outline, type OutlinePart, outline } from '../../core/outline';
import type { Draft } from '../draft';

/** How much of a heading and of a clause's first words a name shows, in UTF-16 units. */
const LONGEST = { section: 120, clause: 60 };
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;

/** Sections of the draft with their clauses. Items with letters are left out: the outline shows what can be referred to by a number. */
export function symbols(draft: Draft): DocumentSymbol[] {
  const whole = outline(draft.document);
  return whole.parts.map((part) => symbolOf(draft, whole, part));
}

function symbolOf(draft: Draft, whole: Outline, part: OutlinePart): DocumentSymbol {
  const { span, numberSpan } = draft.document.blocks[part.block];
  return {
    name: nameOf(draft, part),
    kind: part.kind === 'section' ? SymbolKind.Namespace : SymbolKind.Field,
    range: draft.range(blocksSpan(whole, part.block, part.last)),
    selectionRange: draft.plainRange({ start: (numberSpan ?? span).start, end: span.end }),
    ...(part.children.length > 0 && { children: part.children.map((child) => symbolOf(draft, whole, child)) }),
  };
}

/** «4. Порядок обработки», «4.2. Оператор вправе поручить…». A name must not be blank, or clients refuse all symbols. */
function nameOf({ document }: Draft, { kind, block }: OutlinePart): string {
  const { text } = document.plain;
  const { span, numberSpan } = document.blocks[block];
  const number = numberSpan === undefined ? '' : shown(text.slice(numberSpan.start, numberSpan.end));
  const longest = LONGEST[kind];
  // White space and invisible characters are taken out before the words are cut, so more than the longest is looked at.
  const words = cut(shown(text.slice(span.start, Math.min(span.end, span.start + 4 * longest))), longest);
  return [number, words].filter((part) => part !== '').join(' ') || '…';
}

function shown(text: string): string {
  return text.replace(INVISIBLE, '').replace(/\s+/g, ' ').trim();
}

/** Cuts at the end of a word, and puts «…» there. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const space = text.lastIndexOf(' ', longest);
  const end = space > longest / 2 ? space : longest - (isHighSurrogate(text.charCodeAt(longest - 1)) ? 1 : 0);
  return `${text.slice(0, end).replace(/[\s.,;:(«„"–—-]+$/, '')}…`;
}

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}
