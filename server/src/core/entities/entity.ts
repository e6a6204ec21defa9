import type { Span } from '../span';

/**
 * Kinds of things that are recognised by their form. `person` is a name with a surname, `organisation` a legal person
 * with its legal form.
 */
export const ENTITY_KINDS = [
  'email',
  'url',
  'phone',
  'inn',
  'ogrn',
  'ogrnip',
  'date',
  'period',
  'address',
  'city',
  'organisation',
  'entrepreneur',
  'person',
  'act',
  'messenger',
  'blank',
] as const;
export type EntityKind = (typeof ENTITY_KINDS)[number];

/** How an act is cited: what is written, and where. Spans are offsets of the same text as those of the entity. */
export interface ActParts {
  /** Who issued it: `ПП` (the Government), `Указ`, `ФСТЭК`, `ТК РФ` for a code; absent for a law and an unknown body. */
  readonly issuer?: string;
  /** «152», «2300-1», without the suffix; the digits are at `numberSpan`. */
  readonly number?: string;
  readonly numberSpan?: Span;
  /** ISO date. */
  readonly date?: string;
  readonly dateSpan?: Span;
  /** In small letters, ё as е, without quotation marks. */
  readonly title?: string;
  readonly titleSpan?: Span;
}

/** A recognised thing. `start` and `end` are UTF-16 offsets of the plain text, half-open. */
export interface Entity {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
  /**
   * Canonical value: digits of an ИНН, lower-case e-mail, ISO date, `152-ФЗ` for an act; absent where there is none.
   */
  readonly value?: string;
  /** Of an act, where any is written. */
  readonly parts?: ActParts;
}
