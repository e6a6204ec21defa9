/** A half-open range `[start, end)` in UTF-16 code units. Which text it counts in is said where the span is stored. */
export interface Span {
  readonly start: number;
  readonly end: number;
}
