import { keptWith } from '../keptWith';
import type { Reading } from '../reading';
import type { CheckRule } from '../rule';
import { wordsSpelt } from '../words';
import { definedTerms } from './definedTerms';
import { type Check, say } from './fault';
import { stemOf } from './stem';

/** An operator's name must act so often before it counts as one of those that the text uses. */
const LEAST_ACTS = 2;
/** Words that may stand between the name and its verb. */
const REACH = 3;

interface Name {
  readonly shown: string;
  /** First words of the places where it acts. */
  readonly acts: number[];
}

/** The operator acts under several names in turn («Оператор вправе», «Компания передаёт») that the text nowhere joins. */
export const operatorNames: Check = ({ reading, rule }) => {
  const names = namesThatAct(reading, rule);
  if (names.size < 2) return [];
  for (const joined of joinedNames(reading)) {
    const known = [...names.keys()].filter((stem) => joined.has(stem));
    for (const stem of known.slice(1)) {
      names.get(known[0])?.acts.push(...(names.get(stem)?.acts ?? []));
      names.delete(stem);
    }
  }
  const often = [...names.values()].filter(({ acts }) => acts.length >= LEAST_ACTS);
  if (often.length < 2) return [];
  often.sort((a, b) => b.acts.length - a.acts.length);
  const span = (word: number) => ({ start: reading.words.starts[word], end: reading.words.ends[word] });
  const counted = often.map(({ shown, acts }) => `«${shown}» — ${acts.length}`).join(', ');
  const [first, ...others] = often;
  return [
    {
      span: span(others[0].acts[0]),
      message: say(rule, 'several', { names: counted }),
      related: [first, ...others.slice(1)].map(({ acts }) => ({ span: span(acts[0]), message: say(rule, 'related') })),
    },
  ];
};

interface Vocabulary {
  /** Stems of the names, by their nominative. */
  readonly stems: ReadonlyMap<string, string>;
  /** The beginnings of the verbs. */
  readonly verbs: RegExp;
}

const vocabularyOf = keptWith(
  ({ lists }: CheckRule): Vocabulary => ({
    stems: new Map(lists.names.map((name) => [name, stemOf(name)])),
    verbs: new RegExp(`^(?:${lists.acts.join('|')})`, 'i'),
  }),
);

/** Names of the list, by their stems, that stand in the nominative right before a verb of an operator. */
function namesThatAct(reading: Reading, rule: CheckRule): Map<string, Name> {
  const { words } = reading;
  const { stems, verbs } = vocabularyOf(rule);
  const names = new Map<string, Name>();
  for (const word of wordsSpelt(words, (spelling) => stems.has(spelling))) {
    const stem = stems.get(words.raw[word]);
    if (stem === undefined || reading.sentenceOfWord(word).definition || reading.blockOfWord(word).kind === 'heading')
      continue;
    if (!acts(reading, word, verbs)) continue;
    const name = names.get(stem);
    if (name === undefined)
      names.set(stem, { shown: words.raw[word].length < 3 ? 'мы' : words.raw[word], acts: [word] });
    else name.acts.push(word);
  }
  return names;
}

function acts({ words }: Reading, word: number, verbs: RegExp): boolean {
  for (let next = word + 1; next <= word + 1 + REACH && next < words.count; next++) {
    if (words.sentence[next] !== words.sentence[word]) return false;
    if (verbs.test(words.raw[next])) return true;
  }
  return false;
}

/** Stems of names that one place introduces together: «(далее — Оператор, Компания)». */
function joinedNames(reading: Reading): Set<string>[] {
  const places = new Map<number, Set<string>>();
  for (const { place, key, way } of definedTerms(reading)) {
    if (way !== 'hereafter') continue;
    const set = places.get(place) ?? new Set();
    set.add(key.split(' ')[0]);
    places.set(place, set);
  }
  return [...places.values()].filter((set) => set.size > 1);
}
