import type { PolicyDocument } from '../document';
import { keptWith } from '../keptWith';
import type { Span } from '../span';

/** A block that bears a number, and the number read. */
export interface NumberedBlock {
  /** Index of the block. */
  readonly block: number;
  /** `letter` and `bracket` number the items of a list («а)», «1)»), `appendix` opens a part with a numbering of its own. */
  readonly style: 'figures' | 'roman' | 'bracket' | 'letter' | 'appendix';
  /** The number as figures: «3.2» is [3, 2], «IV» [4], «в)» [3]; empty for a letter of no alphabet known. */
  readonly path: readonly number[];
  /** The number without its trailing mark, as written. */
  readonly written: string;
  /** Where that stands. Offsets of the plain text. */
  readonly span: Span;
  /** A heading, or a line that says «§», «раздел», «глава», «статья» before its number. */
  readonly isHeading: boolean;
}

/** Letters that number items. Lawyers leave out ё, й and those that are easily mistaken, each house in its own way. */
const CYRILLIC = 'абвгдежзиклмнопрстуфхцчшщэюя';
const LATIN = 'abcdefghijklmnopqrstuvwxyz';
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, Х: 10, L: 50 };

/** The numbered blocks of a document in order; rows of a table are left out, and so is a table of contents. */
export const numberedBlocks = keptWith(collect);

function collect({ plain, blocks }: PolicyDocument): readonly NumberedBlock[] {
  const found: NumberedBlock[] = [];
  let contentsUnder = -1;
  blocks.forEach(({ kind, number, numberSpan, heading, span }, block) => {
    if (kind === 'heading' && CONTENTS.test(plain.text.slice(span.start, Math.min(span.end, span.start + 40)))) {
      contentsUnder = block;
    }
    if (number === undefined || numberSpan === undefined || kind === 'row') return;
    if (heading >= 0 && heading === contentsUnder) return;
    const marked = plain.text.slice(numberSpan.start, numberSpan.end);
    const at = marked.indexOf(number);
    const start = numberSpan.start + Math.max(at, 0);
    found.push({
      block,
      ...read(number, marked),
      written: number,
      span: at < 0 ? numberSpan : { start, end: start + number.length },
      isHeading: kind === 'heading' || SECTION.test(marked),
    });
  });
  return found;
}

const CONTENTS = /^\s*(?:содержание|оглавление)\s*:?\s*$/i;
const SECTION = /^\s*(?:§|раздел|глава|статья)/i;

function read(number: string, marked: string): Pick<NumberedBlock, 'style' | 'path'> {
  const hasBracket = marked.includes(')');
  if (/^\d/.test(number)) {
    const path = number.split('.').map(Number);
    if (/^\s*приложение/i.test(marked)) return { style: 'appendix', path };
    return { style: hasBracket ? 'bracket' : 'figures', path };
  }
  if (!hasBracket && /^[IVXLХ]+$/.test(number)) return { style: 'roman', path: [romanValue(number)] };
  if (/^\s*приложение/i.test(marked)) return { style: 'appendix', path: [] };
  const letter = number.toLowerCase();
  const index = letter.length === 1 ? Math.max(CYRILLIC.indexOf(letter), LATIN.indexOf(letter)) : -1;
  return { style: 'letter', path: index < 0 ? [] : [index + 1] };
}

/** The value of a number in Roman figures, in which a Cyrillic «Х» may stand. */
export function romanValue(number: string): number {
  let value = 0;
  for (let at = 0; at < number.length; at++) {
    const here = ROMAN[number[at]] ?? 0;
    value += here < (ROMAN[number[at + 1]] ?? 0) ? -here : here;
  }
  return value;
}

/** A number of a section in Roman figures. */
export function roman(value: number): string {
  const tens = 'X'.repeat(Math.floor(value / 10));
  return tens + ['', 'I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'][value % 10];
}
