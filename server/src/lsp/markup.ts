import { MarkupKind } from 'vscode-languageserver';

/** Marks that would be read as Markdown, and beginnings of lines that would make a list or a heading of what is plain text. */
const MARKS = /[\\`*_[\]<>#|~&]/g;
const LINE_NUMBER = /^([^\S\n]*\d+)([.)])/gm;
const LINE_MARK = /^([^\S\n]*)([-+=])/gm;

/** Writes a text for a client that shows Markdown, or for one that shows it as it stands. */
export class Markup {
  constructor(private readonly isMarkdown: boolean) {}

  get kind(): MarkupKind {
    return this.isMarkdown ? MarkupKind.Markdown : MarkupKind.PlainText;
  }

  /** Words that are no markup, whatever they look like. */
  text(words: string): string {
    if (!this.isMarkdown) return words;
    return words.replace(MARKS, '\\$&').replace(LINE_NUMBER, '$1\\$2').replace(LINE_MARK, '$1\\$2');
  }

  bold(words: string): string {
    return this.isMarkdown ? `**${this.text(words)}**` : words;
  }

  faint(words: string): string {
    return this.isMarkdown ? `*${this.text(words)}*` : words;
  }

  /** Words of the draft, on one line. */
  quoted(words: string): string {
    const line = words.replace(/\s+/g, ' ').trim();
    return this.isMarkdown ? `> ${this.text(line)}` : line;
  }

  /** Paragraphs one below another. */
  paragraphs(lines: readonly string[]): string {
    return lines.join(this.isMarkdown ? '\n\n' : '\n');
  }

  /** Parts with a rule between them. */
  ruled(parts: readonly string[]): string {
    return parts.join(this.isMarkdown ? '\n\n---\n\n' : '\n\n————\n\n');
  }
}

/** The beginning of a text that is too long to be shown, cut at a word; `limit` counts UTF-16 code units. */
export function beginningOf(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(0, limit);
  const space = cut.lastIndexOf(' ');
  return `${(space > limit / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.—–-]+$/, '')}…`;
}

/** The end of a text that is too long to be shown, cut at a word; `limit` counts UTF-16 code units. */
export function endOf(text: string, limit: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= limit) return line;
  const cut = line.slice(-limit);
  const space = cut.indexOf(' ');
  return `…${space >= 0 && space < limit / 2 ? cut.slice(space + 1) : cut}`;
}
