import { readXml, type XmlHandler } from './readXml';
import { isOn, whole } from './values';

/** How a level of a numbering counts. */
export interface Level {
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

export interface Definition {
  readonly levels: Map<number, Level>;
  /** Style of numbering that this one only refers to. */
  link?: string | undefined;
}

export interface Instance {
  definition: string;
  readonly levels: Map<number, Level>;
  readonly starts: Map<number, number>;
}

/** Longer texts around numbers, in UTF-16 units, are none. */
const LONGEST_TEXT = 80;

/** What a document says about its numberings (`numbering.xml`). */
export class NumberingPart {
  readonly definitions = new Map<string, Definition>();
  readonly instances = new Map<string, Instance>();

  /** Reads the part; says whether it is well-formed. */
  read(bytes: Uint8Array): boolean {
    return readXml(bytes, this.handler());
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
