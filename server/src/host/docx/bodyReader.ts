import type { Numbering } from './numbering';
import { OpenRun, symbol } from './openRun';
import { BODY_TEXT, type BodyPart, OpenParagraph, TITLE } from './paragraph';
import type { XmlHandler } from './readXml';
import type { Revisions } from './revisions';
import { isContents, isTitle, type Styles } from './styles';
import { Tables } from './tables';
import { whole } from './values';

/** Elements that show nothing of what stands in them, whichever revision is read. */
const PASSED_OVER = new Set(
  'mc:Fallback w:instrText w:delInstrText w:rPrChange w:sectPr w:sectPrChange w:tblPr w:tblPrChange w:tblGrid w:tcPr w:trPrChange w:numberingChange w:object w:rt'.split(
    ' ',
  ),
);

/** Reads the body of a document (`document.xml`). */
export class BodyReader implements XmlHandler {
  root = '';
  /** Changes of the text were tracked. */
  hasRevisions = false;
  private readonly tables = new Tables();
  /** Paragraphs that are open, outermost first: a text box stands inside a paragraph. */
  private readonly paragraphs: OpenParagraph[] = [];
  private joined: OpenParagraph | undefined;
  private readonly run = new OpenRun();
  /** Index of the last paragraph that was begun, those that are passed over included. */
  private index = -1;
  /** How many elements are open inside one that is passed over, that one included. */
  private skipped = 0;
  private inText = 0;
  private keepsSpace = false;
  /** Structured tags that hold a table of contents, by how deep they stand. */
  private contentsAt = 0;

  constructor(
    private readonly styles: Styles,
    private readonly numbering: Numbering,
    private readonly revisions: Revisions,
  ) {}

  get parts(): readonly BodyPart[] {
    return this.tables.parts;
  }

  open(name: string, attribute: (name: string) => string | undefined, parents: readonly string[]): void {
    if (this.root === '') this.root = name;
    if (name === 'w:p') this.index++;
    if (this.skipped > 0 || this.passesOver(name, parents)) {
      this.skipped++;
      return;
    }
    const parent = parents[parents.length - 1];
    if (parent === 'w:rPr') this.runProperty(name, attribute, parents[parents.length - 2]);
    else if (parent === 'w:pPr' || parent === 'w:numPr') this.paragraphProperty(name, attribute('w:val'));
    else this.content(name, attribute, parents);
  }

  close(name: string): void {
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    switch (name) {
      case 'w:t':
      case 'w:delText':
        this.inText--;
        break;
      case 'w:p':
        this.endParagraph();
        break;
      case 'w:tc':
        this.endJoined();
        break;
      case 'w:tr':
        this.tables.endRow();
        break;
      case 'w:tbl':
        this.tables.end();
        break;
      case 'w:body':
        this.endJoined();
    }
  }

  text(text: string): void {
    if (this.inText <= 0 || this.skipped > 0) return;
    const line = text.replace(/[\t\n\r]/g, ' ');
    this.write(this.keepsSpace ? line : line.replace(/^ +|(?<! ) +$/g, ''));
  }

  private passesOver(name: string, parents: readonly string[]): boolean {
    if (PASSED_OVER.has(name)) return true;
    const original = this.revisions === 'original';
    if (name === 'w:pPrChange') return !original;
    if (name === 'w:sdtContent') return this.contentsAt === parents.length;
    if (CHANGES.has(name)) this.hasRevisions = true;
    const isGone = original ? name === 'w:ins' || name === 'w:moveTo' : name === 'w:del' || name === 'w:moveFrom';
    return isGone && !MARKED.has(parents[parents.length - 1]);
  }

  private content(name: string, attribute: (name: string) => string | undefined, parents: readonly string[]): void {
    switch (name) {
      case 'w:p':
        this.beginParagraph();
        break;
      case 'w:r':
        this.run.begin();
        break;
      case 'w:t':
      case 'w:delText':
        this.inText++;
        this.keepsSpace = attribute('xml:space') === 'preserve';
        break;
      case 'w:tab':
      case 'w:ptab':
        if (parents[parents.length - 1] === 'w:r') this.write('\t');
        break;
      case 'w:br':
      case 'w:cr':
        this.write(attribute('w:type') === 'page' ? '\n\n' : '\n');
        break;
      case 'w:noBreakHyphen':
        this.write('\u2011');
        break;
      case 'w:softHyphen':
        this.write('\u00ad');
        break;
      case 'w:sym':
        this.write(symbol(attribute('w:char')));
        break;
      case 'w:fldChar':
        this.run.field(attribute('w:fldCharType'));
        break;
      case 'w:sdt':
        this.contentsAt = 0;
        break;
      case 'w:docPartGallery':
        if (/table of contents/i.test(attribute('w:val') ?? '')) this.contentsAt = parents.lastIndexOf('w:sdt') + 1;
        break;
      case 'w:tbl':
        this.tables.begin();
        break;
      case 'w:tr':
        this.tables.beginRow();
        break;
      case 'w:tc':
        this.tables.beginCell();
        break;
      default:
        if (parents[parents.length - 1] === 'w:trPr' && this.isGoneMark(name)) this.tables.dropRow();
    }
  }

  /** A mark in the properties says that the thing itself was inserted or deleted. */
  private isGoneMark(name: string): boolean {
    return (
      name === (this.revisions === 'original' ? 'w:ins' : 'w:del') ||
      (this.revisions === 'accepted' && name === 'w:moveFrom')
    );
  }

  private beginParagraph(): void {
    const paragraph = new OpenParagraph(this.index);
    if (this.joined !== undefined) paragraph.take(this.joined);
    this.joined = undefined;
    this.paragraphs.push(paragraph);
    this.run.begin();
  }

  private endParagraph(): void {
    const paragraph = this.paragraphs.pop();
    if (paragraph === undefined) return;
    if (paragraph.isJoined) {
      this.joined = paragraph;
      return;
    }
    this.add(paragraph);
  }

  /** Nothing follows with which a paragraph without an end could be joined. */
  private endJoined(): void {
    if (this.joined !== undefined) this.add(this.joined);
    this.joined = undefined;
  }

  private add(paragraph: OpenParagraph): void {
    const style = this.styles.get(paragraph.style);
    const numId = paragraph.numId ?? style.numId;
    const level =
      paragraph.level ??
      (paragraph.numId === undefined && numId !== undefined
        ? (this.numbering.levelOfStyle(numId, paragraph.style) ??
          style.level ??
          this.numbering.levelOfStyle(numId, style.numberedBy))
        : undefined) ??
      0;
    const mark = numId === undefined || numId === '0' ? undefined : this.numbering.next(numId, level);
    if (isContents(style)) return;
    const outline = paragraph.outline ?? style.outline ?? BODY_TEXT;
    const heading = outline >= 0 && outline < 9 ? outline : isTitle(style) ? TITLE : BODY_TEXT;
    this.tables.add(paragraph.close(heading, mark));
  }

  private paragraphProperty(name: string, value: string | undefined): void {
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    if (paragraph === undefined) return;
    if (name === 'w:pPrChange') paragraph.forgetProperties();
    else if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:numId') paragraph.numId = value;
    else if (name === 'w:ilvl') paragraph.level = whole(value);
    else if (name === 'w:outlineLvl') paragraph.outline = whole(value);
  }

  private runProperty(name: string, attribute: (name: string) => string | undefined, owner: string): void {
    if (owner === 'w:pPr') {
      const paragraph = this.paragraphs[this.paragraphs.length - 1];
      if (paragraph !== undefined && this.isGoneMark(name)) paragraph.isJoined = true;
    } else if (owner === 'w:r') this.run.property(name, attribute('w:val'));
  }

  private write(text: string): void {
    const paragraph = this.paragraphs[this.paragraphs.length - 1];
    if (paragraph === undefined) return;
    const { styles, run } = this;
    const type = run.typeIn(styles.get(paragraph.style), styles);
    if (type !== 'hidden') paragraph.write(text, type === 'bold');
  }
}

const CHANGES = new Set(['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo']);

/** Where `w:ins` and `w:del` are marks of something, and hold nothing. */
const MARKED = new Set(['w:rPr', 'w:trPr', 'w:numPr', 'w:tcPr', 'w:ctrlPr']);
