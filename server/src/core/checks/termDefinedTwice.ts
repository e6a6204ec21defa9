import type { Entity, EntityKind } from '../entities/entity';
import type { Reading } from '../reading';
import type { Span } from '../span';
import { type DefinedTerm, definedTerms } from './definedTerms';
import { type Check, type Fault, say } from './fault';
import { stemOf } from './stem';

/** Things by which two meanings are told apart. */
const TELLING: ReadonlySet<EntityKind> = new Set(['organisation', 'entrepreneur', 'act', 'url', 'person']);
/** How much of two explanations must be the same words for them to be one, as a part of the shorter. */
const ALIKE = 0.5;

/** Terms that two places of a document give different meanings. */
export const termDefinedTwice: Check = ({ reading, rule }) => {
  const first = new Map<string, DefinedTerm>();
  const faults: Fault[] = [];
  for (const term of definedTerms(reading)) {
    const key = `${term.way} ${term.key}`;
    const other = first.get(key);
    if (other === undefined) first.set(key, term);
    else if (other.place !== term.place && differ(reading, other, term)) {
      faults.push({
        span: term.span,
        message: say(rule, 'twice', { term: term.term }),
        related: [{ span: other.span, message: say(rule, 'related') }],
      });
    }
  }
  return faults;
};

function differ(reading: Reading, one: DefinedTerm, other: DefinedTerm): boolean {
  if (one.way === 'hereafter') {
    const [ours, theirs] = [one, other].map(({ meaning }) => nearest(reading, meaning));
    if (ours !== undefined && ours.kind === theirs?.kind) return namedIn(reading, ours) !== namedIn(reading, theirs);
  }
  const [ours, theirs] = [one, other].map((term) => contentOf(reading, term));
  const shared = [...ours].filter((stem) => theirs.has(stem)).length;
  if (one.way === 'hereafter') return shared === 0;
  return Math.min(ours.size, theirs.size) >= 3 && shared / Math.min(ours.size, theirs.size) < ALIKE;
}

/** The last thing named before the brackets. */
function nearest(reading: Reading, span: Span): Entity | undefined {
  let last: Entity | undefined;
  for (const kind of TELLING) {
    const found = reading.entitiesIn(span, kind).at(-1);
    if (found !== undefined && (last === undefined || found.end > last.end)) last = found;
  }
  return last;
}

function namedIn({ document }: Reading, { value, start, end }: Entity): string {
  return (value ?? document.plain.text.slice(start, end)).toLowerCase();
}

/** The first meaning of a term is held against every later one. */
const contents = new WeakMap<DefinedTerm, ReadonlySet<string>>();

/** Stems of the words that carry the meaning: all of an explanation, the last ones before «далее». */
function contentOf(reading: Reading, term: DefinedTerm): ReadonlySet<string> {
  const known = contents.get(term);
  if (known !== undefined) return known;
  const { meaning, way } = term;
  const words = reading.document.plain.text.slice(meaning.start, meaning.end).match(/[A-Za-zА-Яа-яЁё]{4,}/g) ?? [];
  const content = new Set((way === 'hereafter' ? words.slice(-WORDS_BEFORE) : words).map(stemOf));
  contents.set(term, content);
  return content;
}

/** Words before «далее» that are compared. */
const WORDS_BEFORE = 8;
