import type { Entity } from '../entities/entity';
import { type Check, type Fault, type PlainFix, replacement, say } from './fault';

/** A mark that waits for its other half, or has none. Offset of the plain text. */
interface Lone {
  readonly at: number;
  readonly isOpen: boolean;
}

/** «1)», «а)» at the beginning of an item inside a paragraph, «:)»: no bracket that was opened. */
const ITEM_MARK = /(?:^|[\s;:,.(«])(?:\d{1,3}(?:\.\d{1,3}){0,3}|[А-Яа-яЁёA-Za-z]|[ivx]{1,4})$/i;
const SMILEY = /[:;=8][-']?$/;

/** Quotation marks « » and round brackets that are opened and never closed, or closed and never opened, within one passage. */
export const unbalancedQuotes: Check = ({ reading, rule }) => {
  const { blocks, plain } = reading.document;
  const { text } = plain;
  const urls = reading.entities.filter(({ kind }) => kind === 'url' || kind === 'email');
  const messages = {
    quote: { open: say(rule, 'quote-open'), closed: say(rule, 'quote-closed') },
    bracket: { open: say(rule, 'bracket-open'), closed: say(rule, 'bracket-closed') },
  };
  const faults: Fault[] = [];
  for (let from = 0; from < blocks.length; ) {
    let to = from + 1;
    while (to < blocks.length && blocks[to].passage === blocks[from].passage && blocks[to].kind !== 'row') to++;
    if (isBalanced(text, blocks[from].span.start, blocks[to - 1].span.end)) {
      from = to;
      continue;
    }
    const scan = new Scan(text, urls);
    for (let at = from; at < to; at++) scan.read(blocks[at].span.start, blocks[at].span.end);
    const quotes = scan.loneQuotes();
    for (const { at, isOpen } of quotes) {
      const fixes =
        quotes.length === 1 ? fixOf(text, blocks[from].span.start, blocks[to - 1].span.end, isOpen, at) : [];
      faults.push({
        span: { start: at, end: at + 1 },
        message: messages.quote[isOpen ? 'open' : 'closed'],
        fixes,
      });
    }
    for (const { at, isOpen } of scan.loneBrackets()) {
      faults.push({ span: { start: at, end: at + 1 }, message: messages.bracket[isOpen ? 'open' : 'closed'] });
    }
    from = to;
  }
  return faults;
};

const [OPEN_QUOTE, CLOSE_QUOTE, OPEN_BRACKET, CLOSE_BRACKET] = ['«', '»', '(', ')'].map((mark) => mark.charCodeAt(0));

/** Whether every mark has its other half and no quotation stands inside another, as in most passages. */
function isBalanced(text: string, start: number, end: number): boolean {
  let quotes = 0;
  let brackets = 0;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === OPEN_QUOTE) quotes++;
    else if (code === CLOSE_QUOTE) quotes--;
    else if (code === OPEN_BRACKET) brackets++;
    else if (code === CLOSE_BRACKET) brackets--;
    if (quotes < 0 || quotes > 1 || brackets < 0) return false;
  }
  return quotes === 0 && brackets === 0;
}

/** Reads the marks of one passage. */
class Scan {
  private readonly openQuotes: number[] = [];
  private readonly openBrackets: number[] = [];
  private readonly lone: Lone[] = [];
  private readonly loneClosing: Lone[] = [];
  private deepest = 0;
  private url = 0;

  constructor(
    private readonly text: string,
    private readonly urls: readonly Entity[],
  ) {}

  read(start: number, end: number): void {
    for (let at = start; at < end; at++) {
      const mark = this.text[at];
      if (mark === '«') {
        this.openQuotes.push(at);
        this.deepest = Math.max(this.deepest, this.openQuotes.length);
      } else if (mark === '»') {
        if (this.openQuotes.pop() === undefined) this.lone.push({ at, isOpen: false });
        else if (this.openQuotes.length === 0) this.deepest = 0;
      } else if ((mark === '(' || mark === ')') && !this.isInUrl(at)) this.bracket(mark, at, start);
    }
  }

  private bracket(mark: string, at: number, start: number): void {
    if (mark === '(') this.openBrackets.push(at);
    else if (this.openBrackets.pop() === undefined) {
      const before = this.text.slice(Math.max(start, at - 12), at);
      if (!ITEM_MARK.test(before) && !SMILEY.test(before)) this.loneClosing.push({ at, isOpen: false });
    }
  }

  private isInUrl(at: number): boolean {
    while (this.url < this.urls.length && this.urls[this.url].end <= at) this.url++;
    return this.url < this.urls.length && this.urls[this.url].start <= at;
  }

  /** «Устав «Вереск» closes both at once, as Russian typography has it: one mark left open inside another is no fault. */
  loneQuotes(): Lone[] {
    const open = this.deepest > 1 ? this.openQuotes.slice(1) : this.openQuotes;
    return [...this.lone, ...open.map((at) => ({ at, isOpen: true }))].sort((a, b) => a.at - b.at);
  }

  loneBrackets(): Lone[] {
    return [...this.loneClosing, ...this.openBrackets.map((at) => ({ at, isOpen: true }))].sort((a, b) => a.at - b.at);
  }
}

/** «Вереск": where the passage has one mark of another kind, it is the other half. */
function fixOf(text: string, start: number, end: number, isOpen: boolean, at: number): PlainFix[] {
  const others = [...text.slice(start, end).matchAll(/["“”„]/g)];
  if (others.length !== 1) return [];
  const other = start + others[0].index;
  if (isOpen !== other > at) return [];
  return [replacement({ start: other, end: other + 1 }, isOpen ? '»' : '«', true)];
}
