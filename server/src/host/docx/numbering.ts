import { type CounterStyle, showCounter } from '../../core/parse/counter';
import { readXml, type XmlHandler } from './readXml';
import type { Styles } from './styles';
import { isOn, whole } from './values';

/** How a level of a numbering counts. */
interface Level {
  start: number;
  format: string;
  /** «%1.%2.», where `%1` stands for the number of the first level, cut there: words and indices of levels by turns. */
  text: readonly string[];
  /** Level, from 1, after which the count begins anew; 0 for never, undefined for after any higher one. */
  restart?: number | undefined;
  style?: string | undefined;
  /** All numbers in it are shown in figures. */
  isLegal: boolean;
  suffix: string;
}

interface Definition {
  readonly levels: Map<number, Level>;
  /** Style of numbering that this one only refers to. */
  link?: string | undefined;
}

interface Instance {
  definition: string;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

/** Longer texts around numbers, in UTF-16 units, are none. */
const LONGEST_TEXT = 80;

/** The mark before a paragraph. A bullet has no text of its own here. */
export interface Mark {
  readonly text: string;
  readonly bullet: boolean;
  /** What stands between the mark and the words: ' ' or ''. */
  readonly gap: string;
  /** Depth in the list, from 0. */
  readonly level: number;
}

const FORMATS = new Map<string, CounterStyle>([
  ['decimal', 'decimal'],
  ['decimalZero', 'decimal-leading-zero'],
  ['upperRoman', 'upper-roman'],
  ['lowerRoman', 'lower-roman'],
  ['upperLetter', 'upper-alpha'],
  ['lowerLetter', 'lower-alpha'],
  ['russianUpper', 'upper-russian'],
  ['russianLower', 'lower-russian'],
]);

/** The numberings of a document (`numbering.xml`) and how far each has counted. */
export class Numbering {
  private readonly definitions = new Map<string, Definition>();
  private readonly instances = new Map<string, Instance>();
  /** Present numbers of the levels, by definition: lists made of one definition go on with each other. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(private readonly styles: Styles) {}

  /** Reads the part; says whether it is well-formed. */
  read(bytes: Uint8Array): boolean {
    return readXml(bytes, this.handler());
  }

  /** The level of a numbering that belongs to a paragraph style, or undefined. */
  levelOfStyle(numId: string, style: string | undefined): number | undefined {
    const instance = this.instances.get(numId);
    if (instance === undefined) return undefined;
    const levels = this.definitions.get(this.definitionOf(instance))?.levels ?? [];
    for (const [index, level] of [...instance.levels, ...levels]) {
      if (style !== undefined && level.style === style) return index;
    }
    return undefined;
  }

  /** Counts one paragraph of a numbering and gives its mark; undefined where nothing is shown. */
  next(numId: string, index: number): Mark | undefined {
    const instance = this.instances.get(numId);
    if (instance === undefined) return undefined;
    const id = this.definitionOf(instance);
    const levels = this.definitions.get(id)?.levels;
    const levelAt = (at: number): Level | undefined => instance.levels.get(at) ?? levels?.get(at);
    const level = levelAt(index);
    if (level === undefined) return undefined;
    const startAt = (at: number): number => instance.starts.get(at) ?? levelAt(at)?.start ?? 1;
    let counts = this.counts.get(id);
    if (counts === undefined) {
      counts = [];
      this.counts.set(id, counts);
    }
    if (!this.begun.has(numId)) {
      this.begun.add(numId);
      for (const at of instance.starts.keys()) counts[at] = undefined;
    }
    // A level that was left out is counted as if it had been there: «1.1» without a «1» is followed by «2».
    for (let outer = 0; outer < index; outer++) counts[outer] ??= startAt(outer);
    const before = counts[index];
    counts[index] = before === undefined ? startAt(index) : before + 1;
    for (let deeper = index + 1; deeper < 9; deeper++) {
      const restart = levelAt(deeper)?.restart;
      if (restart === undefined || index < restart) counts[deeper] = undefined;
    }
    let text = level.text[0];
    for (let part = 1; part < level.text.length; part += 2) {
      const at = Number(level.text[part]) - 1;
      if (at <= index) text += shown(counts[at] ?? startAt(at), levelAt(at)?.format ?? 'decimal', level.isLegal);
      text += level.text[part + 1];
    }
    const bullet = level.format === 'bullet';
    if (!bullet && text.trim() === '') return undefined;
    return { text: bullet ? '' : text.trim(), bullet, gap: level.suffix === 'nothing' ? '' : ' ', level: index };
  }

  /** A definition may only name the style of a list whose numbering it takes. */
  private definitionOf(instance: Instance): string {
    let id = instance.definition;
    for (let steps = 0; steps < 9; steps++) {
      const link = this.definitions.get(id)?.link;
      const numId = link === undefined ? undefined : this.styles.get(link).numId;
      const next = numId === undefined ? undefined : this.instances.get(numId)?.definition;
      if (next === undefined || next === id) break;
      id = next;
    }
    return id;
  }

  private handler(): XmlHandler {
    let definition: Definition | undefined;
    let instance: Instance | undefined;
    let level: Level | undefined;
    let overridden = 0;
    return {
      open: (name, attribute, parents) => {
        const value = attribute('w:val');
        switch (name) {
          case 'w:abstractNum':
            definition = { levels: new Map() };
            this.definitions.set(attribute('w:abstractNumId') ?? '', definition);
            break;
          case 'w:num':
            definition = undefined;
            instance = { definition: '', levels: new Map(), starts: new Map() };
            this.instances.set(attribute('w:numId') ?? '', instance);
            break;
          case 'w:abstractNumId':
            if (instance !== undefined) instance.definition = value ?? '';
            break;
          case 'w:numStyleLink':
            if (definition !== undefined) definition.link = value;
            break;
          case 'w:lvlOverride':
            overridden = whole(attribute('w:ilvl')) ?? 0;
            break;
          case 'w:startOverride':
            instance?.starts.set(overridden, whole(value) ?? 1);
            break;
          case 'w:lvl': {
            level = { start: 0, format: 'decimal', text: [''], isLegal: false, suffix: 'tab' };
            const at = whole(attribute('w:ilvl')) ?? 0;
            (definition?.levels ?? instance?.levels)?.set(at, level);
            break;
          }
          default:
            // What Word offers to readers that do not know the newest formats stands in a fallback, after them.
            if (level !== undefined)
              setLevel(level, name, value, attribute('w:format'), parents.includes('mc:Fallback'));
        }
      },
      close: (name) => {
        if (name === 'w:lvl') level = undefined;
        else if (name === 'w:abstractNum') definition = undefined;
        else if (name === 'w:num') instance = undefined;
      },
    };
  }
}

function setLevel(
  level: Level,
  name: string,
  value: string | undefined,
  format: string | undefined,
  fallback: boolean,
): void {
  switch (name) {
    case 'w:start':
      level.start = whole(value) ?? 1;
      break;
    case 'w:numFmt':
      if (!fallback || level.format === 'custom') level.format = customFormat(value, format) ?? value ?? 'decimal';
      break;
    case 'w:lvlText':
      level.text = (value ?? '').slice(0, LONGEST_TEXT).split(/%([1-9])/);
      break;
    case 'w:lvlRestart':
      level.restart = whole(value);
      break;
    case 'w:pStyle':
      level.style = value;
      break;
    case 'w:isLgl':
      level.isLegal = isOn(value);
      break;
    case 'w:suff':
      level.suffix = value ?? 'tab';
  }
}

/** Word writes formats of its later versions as examples: «01, 02, 03, ...». */
function customFormat(value: string | undefined, example: string | undefined): string | undefined {
  return value === 'custom' && example?.startsWith('01,') === true ? 'decimalZero' : undefined;
}

function shown(value: number, format: string, legal: boolean): string {
  if (format === 'none' || format === 'bullet') return '';
  return showCounter(value, legal ? 'decimal' : (FORMATS.get(format) ?? 'decimal'));
}
