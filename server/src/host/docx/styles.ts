import { readXml, type XmlHandler } from './readXml';
import { isOn, whole } from './values';

/** What a style says by itself; the rest it has from the style it is based on. */
interface OwnStyle {
  id: string;
  name: string;
  basedOn?: string | undefined;
  outline?: number | undefined;
  numId?: string | undefined;
  level?: number | undefined;
  bold?: boolean | undefined;
  caps?: boolean | undefined;
  hidden?: boolean | undefined;
}

/** A style with all that it inherits. */
export interface Style extends Readonly<Omit<OwnStyle, 'basedOn'>> {
  /** The style that brings the numbering, since a level of the numbering may name it. */
  readonly numberedBy?: string | undefined;
}

const NO_STYLE: Style = { id: '', name: '' };
/** Longer chains of styles than this are a circle. */
const LONGEST_CHAIN = 50;

/** The styles of a document (`styles.xml`). */
export class Styles {
  private readonly own = new Map<string, OwnStyle>();
  private readonly whole = new Map<string, Style>();
  private standard: string | undefined;

  /** Reads the part; says whether it is well-formed. */
  read(bytes: Uint8Array): boolean {
    return readXml(bytes, this.handler());
  }

  /** The style of that id; without one, the standard style of paragraphs. */
  get(id: string | undefined): Style {
    const wanted = id ?? this.standard;
    if (wanted === undefined) return NO_STYLE;
    let style = this.whole.get(wanted);
    if (style === undefined) {
      style = this.inherit(wanted);
      this.whole.set(wanted, style);
    }
    return style;
  }

  private inherit(id: string): Style {
    const first = this.own.get(id);
    if (first === undefined) return NO_STYLE;
    const { basedOn: _, ...style }: OwnStyle & { numberedBy?: string } = { ...first };
    if (style.numId !== undefined) style.numberedBy = id;
    let next = first.basedOn;
    for (let steps = 0; next !== undefined && steps < LONGEST_CHAIN; steps++) {
      const base = this.own.get(next);
      if (base === undefined) break;
      if (style.numId === undefined && base.numId !== undefined) {
        style.numId = base.numId;
        style.numberedBy = base.id;
      }
      style.level ??= base.level;
      style.outline ??= base.outline ?? headingOf(base.name);
      style.bold ??= base.bold;
      style.caps ??= base.caps;
      style.hidden ??= base.hidden;
      next = base.basedOn;
    }
    return style;
  }

  private handler(): XmlHandler {
    let style: OwnStyle | undefined;
    return {
      open: (name, attribute, parents) => {
        if (name === 'w:style') {
          style = { id: attribute('w:styleId') ?? '', name: '' };
          if (attribute('w:type') === 'paragraph' && isOn(attribute('w:default') ?? '0')) this.standard = style.id;
          return;
        }
        if (style === undefined) return;
        const parent = parents[parents.length - 1];
        const value = attribute('w:val');
        if (parent === 'w:style') {
          if (name === 'w:name') style.name = value ?? '';
          else if (name === 'w:basedOn') style.basedOn = value;
        } else if (parent === 'w:pPr') {
          if (name === 'w:outlineLvl') style.outline = whole(value);
        } else if (parent === 'w:numPr') {
          if (name === 'w:numId') style.numId = value;
          else if (name === 'w:ilvl') style.level = whole(value);
        } else if (parent === 'w:rPr' && parents[parents.length - 2] === 'w:style') {
          if (name === 'w:b') style.bold = isOn(value);
          else if (name === 'w:caps') style.caps = isOn(value);
          else if (name === 'w:vanish') style.hidden = isOn(value);
        }
      },
      close: (name) => {
        if (name !== 'w:style' || style === undefined) return;
        style.outline ??= headingOf(style.name);
        this.own.set(style.id, style);
        style = undefined;
      },
    };
  }
}

/** Outline level from 0 of a heading style that names itself so without saying the level. */
function headingOf(name: string): number | undefined {
  const match = /^(?:heading|заголовок) ([1-9])$/i.exec(name);
  return match === null ? undefined : Number(match[1]) - 1;
}

export function isTitle({ name }: Style): boolean {
  return /^(?:title|название|заголовок)$/i.test(name);
}

/** A line of the table of contents repeats a heading and says nothing of its own. */
export function isContents({ name }: Style): boolean {
  return /^(?:toc(?: \d| heading)|contents(?: \d| heading)|(?:user )?index heading|оглавление(?: \d)?|заголовок оглавления)$/i.test(
    name,
  );
}
