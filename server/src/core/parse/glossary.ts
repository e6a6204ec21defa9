import type { PolicyDocument } from '../document';
import { smallLetters } from './character';

/** Headings of glossaries. */
const GLOSSARY = /термин|определени[яй](?![A-Za-zÀ-ɏЀ-ԯ])|определение (?:терм|пон)|поняти[яей]|глоссари|сокращени/;
/** Paragraphs that announce a glossary. */
const FOLLOWING = /(?:следующ|нижеуказанн|нижеприведенн|нижеприведённ|использу|применя|понима)/;
const TERMS = /(?:термин|понят|определени)/;
/** «Основные термины:», «Понятия и определения:»: an announcement of a few words that begins with what it announces. */
const BARE_TERMS =
  /^(?:[\d.)\s]*)(?:(?:основн|общ|ключев|список|перечень)[а-яё]*\s+)?(?:термин(?:ы|ов)|поняти(?:я|й)|определения|сокращени(?:я|й)|обозначени(?:я|й)|глоссари(?:й|я))(?![а-яё])/;
const LONGEST_BARE = 80;
const LONGEST_HEADING = 200;
const LONGEST_ANNOUNCEMENT = 500;

/** Follows the document block by block and knows which of them stand in a glossary. */
export class Glossaries {
  /** Headings, by index, under which there is a glossary. */
  private readonly headings = new Set<number>();
  private announcedUnder = -2;
  private openPassage = -1;

  constructor(private readonly document: PolicyDocument) {}

  /** Whether the block stands in a glossary. Blocks must be asked for in order. */
  has(index: number): boolean {
    const { kind, heading, span } = this.document.blocks[index];
    const { text } = this.document.plain;
    if (kind === 'heading') {
      const short = span.end - span.start <= LONGEST_HEADING;
      if (this.headings.has(heading) || (short && GLOSSARY.test(smallLetters(text.slice(span.start, span.end)))))
        this.headings.add(index);
      return false;
    }
    if (this.headings.has(heading) || this.announcedUnder === heading) return true;
    if (text[span.end - 1] === ':' && span.end - span.start <= LONGEST_ANNOUNCEMENT) {
      const announcement = smallLetters(text.slice(span.start, span.end));
      const bare = announcement.length <= LONGEST_BARE && BARE_TERMS.test(announcement);
      if (bare || (FOLLOWING.test(announcement) && TERMS.test(announcement))) this.announcedUnder = heading;
    }
    return false;
  }

  /** Whether the block is an item of an explanation that ended with a colon. */
  goesOn(index: number): boolean {
    const { kind, passage } = this.document.blocks[index];
    return kind === 'item' && passage === this.openPassage && passage !== index;
  }

  /** Notes that the block ends with an explanation that its items go on with. */
  open(index: number): void {
    this.openPassage = this.document.blocks[index].passage;
  }
}
