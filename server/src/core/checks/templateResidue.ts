import type { Reading } from '../reading';
import { type Check, type Fault, say } from './fault';
import { latinLetters } from './likeness';
import { otherHosts } from './otherHosts';
import { otherBrands, otherOperators, partiesOf } from './otherNames';
import { covering, patternSpans } from './patternSpans';

/** Names and sites compared with each other; no policy has more. */
const NAMES = 200;

/**
 * What a sample leaves behind: words to the one who fills it in, and names, sites and e-mails of another organisation. A name is a stranger only
 * where it stands in the operator's part; recipients and services are named rightly.
 */
export const templateResidue: Check = ({ reading, rule }) => {
  const faults: Fault[] = patternSpans(reading, rule.patterns.drafter).map((span) => ({
    span,
    message: say(rule, 'drafter'),
  }));
  const others = sentencesOf(reading, patternSpans(reading, rule.patterns.others));
  const isOthers = (at: number) => others.has(sentenceAt(reading, at));
  const parties = partiesOf(reading);
  const isRole = covering(patternSpans(reading, rule.patterns.role));
  const isDeclared = covering(patternSpans(reading, rule.patterns.declared));
  for (const span of otherOperators(parties, isRole, isDeclared, isOthers))
    faults.push({ span, message: say(rule, 'operator'), grade: 'ask' });
  const names = parties.slice(0, NAMES).map(({ letters }) => letters);
  const isOwnSite = covering(patternSpans(reading, rule.patterns.site));
  for (const { start, end, kind } of otherHosts(reading, rule, names, isOwnSite, isOthers)) {
    faults.push({ span: { start, end }, message: say(rule, kind === 'email' ? 'email' : 'site'), grade: 'ask' });
  }
  for (const span of otherBrands(reading, rule, ownNames(reading, names), isOthers))
    faults.push({ span, message: say(rule, 'brand'), grade: 'ask' });
  return faults;
};

/** Names of people and organisations, and of sites and mailboxes, in Latin letters. */
function ownNames({ entities }: Reading, parties: readonly string[]): string[] {
  const hosts = entities
    .filter(({ kind }) => kind === 'url' || kind === 'email')
    .map(({ value = '' }) => latinLetters(value.replace(/\.[a-zа-я-]+(?:[/?#:].*)?$/, '')));
  return [...parties, ...[...new Set(hosts)].slice(0, NAMES)];
}

/** Index of the last sentence that begins at or before the offset. */
function sentenceAt({ sentences }: Reading, offset: number): number {
  let low = 0;
  let high = sentences.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (sentences[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function sentencesOf(reading: Reading, spans: readonly { readonly start: number }[]): Set<number> {
  return new Set(spans.map(({ start }) => sentenceAt(reading, start)));
}
