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

/** A recognised thing. `start` and `end` are UTF-16 offsets of the plain text, half-open. */
export interface Entity {
  readonly kind: EntityKind;
  readonly start: number;
  readonly end: number;
  /**
   * Canonical value: digits of an ИНН, lower-case e-mail, ISO date, `152-ФЗ` for an act; absent where there is none.
   */
  readonly value?: string;
}
