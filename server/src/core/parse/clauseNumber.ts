import { isBlank, isDigit, isLetter, isLower, isUpper, smallLetters } from './character';

/** The number at the beginning of a clause, a heading or a list item. */
export interface ClauseNumber {
  /** Path without trailing marks: «3.2.1», «1», «а», «IV». */
  readonly path: string;
  /** UTF-16 units that the number takes at the beginning of the line, its trailing mark included. */
  readonly length: number;
  /** Levels of a path of figures; 0 for letters and for figures in brackets, which number items. */
  readonly depth: number;
  readonly kind: 'figures' | 'bracket' | 'letter' | 'roman' | 'part';
  /** What follows makes it doubtful that this is a number of a clause («5 рабочих дней», «5.2 настоящей Политики»): the place must decide. */
  readonly doubtful: boolean;
}

/** A number and its mark never take more, in UTF-16 units. */
const LONGEST = 48;

const FIGURES = /^(?:§\s?)?(\d{1,3}(?:\s?\.\s?\d{1,3}(?![\d-]))*)(\s?[.)]+|:|\s\.)?/;
const DATE = /^\d{1,2}[.]\d{1,2}[.](?:\d{4}|\d{2}(?!\d)\s*(?:г|$))/;
const BRACKET = /^\(?\s?(\d{1,2}|[а-яёА-ЯЁa-zA-Z]|[ivx]{2,4})\s?\)[.,:]?/;
const LETTER_DOT = /^([а-яёa-z])\.(?=\s)/;
const CAPITAL_DOT = /^([А-ЯЁA-Z])\.(?=\s+[А-ЯЁA-Z]{2})/;
const ROMAN = /^([IVXLХ]{1,6})(?:\s?[.)]\s?|\s(?=[А-ЯЁA-Z]{3}))/;
const PART =
  /^(?:раздел|глава|статья|часть|приложение|section|article|chapter|part)\s+(?:№\s?)?(\d{1,3}|[ivxlх]{1,6})(?![\dA-Za-zÀ-ɏЀ-ԯ-])\s?(?:[.:)]|[–—-](?=\s))?/;

/** Words and signs before the number, the number, and the signs after it. */
const COMPUTED =
  /^((?:[^\dA-Za-zÀ-ɏЀ-ԯ]|[A-Za-zÀ-ɏЀ-ԯ]+(?=[ \u00a0№§])){0,4}?)(\d{1,6}(?:\.\d{1,6}){0,9}|[A-Za-zЀ-ԯ]{1,12})([^\dA-Za-zÀ-ɏЀ-ԯ]{0,4})$/;

/** Reads the clause number at `start`, where there is one. */
export function clauseNumberAt(text: string, start: number, end: number): ClauseNumber | undefined {
  const first = text.charCodeAt(start);
  const head = text.slice(start, Math.min(end, start + LONGEST));
  if (isDigit(first)) return figures(head, false) ?? bracket(head);
  if (first === 0xa7) return figures(head, true);
  if (first === 40) return bracket(head);
  if (!isLetter(first)) return undefined;
  const second = text.charCodeAt(start + 1);
  if (second === 41 || second === 46) return bracket(head) ?? roman(head) ?? letterDot(head);
  return roman(head) ?? bracket(head) ?? part(head);
}

function figures(head: string, sign: boolean): ClauseNumber | undefined {
  if (DATE.test(head)) return undefined;
  const match = FIGURES.exec(head);
  if (match === null) return undefined;
  let path = match[1];
  let length = match[0].length;
  const inner = innerNumber(path, match[2]);
  if (inner !== undefined) {
    // «1. 5 дней»: the second figure belongs to the text.
    path = inner;
    length = inner.length + (/^\s?\./.exec(head.slice(inner.length))?.[0].length ?? 0);
  }
  const marked = inner !== undefined || match[2] !== undefined;
  path = path.replace(/[\s]+/g, '');
  const depth = path.split('.').length;
  const next = head.charCodeAt(length);
  if (isDigit(next)) return undefined;
  if (match[2]?.includes(')') && inner === undefined && depth === 1) {
    return { path, length, depth: 0, kind: 'bracket', doubtful: false };
  }
  if (marked && match[2] !== ':') return { path, length, depth, kind: 'figures', doubtful: false };
  if (match[2] === ':' && depth === 1) return undefined;
  const word = firstWordCharacter(head, length);
  const spaced = isBlank(next) || head.length === length;
  if (sign) return spaced ? { path, length, depth, kind: 'figures', doubtful: false } : undefined;
  if (depth > 1 && /\.0/.test(path)) return undefined;
  if (depth > 1 && isUpper(next)) return { path, length, depth, kind: 'figures', doubtful: false };
  if (!spaced || head.length === length) return undefined;
  if (!isLetter(word.code) && !word.quoted && (depth === 1 || !isDigit(word.code))) return undefined;
  if (depth === 1) return { path, length, depth, kind: 'figures', doubtful: next !== 9 || !isUpper(word.code) };
  return { path, length, depth, kind: 'figures', doubtful: isLower(word.code) || isDigit(word.code) };
}

/** Where a path was read across white space («1. 1. Текст») but its last figure has no mark of its own («1. 5 дней»), the first part of it. */
function innerNumber(path: string, mark: string | undefined): string | undefined {
  if (mark !== undefined && mark !== ':') return undefined;
  const split = /^(\d{1,3}(?:\.\d{1,3})*)\s?\.\s\d/.exec(path);
  return split === null ? undefined : split[1];
}

function firstWordCharacter(head: string, from: number): { code: number; quoted: boolean } {
  let at = from;
  while (at < head.length && isBlank(head.charCodeAt(at))) at++;
  const quoted = '«"“„('.includes(head[at] ?? ' ');
  return { code: head.charCodeAt(at), quoted };
}

function bracket(head: string): ClauseNumber | undefined {
  const match = BRACKET.exec(head);
  if (match === null) return undefined;
  const kind = isDigit(match[1].charCodeAt(0)) ? 'bracket' : 'letter';
  return { path: match[1], length: match[0].length, depth: 0, kind, doubtful: false };
}

function letterDot(head: string): ClauseNumber | undefined {
  const match = LETTER_DOT.exec(head) ?? CAPITAL_DOT.exec(head);
  if (match === null) return undefined;
  return {
    path: match[1],
    length: match[0].length,
    depth: 0,
    kind: 'letter',
    doubtful: isLower(match[1].charCodeAt(0)),
  };
}

function roman(head: string): ClauseNumber | undefined {
  const match = ROMAN.exec(head);
  if (match === null || !isUpper(firstWordCharacter(head, match[0].length).code)) return undefined;
  return { path: match[1], length: match[0].trimEnd().length, depth: 1, kind: 'roman', doubtful: false };
}

function part(head: string): ClauseNumber | undefined {
  if (!isUpper(head.charCodeAt(0))) return undefined;
  const match = PART.exec(smallLetters(head));
  if (match === null) return undefined;
  const rest = head.slice(match[0].length).trimStart();
  const marked = /[.:)–—-]$/.test(match[0].trimEnd());
  if (rest !== '' && !marked) return undefined;
  const at = match[0].lastIndexOf(match[1]);
  const path = head.slice(at, at + match[1].length);
  return { path, length: match[0].trimEnd().length, depth: 1, kind: 'part', doubtful: false };
}

/**
 * The number of a mark that the format itself counted («5.2.», «а)», «Статья 3.»). Nothing about it is doubtful; a mark without a number is none. A plain
 * figure of an inner list («1.» under «2.») numbers its items, as it cannot be told from one of the list around it.
 */
export function computedNumber(mark: string, inner: boolean): ClauseNumber | undefined {
  const words = mark.trimEnd();
  const match = COMPUTED.exec(words);
  if (match === null) return undefined;
  const [, before, path, after] = match;
  const depth = isDigit(path.charCodeAt(0)) ? path.split('.').length : 0;
  const length = words.length;
  if (isLetter(before.charCodeAt(0))) return { path, length, depth: 1, kind: 'part', doubtful: false };
  if (depth > 1 || (depth === 1 && !inner && !after.includes(')'))) {
    return { path, length, depth, kind: 'figures', doubtful: false };
  }
  if (depth === 1) return { path, length, depth: 0, kind: 'bracket', doubtful: false };
  if (/^[IVXLХ]+$/.test(path) && !after.includes(')'))
    return { path, length, depth: 1, kind: 'roman', doubtful: false };
  return { path, length, depth: 0, kind: 'letter', doubtful: false };
}

/** Whether `after` is the number that follows `before` on the same level: «2.3» after «2.2». */
export function isSibling(before: ClauseNumber, after: ClauseNumber | undefined): boolean {
  if (after === undefined || after.kind !== before.kind || after.depth !== before.depth) return false;
  const cut = before.path.lastIndexOf('.') + 1;
  if (before.path.slice(0, cut) !== after.path.slice(0, after.path.lastIndexOf('.') + 1)) return false;
  return Number(after.path.slice(cut)) === Number(before.path.slice(cut)) + 1;
}
