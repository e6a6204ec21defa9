import { type Check, type Fault, replacement, say } from './fault';
import { inOneAlphabet } from './lookAlikes';

/** Two letters of different alphabets side by side; the word around them is read from there. */
const JOINT = /[A-Za-z][А-Яа-яЁё]|[А-Яа-яЁё][A-Za-z]/g;
const LETTER = /[A-Za-zА-Яа-яЁё]/;
const LONGEST = 60;
/** «152-Ф3» with a three for «З», «б июля» with a letter for the figure: the letter or figure, what has to stand before the match, and what it should be. */
const FIGURES: readonly (readonly [found: RegExp, before: RegExp, put: string])[] = [
  [/Ф(3)(?![\d.)])/g, /\d[-‑–—]?\s?$/, 'З'],
  [
    /(б)\s(?:январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр)[а-я]{0,2}\s\d{4}/g,
    /(?:^|\s|\d)$/,
    '6',
  ],
];
/** How much of the text before such a letter or figure is looked at, in UTF-16 units. */
const BEFORE = 3;

/** Words in which a letter of the other alphabet stands for its look-alike, so that search and reading aloud do not find them. */
export const mixedAlphabet: Check = ({ reading, rule }) => {
  const { text } = reading.document.plain;
  const faults: Fault[] = [];
  const report = (start: number, end: number, put: string) => {
    const span = { start, end };
    const isAddress = (['email', 'url', 'messenger'] as const).some(
      (kind) => reading.entitiesIn(span, kind).length > 0,
    );
    if (!isAddress)
      faults.push({ span, message: say(rule, 'mixed', { value: put }), fixes: [replacement(span, put, true)] });
  };
  let done = 0;
  for (const { index } of text.matchAll(JOINT)) {
    if (index < done) continue;
    let start = index;
    while (start > 0 && index - start < LONGEST && LETTER.test(text[start - 1])) start--;
    let end = index + 2;
    while (end < text.length && end - index < LONGEST && LETTER.test(text[end])) end++;
    done = end;
    const put = inOneAlphabet(text.slice(start, end));
    if (put !== undefined && put !== text.slice(start, end)) report(start, end, put);
  }
  for (const [expression, before, put] of FIGURES) {
    for (const { 0: found, 1: wrong, index } of text.matchAll(expression)) {
      const at = index + found.indexOf(wrong);
      if (before.test(text.slice(Math.max(0, index - BEFORE), index))) report(at, at + 1, put);
    }
  }
  return faults;
};
