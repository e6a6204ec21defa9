import { ANSWER_FACTS } from '../facts';
import type { Reading } from '../reading';
import type { Localized } from '../rule';
import { type Check, say } from './fault';
import { patternSpans } from './patternSpans';
import { stemOf } from './stem';

/** Services compared; no card has more. */
const SERVICES = 100;

/** What the operator's card has and the text never speaks of, told together at the title. The patterns bear the names of the facts. */
export const factsOmitted: Check = ({ reading, rule, facts }) => {
  const first = reading.sentences.find(({ block }) => block === Math.max(0, reading.title));
  if (facts === undefined || first === undefined) return [];
  const missing: Localized[] = [];
  for (const fact of ANSWER_FACTS) {
    const patterns = rule.patterns[fact];
    if (facts[fact] === true && patterns !== undefined && patternSpans(reading, patterns).length === 0) {
      missing.push(say(rule, fact));
    }
  }
  for (const service of facts.services?.slice(0, SERVICES) ?? []) {
    if (!isNamed(reading, service)) missing.push(say(rule, 'service', { name: service }));
  }
  if (missing.length === 0) return [];
  const listed = (language: keyof Localized) => missing.map((words) => words[language]).join('; ');
  const message = say(rule, 'omitted');
  return [
    {
      span: { start: first.start, end: first.end },
      message: { ru: message.ru.replace('{what}', listed('ru')), en: message.en.replace('{what}', listed('en')) },
    },
  ];
};

/** Whether the words of a name stand in a row, in whatever case: «Яндекс.Метрику» names «Яндекс Метрика». */
function isNamed({ words }: Reading, name: string): boolean {
  const stems = (name.match(/[a-zа-яё0-9]+/gi) ?? []).map(stemOf);
  if (stems.length === 0) return true;
  let held = 0;
  for (let word = 0; word < words.count; word++) {
    if (stemOf(words.raw[word]) === stems[held]) held++;
    else held = stemOf(words.raw[word]) === stems[0] ? 1 : 0;
    if (held === stems.length) return true;
  }
  return false;
}
