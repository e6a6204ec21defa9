import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { kindOf } from './elements';
import { endedBy } from './impliedEnds';
import { OpenElements } from './openElements';
import { CLOSE, type HtmlElement, type HtmlTree, OPEN, PLAIN, SHOWN, Tape, TEXT } from './tape';

/** Attributes that say something about what is shown. */
const ATTRIBUTES = new Set(
  'id class role style hidden aria-hidden aria-level aria-expanded aria-controls start reversed type value open'.split(
    ' ',
  ),
);
const NONE: ReadonlyMap<string, string> = new Map();

/** Reads a page. Unclosed and stray tags are treated as browsers do, as far as what is shown depends on it; nothing is an error. */
export function readTree(source: string): HtmlTree {
  const reader = new TreeReader(source);
  const tokenizer = new Tokenizer({}, reader);
  tokenizer.write(source);
  tokenizer.end();
  return reader.tree();
}

class TreeReader implements TokenizerCallbacks {
  private readonly elements: HtmlElement[] = [];
  private readonly tape = new Tape();
  private readonly open = new OpenElements(this.elements);
  private name = '';
  private tagStart = 0;
  private attributes: Map<string, string> | undefined;
  private attribute = '';
  private valueStart = -1;
  private valueEnd = -1;

  constructor(private readonly source: string) {
    this.element('', 0, 0, NONE);
  }

  tree(): HtmlTree {
    return { source: this.source, elements: this.elements, tape: this.tape };
  }

  ontext(start: number, end: number): void {
    this.tape.push(TEXT, start, end);
  }

  ontextentity(codepoint: number, end: number): void {
    const { tape } = this;
    const before = tape.length - 1;
    const text = String.fromCodePoint(codepoint);
    // A few entities stand for two characters, which come one by one.
    if (before >= 0 && tape.sorts[before] === SHOWN && tape.to[before] === end) {
      tape.shown.set(before, tape.shown.get(before)! + text);
      return;
    }
    tape.shown.set(tape.length, text);
    tape.push(SHOWN, this.source.lastIndexOf('&', end - 1), end);
  }

  onopentagname(start: number, end: number): void {
    this.name = this.source.slice(start, end).toLowerCase();
    this.tagStart = start - 1;
    this.attributes = undefined;
  }

  onattribname(start: number, end: number): void {
    // The longest name that counts has 13 letters.
    this.attribute = end - start > 13 ? '' : this.source.slice(start, end).toLowerCase();
    this.valueStart = -1;
  }

  onattribdata(start: number, end: number): void {
    if (this.valueStart < 0) this.valueStart = start;
    this.valueEnd = end;
  }

  onattribentity(): void {}

  onattribend(): void {
    if (!ATTRIBUTES.has(this.attribute)) return;
    this.attributes ??= new Map();
    const value = this.valueStart < 0 ? '' : this.source.slice(this.valueStart, this.valueEnd);
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, value);
  }

  onopentagend(end: number): void {
    this.start(end + 1, false);
  }

  onselfclosingtag(end: number): void {
    this.start(end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    this.close(this.source.slice(start, end).toLowerCase(), start - 2);
  }

  oncdata(start: number, end: number): void {
    if (this.isInForeignContext()) this.ontext(start, end);
  }

  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  onend(): void {
    while (this.open.depth > 0) this.pop();
  }

  isInForeignContext(): boolean {
    return this.open.last('svg', 'math') > this.open.lastBound;
  }

  private start(end: number, selfClosing: boolean): void {
    const { name, open } = this;
    if ((name === 'html' || name === 'body') && open.last(name) >= 0) return;
    for (let place = endedBy(name, open); place >= 0; place = endedBy(name, open)) this.popTo(place);
    if (kindOf(name).level > 0 && this.elements[open.innermost].kind.level > 0) this.pop();
    this.element(name, this.tagStart, end, this.attributes ?? NONE);
    const index = this.elements.length - 1;
    if (this.elements[index].kind.empty || (selfClosing && this.isInForeignContext())) this.pop();
  }

  private element(name: string, start: number, end: number, attributes: ReadonlyMap<string, string>): void {
    const index = this.elements.length;
    const first = this.tape.length;
    const parent = this.open.depth > 0 ? this.open.innermost : -1;
    const kind = kindOf(name);
    this.elements.push({ name, kind, parent, start, end, attributes, first, last: -1, boldOver: false });
    this.tape.push(OPEN, index, 0);
    this.open.push(index);
  }

  private close(name: string, at: number): void {
    const { open } = this;
    const kind = kindOf(name);
    const place = kind.level > 0 ? open.last('h1', 'h2', 'h3', 'h4', 'h5', 'h6') : open.last(name);
    if (name === 'br' || (name === 'p' && place <= open.lastBound)) {
      this.name = name;
      this.tagStart = at;
      this.attributes = undefined;
      this.start(at, false);
      if (name === 'p') this.pop();
    } else if (place < 0) return;
    else if (kind.bounds || TABLE_PARTS.has(name)) {
      if (name === 'table' || place > open.last('table')) this.popTo(place);
    } else if (place > open.lastBound) {
      if (kind.block || place > open.lastBlock) this.popTo(place);
      else this.endBold(place);
    }
  }

  /** `<b><p>…</b>…</p>`: what follows is not bold, though the element goes on. */
  private endBold(place: number): void {
    const index = this.open.forget(place);
    this.elements[index].boldOver = true;
    this.tape.push(PLAIN, index, 0);
  }

  private popTo(place: number): void {
    while (this.open.depth > place) this.pop();
  }

  private pop(): void {
    const index = this.open.pop();
    this.elements[index].last = this.tape.length;
    this.tape.push(CLOSE, index, 0);
  }
}

const TABLE_PARTS = new Set(['tr', 'thead', 'tbody', 'tfoot']);
