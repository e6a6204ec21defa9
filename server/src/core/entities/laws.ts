import { type Citation, partsOf, readCitation } from './actCitation';
import { numberOfTitle } from './actTitles';
import { isLetterCode } from './charCodes';
import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser } from './recogniser';

const FEDERAL_LAW =
  /(?:федеральн[а-я]{2,3}(?: конституционн[а-я]{2,3})? закон[а-я]{0,3}|федер\. закон[а-я]{0,3})(?![а-я])/y;
const ABBREVIATED_LAW = /(?:ф[з3]|ф\.[з3]\.|fz)(?![а-яa-z\d])(?: рф)?/y;
const LAW =
  /закон(?:а|у|ом|е|ы|ов|ами|ам|ах)?(?![а-я])(?: (?:рф|российской федерации|россии|республики беларусь|рб)(?![а-я]))?/y;
/**
 * What opens a citation without a word before it: «152-ФЗ», «№ 152-ФЗ», «от 27.07.2006 № 152-ФЗ», «"О рекламе" №
 * 38-ФЗ».
 */
const NUMBER_OR_DATE =
  /(?:№|n[o°º]?\.?)? ?\d{1,4} ?-? ?[фf]|(?:от ["«“„]?)?\d{1,2}["»”]?[ ./-][а-я\d]{1,9}[ ./-]\d{2,4}[^№n\n\d]{0,8}(?:№|n)|["«“„]об? [^«»"“”„\n]{2,200}["»”“]{1,2}[^«»"“”„№n\n]{0,24}(?:№|n) ?\d/y;
const SPACED_NUMBER = /\d{1,4} ф/y;
const NUMBER_BEHIND = /\d{1,4} ф[з3] ?-? ?№? ?\d/y;
const ARTICLE_BEFORE =
  /(?:ст|стать[а-я]{1,3}|ч|част[а-я]{1,3}|п|пп|пункт[а-я]{0,3}|глав[а-я]{1,3}|[\d ]и|\d,|-|\.)\.? ?$/;

const FOREIGN = /республики|рб$/;
const FOREIGN_BEHIND = /,? (?:республики (?:беларусь|казахстан)|рб|рк)(?![а-я])/y;

/** A law of another state: its number is its own, and the register does not know it. */
function foreign(start: number, { number, end }: Citation): Entity {
  return { kind: 'act', start, end, ...(number !== undefined && { value: number.toUpperCase() }) };
}

function act(start: number, citation: Citation): Entity {
  const value = lawValue(citation);
  const parts = partsOf(citation);
  return { kind: 'act', start, end: citation.end, parts, ...(value === undefined ? {} : { value }) };
}

function lawValue({ number, isFederalLaw, title }: Citation): string | undefined {
  if (number === undefined) return title === undefined ? undefined : numberOfTitle(title);
  return isFederalLaw || /^\d+$/.test(number) ? `${number}-ФЗ` : number.toUpperCase();
}

/** «ст. 14 ФЗ», «п. 2 и 4 ФЗ-152»: the number is an article's, not the law's. */
function isArticle(lower: string, at: number): boolean {
  if (matchAt(SPACED_NUMBER, lower, at) === null) return false;
  return matchAt(NUMBER_BEHIND, lower, at) !== null || ARTICLE_BEFORE.test(lower.slice(Math.max(0, at - 14), at));
}

/** «№ 152-ФЗ», «от 27.07.2006 № 152-ФЗ», «ФЗ-152»: a citation without a word for «law» before it. */
function bareCitation(source: EntityText, at: number): Entity | undefined {
  const citation = readCitation(source, at);
  return citation.isFederalLaw ? act(at, citation) : undefined;
}

function find(source: EntityText, at: number): Entity | undefined {
  const { lower } = source;
  if (!isLetterCode(lower.charCodeAt(at))) {
    return matchAt(NUMBER_OR_DATE, lower, at) === null || isArticle(lower, at) ? undefined : bareCitation(source, at);
  }
  const head = matchAt(FEDERAL_LAW, lower, at) ?? matchAt(LAW, lower, at);
  if (head === null) {
    const isNumber = matchAt(NUMBER_OR_DATE, lower, at) !== null;
    const abbreviated = matchAt(ABBREVIATED_LAW, lower, at);
    if (!isNumber && abbreviated === null) return undefined;
    return (
      bareCitation(source, at) ?? (abbreviated === null ? undefined : named(source, at, at + abbreviated[0].length))
    );
  }
  return named(source, at, at + head[0].length);
}

/** What follows «Федеральный закон», «ФЗ» or «Закон» must tell a number or a title. */
function named(source: EntityText, at: number, headEnd: number): Entity | undefined {
  const citation = readCitation(source, headEnd);
  if (citation.number === undefined && citation.title === undefined) return undefined;
  const isForeign =
    FOREIGN.test(source.lower.slice(at, headEnd)) || matchAt(FOREIGN_BEHIND, source.lower, citation.end) !== null;
  return isForeign ? foreign(at, citation) : act(at, citation);
}

/**
 * Citations of laws with their date, number and title; the value is the number, `152-ФЗ` or `2300-1`, told by the
 * title where none is written.
 */
export const laws: Recogniser = {
  anchors: {
    digits: true,
    marks: '№"«“„',
    words: ['федер', 'фз', 'ф3', 'ф.з', 'ф.3', 'fz', 'закон', 'от ', 'n ', 'no', 'n1', 'n2', 'n3'],
  },
  find,
};
