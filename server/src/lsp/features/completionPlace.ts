import type { TextEdit } from 'vscode-languageserver';
import type { Draft } from '../draft';
import type { Markup } from '../markup';
import type { Session } from '../session';

/** A place at which the user types. */
export interface CompletionPlace {
  readonly draft: Draft;
  readonly session: Session;
  readonly markup: Markup;
  /** UTF-16 offset of the source. */
  readonly offset: number;
  /** The line up to the place, and from it on, without the line break. */
  readonly before: string;
  readonly after: string;
}

/** Puts a text in place of what was typed last, which stands right before the place, and of `more` UTF-16 units behind it. */
export function insteadOf({ draft, offset }: CompletionPlace, typed: string, newText: string, more = 0): TextEdit {
  return { range: draft.range({ start: offset - typed.length, end: offset + more }), newText };
}

/** A rank as a string that sorts as the number does. */
export function ranked(...ranks: readonly number[]): string {
  return ranks.map((rank) => String(Math.min(Math.max(Math.trunc(rank), 0), 9999)).padStart(4, '0')).join('');
}

/** The spelling by which typed words are compared: small letters, ё as е. */
export function foldTyped(text: string): string {
  return text.toLowerCase().replaceAll('ё', 'е');
}
