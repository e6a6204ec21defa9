import type { Entity } from '../entities/entity';
import type { Reading } from '../reading';
import type { CheckRule } from '../rule';
import type { Span } from '../span';
import { listed } from './fault';
import { isLike, latinLetters } from './likeness';

/** Words that may stand between two sites of one operator: «сайтов a.ru и b.ru». Each ends where the letters end, or there would be countless ways to cut them. */
const JOINT =
  /^(?:(?:и|или|а также|также|сайт[а-я]*|домен[а-я]*|зеркал[а-я]*)(?![а-я])|https?:|www\.|[\s,;()/"«»|-])*$/i;
const JOINT_WITHIN = 60;
/** Domains compared with each other; no policy has more. */
const DOMAINS = 100;
/** How much oftener the site of the operator is named than the other one. */
const MENTIONS = 4;

interface Named {
  readonly domain: string;
  readonly letters: string;
  readonly places: Entity[];
}

/** The domain that somebody registered: «shop.vesna.spb.ru» is «vesna.spb.ru» where `zones` holds «spb.ru». */
function registered(host: string, zones: ReadonlySet<string>): string {
  const labels = host.replace(/^www\./, '').split('.');
  return labels.slice(zones.has(labels.slice(-2).join('.')) ? -3 : -2).join('.');
}

function hostOf({ kind, value = '' }: Entity): string {
  return kind === 'email' ? value.slice(value.lastIndexOf('@') + 1) : value.split(/[/?#:]/, 1)[0];
}

/** Sites and e-mails by their domains, those of well-known services and of mail for everybody left out. */
function domainsOf(reading: Reading, rule: CheckRule): Named[] {
  const zones = listed(rule, 'zones');
  const known = listed(rule, 'known');
  const found = new Map<string, Named>();
  for (const entity of reading.entities) {
    if (entity.kind !== 'url' && entity.kind !== 'email') continue;
    const domain = registered(hostOf(entity), zones);
    const parent = domain.split('.').slice(-2).join('.');
    if (known.has(domain) || (known.has(parent) && !zones.has(parent))) continue;
    const named = found.get(domain);
    if (named === undefined && found.size === DOMAINS) break;
    if (named === undefined)
      found.set(domain, { domain, letters: latinLetters(domain.slice(0, domain.indexOf('.'))), places: [entity] });
    else named.places.push(entity);
  }
  return [...found.values()];
}

/**
 * A site or an e-mail of somebody else that stands where the operator's own should: another domain than the one the text speaks of, like
 * neither it nor the name of anybody in the text, and named once. `isOthers` tells where the text speaks of third parties.
 */
export function otherHosts(
  reading: Reading,
  rule: CheckRule,
  own: readonly string[],
  isOwnSite: (at: Span) => boolean,
  isOthers: (at: number) => boolean,
): Entity[] {
  const domains = domainsOf(reading, rule);
  if (domains.length < 2) return [];
  const main = domains.reduce((best, one) => (one.places.length > best.places.length ? one : best));
  return domains.flatMap((one) => {
    const [place] = one.places;
    if (one === main || one.places.length * MENTIONS > Math.max(main.places.length, MENTIONS)) return [];
    if (isLike(one.letters, main.letters) || own.some((name) => isLike(name, one.letters))) return [];
    if (isOthers(place.start) || isJoint(reading, place, main.places)) return [];
    return place.kind === 'email' || isOwnSite(place) ? [place] : [];
  });
}

function isJoint({ document }: Reading, place: Entity, others: readonly Entity[]): boolean {
  return others.some((other) => {
    const from = Math.min(place.end, other.end);
    const to = Math.max(place.start, other.start);
    return to - from <= JOINT_WITHIN && JOINT.test(document.plain.text.slice(from, to));
  });
}
