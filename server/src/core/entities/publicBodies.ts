import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, QUOTES, type Recogniser } from './recogniser';

const PLACE = '[А-Я][А-Яа-я-]{1,30}(?: [А-Я][А-Яа-я-]{1,30}){0,2}';
const KIND =
  '(?:муниципального образования|муниципального района|муниципального округа|городского округа|городского поселения|сельского поселения|внутригородского района|сельсовета|города|г\\.|района|округа|поселка|села|области|края)';
const BODY = new RegExp(
  `(?:[Аа]дминистраци|АДМИНИСТРАЦИ)[а-яА-Я]{1,3} (?:(?:${KIND} ?){1,3} ?[${QUOTES}]?${PLACE}[${QUOTES}]?|${PLACE} ${KIND})(?: (?:${KIND} )?${PLACE}(?: ${KIND})?){0,2}`,
  'y',
);

function find(source: EntityText, at: number): Entity | undefined {
  const match = matchAt(BODY, source.text, at);
  if (match === null) return undefined;
  const end = at + match[0].length;
  return { kind: 'organisation', start: at, end, value: source.written(at, end) };
}

/** Local administrations: public bodies that are named by their place and bear no legal form. */
export const publicBodies: Recogniser = { anchors: { words: ['администр'] }, find };
