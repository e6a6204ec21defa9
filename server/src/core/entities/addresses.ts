import type { PartKind } from './addressPart';
import { readAddressPart } from './addressParts';
import { ADDRESS_BEGINNINGS, addressStart } from './addressStart';
import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { type Recogniser, skip } from './recogniser';

const MAXIMUM_PARTS = 16;
/** A second one of these belongs to another address. */
const ONCE: ReadonlySet<PartKind> = new Set(['index', 'street', 'box']);
const SEPARATOR = /(?:[ ,]|(?<=,|, )\n){1,3}/y;

interface ReadParts {
  readonly end: number;
  readonly seen: ReadonlySet<PartKind>;
  /** Where the first city or region begins and the last one ends. */
  readonly placeStart: number;
  readonly placeEnd: number;
}

function readParts({ text, lower }: EntityText, at: number): ReadParts {
  const seen = new Set<PartKind>();
  let end = at;
  let placeStart = -1;
  let placeEnd = -1;
  for (let count = 0, next = at; count < MAXIMUM_PARTS; count++) {
    const part = readAddressPart(text, lower, next, seen);
    if (part === undefined || (ONCE.has(part.kind) && seen.has(part.kind))) break;
    if (part.kind === 'city' || part.kind === 'region') {
      if (placeStart < 0) placeStart = next;
      placeEnd = part.end;
    }
    seen.add(part.kind);
    end = part.end;
    next = skip(SEPARATOR, text, end);
    if (lower[next] === '(') break;
  }
  return { end, seen, placeStart, placeEnd };
}

function isPostal(seen: ReadonlySet<PartKind>): boolean {
  if (seen.has('box')) return true;
  if (seen.has('street'))
    return seen.has('house') || seen.has('index') || seen.has('city') || seen.has('region') || seen.has('settlement');
  return seen.has('house') && (seen.has('settlement') || seen.has('city') || seen.has('index'));
}

function find(source: EntityText, at: number): Entity | undefined {
  const start = addressStart(source.text, source.lower, at);
  if (start < 0) return undefined;
  const { end, seen, placeStart, placeEnd } = readParts(source, start);
  if (isPostal(seen)) return { kind: 'address', start, end, value: source.written(start, end) };
  return placeStart < 0
    ? undefined
    : { kind: 'city', start: placeStart, end: placeEnd, value: source.written(placeStart, placeEnd) };
}

/**
 * Postal addresses from the index or the region to the room, and cities or regions that stand alone; the value is the
 * words as written.
 */
export const addresses: Recogniser = { anchors: { digits: true, words: ADDRESS_BEGINNINGS }, find };
