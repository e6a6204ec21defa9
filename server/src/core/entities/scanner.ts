import { isDigitCode, isLetterCode } from './charCodes';
import type { Entity } from './entity';
import type { EntityText } from './entityText';
import type { Recogniser } from './recogniser';

const SIZE = 0x500;
const LETTER = 1;
const DIGIT = 2;
const MARK = 3;

/** One beginning of words at which a recogniser, told by its index, is to be called. */
interface Beginning {
  readonly recogniser: number;
  readonly codes: readonly number[];
}

const codesOf = (text: string): number[] => Array.from({ length: text.length }, (_, index) => text.charCodeAt(index));

function kindsOfCodes(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  for (let code = 0; code < SIZE; code++) kinds[code] = isLetterCode(code) ? LETTER : isDigitCode(code) ? DIGIT : 0;
  return kinds;
}

/** Finds the recognisers of an anchor without trying an expression. */
class AnchorTable {
  private readonly beginnings: Beginning[][] = [[]];
  /** For a first letter: index into `beginnings` by the next code. */
  private readonly rows: (Uint16Array | undefined)[] = new Array(SIZE);
  private readonly marks = new Map<number, readonly number[]>();
  /** What a code is to the scanner: a letter, a digit, a mark with recognisers of its own, or nothing. */
  readonly kinds = kindsOfCodes();
  readonly ofDigits: readonly number[];
  readonly ofCapitals: readonly number[];
  readonly ofAbbreviations: readonly number[];

  constructor(recognisers: readonly Recogniser[]) {
    const indicesWhere = (has: (recogniser: Recogniser) => boolean): number[] =>
      [...recognisers.keys()].filter((index) => has(recognisers[index]));
    this.ofDigits = indicesWhere(({ anchors }) => anchors.digits === true);
    this.ofCapitals = indicesWhere(({ anchors }) => anchors.capitals === true);
    this.ofAbbreviations = indicesWhere(({ anchors }) => anchors.abbreviations === true);
    for (const mark of new Set(recognisers.flatMap(({ anchors }) => [...(anchors.marks ?? '')]))) {
      this.kinds[mark.charCodeAt(0)] = MARK;
      this.marks.set(
        mark.charCodeAt(0),
        indicesWhere(({ anchors }) => anchors.marks?.includes(mark) === true),
      );
    }
    recognisers.forEach(({ anchors }, recogniser) => {
      for (const word of anchors.words ?? []) this.add({ recogniser, codes: codesOf(word) });
    });
  }

  private add(beginning: Beginning): void {
    const [first, second] = beginning.codes;
    const row = (this.rows[first] ??= new Uint16Array(SIZE));
    if (row[second] === 0) row[second] = this.beginnings.push([]) - 1;
    this.beginnings[row[second]].push(beginning);
  }

  /** Beginnings that share the first two codes. */
  ofPair(first: number, second: number): readonly Beginning[] {
    const row = this.rows[first];
    return this.beginnings[row === undefined || second >= SIZE ? 0 : row[second]];
  }

  ofMark(code: number): readonly number[] {
    return this.marks.get(code) ?? [];
  }
}

function startsWith(codes: Uint16Array, at: number, beginning: readonly number[]): boolean {
  for (let index = 2; index < beginning.length; index++) if (codes[at + index] !== beginning[index]) return false;
  return true;
}

/**
 * Makes a function that walks a prepared text once and calls every recogniser at its anchors only. A recogniser rests
 * until behind what it found, so its things come in order of their anchors and the work is linear.
 */
export function scanner(recognisers: readonly Recogniser[]): (source: EntityText) => Entity[] {
  const table = new AnchorTable(recognisers);
  return (source) => {
    const { codes, text } = source;
    const found: Entity[] = [];
    const restUntil = new Int32Array(recognisers.length);
    const call = (index: number, at: number): void => {
      if (at < restUntil[index]) return;
      const entity = recognisers[index].find(source, at);
      if (entity === undefined || entity.end <= entity.start) return;
      found.push(entity);
      restUntil[index] = entity.end;
    };
    const callAll = (indices: readonly number[], at: number): void => {
      for (let order = 0; order < indices.length; order++) call(indices[order], at);
    };
    const callAtWord = (code: number, at: number): void => {
      const beginnings = table.ofPair(code, at + 1 < codes.length ? codes[at + 1] : 0);
      let called = -1;
      for (let order = 0; order < beginnings.length; order++) {
        const { recogniser, codes: beginning } = beginnings[order];
        // Beginnings of one recogniser stand together, and one call is enough.
        if (recogniser === called || !startsWith(codes, at, beginning)) continue;
        called = recogniser;
        call(recogniser, at);
      }
      if (text.charCodeAt(at) === code) return;
      callAll(table.ofCapitals, at);
      if (at + 1 < codes.length && text.charCodeAt(at + 1) !== codes[at + 1]) callAll(table.ofAbbreviations, at);
    };
    const { kinds } = table;
    const size = codes.length;
    for (let at = 0; at < size; ) {
      const kind = kinds[codes[at]];
      if (kind === LETTER) callAtWord(codes[at], at);
      else if (kind === DIGIT) callAll(table.ofDigits, at);
      else if (kind === MARK) callAll(table.ofMark(codes[at]), at);
      at++;
      if (kind === LETTER || kind === DIGIT) while (at < size && kinds[codes[at]] === kind) at++;
    }
    return found;
  };
}
