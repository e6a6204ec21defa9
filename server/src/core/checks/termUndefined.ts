import { wordsSpelt } from '../words';
import { definedTerms } from './definedTerms';
import { type Check, type Fault, say } from './fault';
import { stemOf } from './stem';

/** A term must be written with a capital so often before it counts as one. */
const LEAST_USES = 3;
const LONGEST_TITLE = 300;

/** Words written with a capital as terms are («Сервис», «Клиент») though the document gives them no meaning. */
export const termUndefined: Check = ({ reading, rule }) => {
  const { words, sentences, document } = reading;
  const { text } = document.plain;
  const listed = new Map(rule.lists.terms.map((term) => [stemOf(term), term]));
  const defined = new Set(definedTerms(reading).flatMap(({ key }) => key.split(' ')));
  const title = document.blocks[reading.title]?.span ?? { start: 0, end: 0 };
  for (const word of text.slice(title.start, Math.min(title.end, title.start + LONGEST_TITLE)).match(/[А-Яа-яЁё]+/g) ??
    [])
    defined.add(stemOf(word));
  const uses = new Map<string, number[]>();
  const small = new Set<string>();
  for (const word of wordsSpelt(words, (spelling) => spelling.length >= 4 && listed.has(stemOf(spelling)))) {
    const raw = words.raw[word];
    const stem = stemOf(raw);
    if (defined.has(stem)) continue;
    const first = raw.charAt(0);
    if (first === first.toLowerCase()) {
      small.add(stem);
      continue;
    }
    const start = words.starts[word];
    const sentence = sentences[words.sentence[word]];
    const isHeading = document.blocks[sentence.block].kind === 'heading';
    const opens = words.sentence[word - 1] !== words.sentence[word];
    const before = text.slice(Math.max(0, start - 2), start);
    const after = text.slice(words.ends[word], words.ends[word] + 4);
    if (/[«"“„]$/.test(before) || (/\($/.test(before) && /^\s?\)/.test(after))) {
      // «(Общество)», «именуемое "Общество"»: introduced in one way or another.
      defined.add(stem);
      continue;
    }
    const isName = /^\s?[«"“„]/.test(after) || /^\sс\s/.test(after);
    if (isHeading || opens || isName || raw === raw.toUpperCase()) continue;
    const list = uses.get(stem);
    if (list === undefined) uses.set(stem, [word]);
    else list.push(word);
  }
  const faults: Fault[] = [];
  for (const [stem, at] of uses) {
    if (at.length < LEAST_USES || small.has(stem) || defined.has(stem)) continue;
    faults.push({
      span: { start: words.starts[at[0]], end: words.ends[at[0]] },
      message: say(rule, 'undefined', { term: listed.get(stem) ?? '', count: String(at.length) }),
    });
  }
  return faults;
};
