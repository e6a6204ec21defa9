import { type CounterStyle, showCounter } from '../../core/parse/counter';
import type { Instance, Level, NumberingPart } from './numberingPart';
import type { Styles } from './styles';

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

/** How far each numbering of a document has counted. */
export class Numbering {
  /** Present numbers of the levels, by definition: lists made of one definition go on with each other. */
  private readonly counts = new Map<string, (number | undefined)[]>();
  private readonly begun = new Set<string>();

  constructor(
    private readonly part: NumberingPart,
    private readonly styles: Styles,
  ) {}

  /** The level of a numbering that belongs to a paragraph style, or undefined. */
  levelOfStyle(numId: string, style: string | undefined): number | undefined {
    const instance = this.part.instances.get(numId);
    if (instance === undefined) return undefined;
    const levels = this.part.definitions.get(this.definitionOf(instance))?.levels ?? [];
    for (const [index, level] of [...instance.levels, ...levels]) {
      if (style !== undefined && level.style === style) return index;
    }
    return undefined;
  }

  /** Counts one paragraph of a numbering and gives its mark; undefined where nothing is shown. */
  next(numId: string, index: number): Mark | undefined {
    const instance = this.part.instances.get(numId);
    if (instance === undefined) return undefined;
    const id = this.definitionOf(instance);
    const levels = this.part.definitions.get(id)?.levels;
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
      const link = this.part.definitions.get(id)?.link;
      const numId = link === undefined ? undefined : this.styles.get(link).numId;
      const next = numId === undefined ? undefined : this.part.instances.get(numId)?.definition;
      if (next === undefined || next === id) break;
      id = next;
    }
    return id;
  }
}

function shown(value: number, format: string, legal: boolean): string {
  if (format === 'none' || format === 'bullet') return '';
  return showCounter(value, legal ? 'decimal' : (FORMATS.get(format) ?? 'decimal'));
}
