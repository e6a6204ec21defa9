import { decodeXML } from 'entities/decode';
import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';

/** The namespaces of WordprocessingML, transitional and strict (ECMA-376). */
const WORD = new Set([
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'http://purl.oclc.org/ooxml/wordprocessingml/main',
]);

/** What is told of an XML part, in order. Names of WordprocessingML begin with «w:» whatever prefix the part has for them. */
export interface XmlHandler {
  /** `attribute` gives a value of the start tag, and only until `open` returns. `parents` are the elements around it, outermost first. */
  open(name: string, attribute: (name: string) => string | undefined, parents: readonly string[]): void;
  close(name: string): void;
  text?(text: string): void;
}

/** Reads an XML part; says whether it is well-formed. A part with a document type is not read: OOXML has none, and its entities could be made to grow without end. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): boolean {
  let source: string;
  try {
    const wide =
      bytes[0] === 0xff && bytes[1] === 0xfe
        ? 'utf-16le'
        : bytes[0] === 0xfe && bytes[1] === 0xff
          ? 'utf-16be'
          : 'utf-8';
    source = new TextDecoder(wide, { fatal: true }).decode(bytes);
  } catch {
    return false;
  }
  const reader = new Reader(source, handler);
  const tokenizer = new Tokenizer({ xmlMode: true, decodeEntities: false }, reader);
  reader.stop = () => tokenizer.pause();
  tokenizer.write(source);
  tokenizer.end();
  return reader.isWhole;
}

class Reader implements TokenizerCallbacks {
  stop = (): void => {};
  private broken = false;
  private begun = false;
  private ended = false;
  private name = '';
  private readonly parents: string[] = [];
  /** Tags as written, for comparing start and end. */
  private readonly tags: string[] = [];
  /** Prefix that the part has for WordprocessingML, with its colon; undefined until the root is read, and where it is the usual one. */
  private prefix: string | undefined;
  /** Attributes of the present tag: start and end of the name, start and end of the value, four numbers each. */
  private attributes: number[] = [];

  constructor(
    private readonly source: string,
    private readonly handler: XmlHandler,
  ) {}

  get isWhole(): boolean {
    return !this.broken && this.begun && this.ended && this.tags.length === 0;
  }

  ontext(start: number, end: number): void {
    if (this.handler.text === undefined || this.tags.length === 0 || this.broken) return;
    const text = this.source.slice(start, end);
    this.handler.text(text.includes('&') ? decodeXML(text) : text);
  }

  ontextentity(): void {}

  onopentagname(start: number, end: number): void {
    this.name = this.source.slice(start, end);
    this.attributes.length = 0;
  }

  onattribname(start: number, end: number): void {
    this.attributes.push(start, end, end, end);
  }

  onattribdata(start: number, end: number): void {
    const { attributes } = this;
    const last = attributes.length - 4;
    if (attributes[last + 2] === attributes[last + 3]) attributes[last + 2] = start;
    attributes[last + 3] = end;
  }

  onattribentity(): void {}
  onattribend(): void {}

  onopentagend(): void {
    if (this.open()) {
      this.tags.push(this.name);
      this.parents.push(this.canonical(this.name));
    }
  }

  onselfclosingtag(): void {
    if (!this.open()) return;
    this.handler.close(this.canonical(this.name));
    if (this.tags.length === 0) this.ended = true;
  }

  onclosetag(start: number, end: number): void {
    if (this.broken) return;
    const name = this.source.slice(start, end);
    if (this.tags.pop() !== name) {
      this.fail();
      return;
    }
    this.parents.pop();
    this.handler.close(this.canonical(name));
    if (this.tags.length === 0) this.ended = true;
  }

  oncdata(start: number, end: number, offset: number): void {
    if (this.tags.length > 0 && !this.broken) this.handler.text?.(this.source.slice(start, end - offset));
  }

  oncomment(): void {}
  onprocessinginstruction(): void {}
  onend(): void {}

  ondeclaration(): void {
    this.fail();
  }

  private fail(): void {
    this.broken = true;
    this.stop();
  }

  private open(): boolean {
    if (this.broken || this.ended) {
      this.fail();
      return false;
    }
    if (!this.begun) this.root();
    this.handler.open(this.canonical(this.name), this.attribute, this.parents);
    return true;
  }

  private root(): void {
    this.begun = true;
    const { attributes, source } = this;
    for (let at = 0; at < attributes.length; at += 4) {
      const name = source.slice(attributes[at], attributes[at + 1]);
      if (!name.startsWith('xmlns') || !WORD.has(source.slice(attributes[at + 2], attributes[at + 3]))) continue;
      const prefix = name === 'xmlns' ? '' : `${name.slice('xmlns:'.length)}:`;
      if (prefix !== 'w:') this.prefix = prefix;
    }
  }

  private canonical(name: string): string {
    const { prefix } = this;
    if (prefix === undefined) return name;
    if (prefix === '') return name.includes(':') ? name : `w:${name}`;
    return name.startsWith(prefix) ? `w:${name.slice(prefix.length)}` : name;
  }

  private readonly attribute = (name: string): string | undefined => {
    const { attributes, source, prefix } = this;
    const wanted = prefix !== undefined && prefix !== '' && name.startsWith('w:') ? prefix + name.slice(2) : name;
    for (let at = 0; at < attributes.length; at += 4) {
      if (attributes[at + 1] - attributes[at] !== wanted.length || !source.startsWith(wanted, attributes[at])) continue;
      const value = source.slice(attributes[at + 2], attributes[at + 3]);
      return value.includes('&') ? decodeXML(value) : value;
    }
    return undefined;
  };
}
