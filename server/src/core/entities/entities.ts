import type { Span } from '../span';
import { addresses } from './addresses';
import { blanks } from './blanks';
import { codes } from './codes';
import { dates } from './dates';
import { blankFromEmail, emails } from './emails';
import type { ActParts, Entity, EntityKind } from './entity';
import { EntityText } from './entityText';
import { entrepreneurFromPerson, entrepreneurs } from './entrepreneurs';
import { executiveActs } from './executiveActs';
import { foreignCompanies } from './foreignCompanies';
import { institutions } from './institutions';
import { laws } from './laws';
import { messengers } from './messengers';
import { organisations } from './organisations';
import { periods } from './periods';
import { persons } from './persons';
import { phones } from './phones';
import { publicBodies } from './publicBodies';
import { registrationNumbers } from './registrationNumbers';
import { scanner } from './scanner';
import { urls } from './urls';

const scan = scanner([
  laws,
  codes,
  executiveActs,
  foreignCompanies,
  institutions,
  addresses,
  blanks,
  dates,
  emails,
  entrepreneurs,
  messengers,
  organisations,
  periods,
  persons,
  phones,
  publicBodies,
  registrationNumbers,
  urls,
]);

/**
 * A kind gives way where one of the others covers a part of it: the digits of an ИНН are no phone, the street's
 * namesake is no person.
 */
const GIVES_WAY: Partial<Record<EntityKind, readonly EntityKind[]>> = {
  phone: ['inn', 'ogrn', 'ogrnip', 'date', 'url', 'email', 'act'],
  url: ['email'],
  city: ['address', 'organisation'],
  person: ['address', 'organisation'],
  address: ['organisation', 'act'],
  organisation: ['blank'],
  period: ['date'],
  messenger: ['email'],
};

const byPlace = (left: Entity, right: Entity): number => left.start - right.start || right.end - left.end;

/**
 * Of the entities of one kind that overlap, the one that begins first stays, and of two that begin together the
 * longer. Input and result are in order.
 */
function withoutOverlaps(entities: readonly Entity[]): Entity[] {
  const ends = new Map<EntityKind, number>();
  return entities.filter(({ kind, start, end }) => {
    if (start < (ends.get(kind) ?? 0)) return false;
    ends.set(kind, end);
    return true;
  });
}

/**
 * Drops entities that give way to an overlapping one. One pass: it remembers the farthest end per kind on both sides.
 */
function withoutOutranked(entities: readonly Entity[]): Entity[] {
  const outranked = new Set<Entity>();
  for (const isForward of [true, false]) {
    const reach = new Map<EntityKind, number>();
    const ordered = isForward ? entities : [...entities].sort((left, right) => right.end - left.end);
    for (const entity of ordered) {
      const others = GIVES_WAY[entity.kind] ?? [];
      for (const other of others) {
        const edge = reach.get(other);
        if (edge !== undefined && (isForward ? edge > entity.start : edge < entity.end)) outranked.add(entity);
      }
      const edge = reach.get(entity.kind);
      const own = isForward ? entity.end : entity.start;
      reach.set(entity.kind, edge === undefined ? own : isForward ? Math.max(edge, own) : Math.min(edge, own));
    }
  }
  return entities.filter((entity) => !outranked.has(entity));
}

/**
 * Everything in the text that is recognised by its form, in order of start, the longer first. Offsets are UTF-16
 * units of `text`. Things of different kinds may overlap (an act holds its date), things of one kind never do.
 */
export function findEntities(text: string): Entity[] {
  const source = EntityText.of(text);
  const found = scan(source);
  for (const entity of [...found]) {
    const further =
      entity.kind === 'person'
        ? entrepreneurFromPerson(source, entity)
        : entity.kind === 'email'
          ? blankFromEmail(entity)
          : undefined;
    if (further !== undefined) found.push(further);
  }
  const kept = withoutOutranked(withoutOverlaps(found.sort(byPlace)));
  return source.isWhole
    ? kept
    : kept.map((entity) => ({
        ...entity,
        ...toOriginal(source, entity),
        ...(entity.parts && { parts: partsInOriginal(source, entity.parts) }),
      }));
}

function toOriginal(source: EntityText, { start, end }: Span): Span {
  return { start: source.toOriginal(start), end: source.toOriginalEnd(end) };
}

function partsInOriginal(source: EntityText, parts: ActParts): ActParts {
  const { numberSpan, dateSpan, titleSpan } = parts;
  return {
    ...parts,
    ...(numberSpan && { numberSpan: toOriginal(source, numberSpan) }),
    ...(dateSpan && { dateSpan: toOriginal(source, dateSpan) }),
    ...(titleSpan && { titleSpan: toOriginal(source, titleSpan) }),
  };
}
