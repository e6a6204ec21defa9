/** The longest comment that GitHub takes, in characters. */
export const LONGEST_COMMENT = 65_536;

/** Room for the words that say what was left out. */
const ROOM_FOR_CUT = 400;

/** A comment that is made of parts and takes as many as fit. After the first part that does not, none is taken: what is shown has no holes. */
export class Comment {
  private readonly parts: string[] = [];
  private ending = '';
  private size = 0;
  private isCut = false;
  /** Findings that were left out. */
  private left = 0;

  constructor(private readonly cut: (findings: number) => string) {}

  /** Adds a part whole; it tells of so many findings. */
  add(part: string, findings = 0): void {
    if (this.takes(part.length)) this.parts.push(part);
    else this.left += findings;
  }

  /** Adds a list that is folded away, as far as it fits; every item tells of one finding. */
  addFolded(summary: string, items: readonly string[]): void {
    const open = `\n<details><summary>${summary}</summary>\n\n`;
    const close = '\n</details>\n';
    if (items.length > 0 && !this.takes(open.length + close.length + items[0].length)) {
      this.left += items.length;
      return;
    }
    this.parts.push(open);
    for (const [index, item] of items.entries()) {
      if (index === 0 || this.takes(item.length)) this.parts.push(item);
      else this.left++;
    }
    this.parts.push(close);
  }

  /** Says what ends the comment, cut or not. */
  end(ending: string): void {
    this.ending = ending;
    this.size += ending.length;
  }

  text(): string {
    const cut = this.isCut ? `\n**${this.cut(this.left)}**\n` : '';
    return this.parts.join('') + cut + this.ending;
  }

  private takes(length: number): boolean {
    if (this.isCut || this.size + length > LONGEST_COMMENT - ROOM_FOR_CUT) {
      this.isCut = true;
      return false;
    }
    this.size += length;
    return true;
  }
}
