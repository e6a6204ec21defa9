import type { Style, Styles } from './styles';
import { isOn } from './values';

/** The run that is being read: what it says about its words, and the fields that are open around it. What it does not say is left to its styles. */
export class OpenRun {
  private style: string | undefined;
  private bold: boolean | undefined;
  private capitals: boolean | undefined;
  private hidden: boolean | undefined;
  /** For every open field whether it has not come to its result, and how many have not. */
  private readonly fields: boolean[] = [];
  private codes = 0;

  begin(): void {
    this.style = undefined;
    this.bold = undefined;
    this.capitals = undefined;
    this.hidden = undefined;
  }

  property(name: string, value: string | undefined): void {
    if (name === 'w:rStyle') this.style = value;
    else if (name === 'w:b') this.bold = isOn(value);
    else if (name === 'w:caps') this.capitals = isOn(value);
    else if (name === 'w:vanish') this.hidden = isOn(value);
  }

  /** Begins a field, comes to its result, or ends it. */
  field(type: string | undefined): void {
    const { fields } = this;
    if (type === 'begin') {
      fields.push(true);
      this.codes++;
    } else if (fields.length > 0) {
      if (fields[fields.length - 1]) this.codes--;
      if (type === 'separate') fields[fields.length - 1] = false;
      else fields.pop();
    }
  }

  /** How the words of the run look in a paragraph of that style. Capitals by type stand out as bold words do; the letters themselves stay as they are. */
  typeIn(paragraph: Style, styles: Styles): 'hidden' | 'bold' | 'plain' {
    const character = this.style === undefined ? undefined : styles.get(this.style);
    if (this.codes > 0 || (this.hidden ?? character?.hidden ?? paragraph.hidden)) return 'hidden';
    if (this.bold ?? character?.bold ?? paragraph.bold) return 'bold';
    return (this.capitals ?? character?.caps ?? paragraph.caps) ? 'bold' : 'plain';
  }
}

/** A sign of a symbol font; its code lies in the private area as often as not. */
export function symbol(code: string | undefined): string {
  const value = code !== undefined && /^[0-9a-f]{1,4}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  return value >= 32 && (value < 0xd800 || value > 0xdfff) ? String.fromCharCode(value) : '';
}
