import type { Span } from '../../core/span';
import type { Draft } from '../draft';
import type { Markup } from '../markup';
import type { Session } from '../session';

/** One thing that is known about a place of a draft. */
export interface HoverPart {
  /** What it is about, in offsets of the source. */
  readonly span: Span;
  /** Paragraphs in the markup of the client. */
  readonly lines: readonly string[];
  /** Month up to which the legal facts of the part were checked, as `2026-03`. */
  readonly checkedOn?: string;
}

/** A place that is asked about, with what all parts of the answer need. */
export interface HoverPlace {
  readonly draft: Draft;
  readonly session: Session;
  readonly markup: Markup;
  /** UTF-16 offset of the source, and the offset of the plain text that stands there. */
  readonly source: number;
  readonly plain: number;
}

/** Whether an offset stands in a span or at its end, where the pointer still touches its last character. */
export function touches({ start, end }: Span, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** Length in UTF-16 code units. */
export function lengthOf({ start, end }: Span): number {
  return end - start;
}
