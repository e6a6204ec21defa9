import { clauseMentions } from '../clauseMentions';
import { numbersOf } from '../clauseReferences';
import type { Reading } from '../reading';
import { type Check, type Fault, say } from './fault';

/** A document with fewer numbers has lost them, or never had a numbering that could be referred to. */
const LEAST_NUMBERS = 4;

/** References to clauses and sections of this document that it does not have. */
export const brokenReference: Check = ({ reading, rule }) => {
  const faults: Fault[] = [];
  let inText: Set<string> | undefined;
  for (const { numberSpan, number, isSection } of clauseMentions(reading)) {
    const known = numbersOf(reading.document);
    if (known.size < LEAST_NUMBERS) return [];
    if (known.has(number)) continue;
    inText ??= numbersInText(reading);
    if (inText.has(number)) continue;
    faults.push({ span: numberSpan, message: say(rule, isSection ? 'section' : 'clause', { number }) });
  }
  return faults;
};

/** Numbers that open a clause where no block begins: it runs on in a paragraph, or stands in a cell. */
function numbersInText({ document }: Reading): Set<string> {
  const { text } = document.plain;
  const found = new Set<string>();
  for (const match of text.matchAll(/\d{1,2}(?:\.\d{1,3}){0,4}/g)) {
    const end = match.index + match[0].length;
    const before = text.slice(Math.max(0, match.index - 8), match.index).toLowerCase();
    if (!/(?:^|[\s.;:|>*])$/.test(before) || REFERRING.test(before)) continue;
    if (/^\.?\)?\s*[А-ЯЁA-Z«"„]/.test(text.slice(end, end + 6))) found.add(match[0]);
  }
  return found;
}

/** Before a number that is referred to: «п. 5.2», «разделе 5», «5.1 и 5.2». */
const REFERRING = /(?:п|пп|разд|[а-яё]{2}[аеуы]|[а-яё]ом|[,–—-]|\sи)[.\s]*$/;
