import type { Reading } from '../reading';
import { wordsSpelt } from '../words';
import { type Check, type Fault, say } from './fault';
import { type NumberedBlock, numberedBlocks, romanValue } from './numberedBlocks';

/** Words that a reference to a clause or section begins with, in small letters. */
const OPENING =
  /^(?:п|пп|пункт(?:а|у|е|ом|ы|ов|ам|ах|ами)?|подпункт(?:а|у|е|ом|ы|ов|ам|ах|ами)?|разд|раздел(?:а|у|е|ом|ы|ов|ам|ах|ами)?|глав(?:а|ы|е|у|ой))$/;
const INITIALS = 'пПрРгГ';
const LONGEST_OPENING = 10;
const SECTION = /^(?:разд|глав)/;
const NUMBER = '(?:\\d{1,2}(?:\\s?\\.\\s?\\d{1,3}){0,4}|[IVXХ]{1,5}(?![A-Za-zÀ-ɏЀ-ԯ\\d]))';
/** The numbers of one reference: «5.2 и 5.3», «2.1–2.4», «3, 4». */
const NUMBERS = new RegExp(
  `^(?:\\s?\\.)?(?:\\s?п\\.)?\\s?(?:№\\s?)?(${NUMBER}(?!\\d)(?:\\.?\\s?(?:,|;|[–—-]|и|или|либо)\\s?(?:(?:п|пп|п\\.п)\\.\\s?)?${NUMBER}(?![\\d%]))*)`,
);
/** How far a reference and what it refers to may reach, in UTF-16 units. */
const REACH = 120;
/** «настоящей Политики», «этого документа». */
const OWN =
  /^\.?\s+(?:к\s+)?(?:настоящ|данн(?:ого|ой|ому|ым)(?![а-яё])|эт(?:ого|ой|их)(?![а-яё])|наш(?:ей|его)(?![а-яё]))/;
/** What follows makes the number an item of a list, of a law or of another document. */
const PART_OF = /^\.?,?\s*(?:ст\.|ч\.|п\.|пп\.|стать|част|пункт|подпункт|абзац|разд|глав|приложени)/;
/** Measures: «в разделе 3 страницы», «п. 5 рабочих дней». */
const COUNTED = /^(?:-|\s*)(?:дневн|дн|рабоч|календарн|месяц|час|лет|год|руб|%)/;
/** Before «п.»: «и т. п.», and an article or part of a law that the item belongs to. */
const LAW_BEFORE =
  /(?:^|[^а-яё])(?:т\.?|ст\.?|стать[а-яё]{1,3}|ч\.?|част[а-яё]{1,3}|закон[а-яё]*|кодекс[а-яё]*|фз)(?:\s?[\d.,-]+)?[\s,(]*$/;

/** References to clauses and sections of this document that it does not have. */
export const brokenReference: Check = ({ reading, rule }) => {
  let known: ReadonlySet<string> | undefined;
  const ownNames = rule.lists.names.filter((name) => titleOf(reading).includes(name));
  const faults: Fault[] = [];
  let inText: Set<string> | undefined;
  for (const { span, number, isSection } of references(reading, ownNames, rule.lists.others)) {
    known ??= knownNumbers(numberedBlocks(reading.document));
    if (known.size < LEAST_NUMBERS) return [];
    if (known.has(number)) continue;
    inText ??= numbersInText(reading);
    if (inText.has(number)) continue;
    faults.push({ span, message: say(rule, isSection ? 'section' : 'clause', { number }) });
  }
  return faults;
};

/** A document with fewer numbers has lost them, or never had a numbering that could be referred to. */
const LEAST_NUMBERS = 4;

interface Reference {
  readonly span: { readonly start: number; readonly end: number };
  readonly number: string;
  readonly isSection: boolean;
}

/** Numbers of sections and clauses, and of those above them. */
function knownNumbers(numbered: readonly NumberedBlock[]): Set<string> {
  const known = new Set<string>();
  for (const { style, path } of numbered) {
    if (style !== 'figures' && style !== 'roman') continue;
    for (let depth = 1; depth <= path.length; depth++) known.add(path.slice(0, depth).join('.'));
  }
  return known;
}

function titleOf({ document, title }: Reading): string {
  const { blocks, plain } = document;
  const span = blocks[Math.max(title, 0)]?.span;
  return span === undefined ? '' : plain.text.slice(span.start, Math.min(span.end, span.start + 300)).toLowerCase();
}

function* references(reading: Reading, ownNames: readonly string[], others: readonly string[]): Iterable<Reference> {
  const { words, document } = reading;
  const { text } = document.plain;
  const opens = (spelling: string) =>
    spelling.length <= LONGEST_OPENING && INITIALS.includes(spelling.charAt(0)) && OPENING.test(spelling.toLowerCase());
  for (const word of wordsSpelt(words, opens)) {
    const raw = words.raw[word];
    const sentence = reading.sentenceOfWord(word);
    const block = document.blocks[sentence.block];
    if (block.kind === 'heading') continue;
    const from = words.ends[word];
    const tail = text.slice(from, Math.min(block.span.end, from + REACH));
    const numbers = NUMBERS.exec(tail);
    if (numbers === null) continue;
    const before = text.slice(Math.max(block.span.start, words.starts[word] - 30), words.starts[word]).toLowerCase();
    const after = tail.slice(numbers[0].length).toLowerCase();
    if (LAW_BEFORE.test(before) || PART_OF.test(after) || COUNTED.test(after)) continue;
    const isSection = SECTION.test(raw.toLowerCase());
    const start = from + numbers[0].length - numbers[1].length;
    const isOwn =
      OWN.test(after) || ownNames.some((name) => /^\.?\s/.test(after) && after.replace(/^[\s.]+/, '').startsWith(name));
    if (!isOwn && !maySpeakOfThis(reading, sentence, after, numbers[1], isSection, others)) continue;
    if (OWN.test(after) && others.some((name) => after.replace(OWN, '').slice(0, 30).includes(name))) continue;
    yield* each(numbers[1], start, isSection);
  }
}

/** Without «настоящей Политики»: a section or a clause of two figures, in a sentence that cites no act, with no other document after it. */
function maySpeakOfThis(
  reading: Reading,
  sentence: { readonly start: number; readonly end: number },
  after: string,
  numbers: string,
  isSection: boolean,
  others: readonly string[],
): boolean {
  if (!isSection && !/\d\s?\.\s?\d/.test(numbers)) return false;
  if (/^\.?\s+[а-яё]/.test(after) && others.some((name) => after.slice(0, 40).includes(name))) return false;
  return reading.entitiesIn(sentence, 'act').length === 0 && !/^\.?\s*[«"“]/.test(after);
}

function* each(numbers: string, start: number, isSection: boolean): Iterable<Reference> {
  for (const match of numbers.matchAll(new RegExp(NUMBER, 'g'))) {
    const written = match[0];
    const at = start + match.index;
    const number = /^\d/.test(written) ? written.replace(/\s/g, '') : String(romanValue(written));
    yield { span: { start: at, end: at + written.length }, number, isSection };
  }
}

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
