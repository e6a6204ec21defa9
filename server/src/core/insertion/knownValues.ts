import { labelledNumbers } from '../checks/labelledNumbers';
import { type RegistrationKind, registrationFault } from '../checks/registration';
import type { EntityKind } from '../entities/entity';
import { keptWith } from '../keptWith';
import type { Reading } from '../reading';
import type { Span } from '../span';
import { partiesIn } from './operatorParty';
import { ownPlaces } from './ownPlaces';
import { isNominativeName, type KnownValues } from './values';

/** Mailboxes that are kept for requests about personal data. */
const PRIVACY_BOX = /^(?:privacy|personal|personaldata|pd|pdn|dpo|152fz|152|gdpr)(?:[-_.][a-z]+)?@/;
const POLICY_PATH = /\/[^\s]*(?:privacy|polic|politik|personal|pdn|konfiden|confiden)/i;
/** What stands between the word for a site and its address. Each word ends where the letters end, or there would be countless ways to cut them. */
const SITE_BEFORE = /сайт[а-яё]*(?:[\s:,«»"(]|(?:по адресу|в сети|интернет|расположенн[а-яё]*|адрес)(?![а-яё]))*$/i;
/** How far before a site the word for it is looked for, in UTF-16 units. */
const SITE_LOOK = 60;

/** What a text says for certain about its operator; a value of which there are two is left out, and so is whatever may be somebody else's. */
export const factsInText = keptWith((reading: Reading): KnownValues => {
  const email = emailOf(reading);
  const facts: KnownValues = {
    ...nameOf(reading),
    inn: numberOf(reading, ['inn']),
    ogrn: numberOf(reading, ['ogrn', 'ogrnip']),
    address: single(reading, 'address'),
    email,
    phone: single(reading, 'phone'),
    ...siteOf(reading, email),
  };
  return facts;
});

/** What is known about the operator: what is told beforehand, for all else what the text says. */
export function knownValues(reading: Reading, told: KnownValues = {}): KnownValues {
  const given = Object.fromEntries(
    Object.entries(told).filter(([, value]) => typeof value === 'string' && value !== ''),
  );
  return { ...factsInText(reading), ...given };
}

function written({ document }: Reading, { start, end }: Span): string {
  return document.plain.text.slice(start, end).replace(/\s+/g, ' ').trim();
}

function nameOf(reading: Reading): Pick<KnownValues, 'name' | 'form'> {
  const places = partiesIn(reading).places.filter(({ isOperator }) => isOperator);
  if (places.length === 0) return {};
  const entities = places.map(({ entity }) => entity);
  if (entities[0].kind === 'organisation') {
    const [first] = entities;
    const spelt = entities.map((entity) => written(reading, entity));
    // The short spelling is the same in all cases.
    return { name: spelt.find((name) => /^[А-ЯЁ]{2,7} /.test(name)) ?? written(reading, first) };
  }
  const nominative = entities.find(({ value = '' }) => isNominativeName(value));
  const isSelfEmployed = entities.some((entity) => /самозанят|нпд|налога на проф/i.test(written(reading, entity)));
  return { name: nominative?.value?.replace(/\s+/g, ' '), form: isSelfEmployed ? 'самозанятый' : 'ИП' };
}

/** The only number of its kind that may be the operator's and has a right checksum. */
function numberOf(reading: Reading, kinds: readonly RegistrationKind[]): string | undefined {
  const own = ownPlaces(reading, labelledNumbers(reading));
  const digits = new Set(
    own
      .map((number) => number.digits)
      .filter((one) => kinds.some((kind) => registrationFault(kind, one, '2099-12-31') === undefined)),
  );
  return digits.size === 1 ? [...digits][0] : undefined;
}

/** The only thing of its kind that may be the operator's, as it is first written. */
function single(reading: Reading, kind: EntityKind): string | undefined {
  const own = ownPlaces(
    reading,
    reading.entities.filter((entity) => entity.kind === kind),
  );
  const values = new Map(own.map((entity) => [normal(entity.value ?? ''), entity] as const).reverse());
  const [entity] = values.values();
  return values.size === 1 ? written(reading, entity) : undefined;
}

function normal(value: string): string {
  return value
    .toLowerCase()
    .replace(/[\s.,]+/g, ' ')
    .trim();
}

/** The only e-mail, or the only one that is kept for requests about personal data. */
function emailOf(reading: Reading): string | undefined {
  const own = ownPlaces(
    reading,
    reading.entities.filter(({ kind }) => kind === 'email'),
  );
  const values = [...new Set(own.map(({ value = '' }) => value))];
  if (values.length === 1) return values[0];
  const kept = values.filter((value) => PRIVACY_BOX.test(value));
  return kept.length === 1 ? kept[0] : undefined;
}

/** The site that the text calls so, and the page on it at which the policy stands. */
function siteOf(reading: Reading, email: string | undefined): Pick<KnownValues, 'site' | 'policy'> {
  const { text } = reading.document.plain;
  const urls = ownPlaces(
    reading,
    reading.entities.filter(({ kind }) => kind === 'url'),
  );
  const mailHost = email?.slice(email.indexOf('@') + 1);
  const hosts = new Map<string, string>();
  const pages = new Set<string>();
  for (const { start, end, value = '' } of urls) {
    const host = value.split(/[/?#:]/, 1)[0].replace(/^www\./, '');
    const isSite = host === mailHost || SITE_BEFORE.test(text.slice(Math.max(0, start - SITE_LOOK), start));
    if (!isSite) continue;
    const page = text.slice(start, end);
    if (!hosts.has(host))
      hosts.set(host, /^https?:\/\/[^/?#]+/i.exec(page)?.[0] ?? `https://${page.split(/[/?#]/, 1)[0]}`);
    if (POLICY_PATH.test(page)) pages.add(/^https?:/i.test(page) ? page : `https://${page}`);
  }
  const [site] = hosts.values();
  const [policy] = pages;
  return {
    site: hosts.size === 1 ? site : undefined,
    policy: hosts.size === 1 && pages.size === 1 ? policy : undefined,
  };
}
