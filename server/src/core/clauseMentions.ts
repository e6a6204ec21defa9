import { romanValue } from './checks/numberedBlocks';
import type { Block } from './document';
import type { Reading } from './reading';
import type { Sentence } from './sentences';
import type { Span } from './span';
import { wordsSpelt } from './words';

/** Words that speak of a clause or section of this document, before it is known which block is meant. Spans are offsets of the plain text. */
export interface ClauseMention {
  /** The word and the number; of several numbers behind one word, only the first has the word. */
  readonly span: Span;
  readonly numberSpan: Span;
  /** In figures, without blanks. */
  readonly number: string;
  readonly isSection: boolean;
  /** Index of the block in which it stands. */
  readonly block: number;
}

/** Words that a reference to a clause or section begins with, in small letters. */
const OPENING =
  /^(?:п|пп|пункт(?:а|у|е|ом|ы|ов|ам|ах|ами)?|подпункт(?:а|у|е|ом|ы|ов|ам|ах|ами)?|разд|раздел(?:а|у|е|ом|ы|ов|ам|ах|ами)?|глав(?:а|ы|е|у|ой))$/;
const INITIALS = 'пПрРгГ';
const LONGEST_OPENING = 10;
const SECTION = /^(?:разд|глав)/;
const NUMBER = '(?:\\d{1,2}(?:\\s?\\.\\s?\\d{1,3}){0,4}|[IVXХ]{1,5}(?![A-Za-zÀ-ɏЀ-ԯ\\d]))';
const EACH = new RegExp(NUMBER, 'g');
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

/** What a document may call itself; the name that its title has is meant. */
const NAMES = ['политик', 'положени', 'регламент', 'правил', 'документ'];
/** Other documents, and other things, to which a numbered place may belong. */
const OTHERS =
  'договор оферт соглашени согласи закон кодекс приказ постановлени правил требовани рекомендац инструкци устав гост указа порядк перечн журнал анкет заявлени уведомлени форм реестр фз гк тк нк коап лицензи контракт директив gdpr регламент сайт меню'.split(
    ' ',
  );

/** The mentions of clauses and sections of this document, in order. A place of an act or of another document is none. */
export function* clauseMentions(reading: Reading): Iterable<ClauseMention> {
  const { words, document } = reading;
  const title = titleOf(reading);
  const ownNames = NAMES.filter((name) => title.includes(name));
  const opens = (spelling: string) =>
    spelling.length <= LONGEST_OPENING && INITIALS.includes(spelling.charAt(0)) && OPENING.test(spelling.toLowerCase());
  for (const word of wordsSpelt(words, opens)) {
    const sentence = reading.sentenceOfWord(word);
    const block = document.blocks[sentence.block];
    if (block.kind !== 'heading') yield* mentionsAt(reading, word, sentence, block, ownNames);
  }
}

function* mentionsAt(
  reading: Reading,
  word: number,
  sentence: Sentence,
  block: Block,
  ownNames: readonly string[],
): Iterable<ClauseMention> {
  const { words, document } = reading;
  const { text } = document.plain;
  const from = words.ends[word];
  const tail = text.slice(from, Math.min(block.span.end, from + REACH));
  const numbers = NUMBERS.exec(tail);
  if (numbers === null) return;
  const opening = words.starts[word];
  const before = text.slice(Math.max(block.span.start, opening - 30), opening).toLowerCase();
  const after = tail.slice(numbers[0].length).toLowerCase();
  if (LAW_BEFORE.test(before) || PART_OF.test(after) || COUNTED.test(after)) return;
  const isSection = SECTION.test(words.raw[word].toLowerCase());
  const isOwn =
    OWN.test(after) || ownNames.some((name) => /^\.?\s/.test(after) && after.replace(/^[\s.]+/, '').startsWith(name));
  if (!isOwn && !maySpeakOfThis(reading, sentence, after, numbers[1], isSection)) return;
  if (OWN.test(after) && OTHERS.some((name) => after.replace(OWN, '').slice(0, 30).includes(name))) return;
  const at = from + numbers[0].length - numbers[1].length;
  for (const match of numbers[1].matchAll(EACH)) {
    const numberSpan = { start: at + match.index, end: at + match.index + match[0].length };
    const number = /^\d/.test(match[0]) ? match[0].replace(/\s/g, '') : String(romanValue(match[0]));
    const span = match.index === 0 ? { start: opening, end: numberSpan.end } : numberSpan;
    yield { span, numberSpan, number, isSection, block: sentence.block };
  }
}

/** Without «настоящей Политики»: a section or a clause of two figures, in a sentence that cites no act, with no other document after it. */
function maySpeakOfThis(
  reading: Reading,
  sentence: Sentence,
  after: string,
  numbers: string,
  isSection: boolean,
): boolean {
  if (!isSection && !/\d\s?\.\s?\d/.test(numbers)) return false;
  if (/^\.?\s+[а-яё]/.test(after) && OTHERS.some((name) => after.slice(0, 40).includes(name))) return false;
  return reading.entitiesIn(sentence, 'act').length === 0 && !/^\.?\s*[«"“]/.test(after);
}

function titleOf({ document, title }: Reading): string {
  const { blocks, plain } = document;
  const span = blocks[Math.max(title, 0)]?.span;
  return span === undefined ? '' : plain.text.slice(span.start, Math.min(span.end, span.start + 300)).toLowerCase();
}
