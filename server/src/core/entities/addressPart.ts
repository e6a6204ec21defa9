/** What a part of a postal address tells. */
export type PartKind =
  | 'index'
  | 'country'
  | 'region'
  | 'district'
  | 'city'
  | 'settlement'
  | 'street'
  | 'house'
  | 'unit'
  | 'box';

/** A part of an address read at an offset of the prepared text, and where it ends. */
export interface AddressPart {
  readonly kind: PartKind;
  readonly end: number;
}
