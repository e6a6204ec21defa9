import { smallLetters } from './character';
import type { Draft } from './draft';

/**
 * Gives every heading a level from 1 (the title). Markup says it where there is markup, the depth of the number where there is a number, since both are
 * used inconsistently in documents that came from a word processor; the rest is placed by its type under what stands above.
 */
export class HeadingLevels {
  /** Level of headings numbered to the depth of the index. */
  private readonly byDepth: number[] = [];
  private markup = 0;
  private innermost: { level: number; plain: boolean; bold: boolean } | undefined;
  private any = false;

  constructor(private readonly text: string) {}

  next(draft: Draft): number {
    const level = this.levelOf(draft);
    const depth = draft.number?.depth ?? 0;
    this.any = true;
    this.innermost = {
      level,
      plain: level > 1 && draft.level === 0 && depth === 0 && !draft.capitals,
      bold: draft.bold,
    };
    return level;
  }

  private levelOf(draft: Draft): number {
    const depth = draft.number?.depth ?? 0;
    if (!this.any && draft.number === undefined && !isSection(this.text, draft)) {
      this.markup = 1;
      return 1;
    }
    if (depth > 0) return this.numbered(draft, depth);
    if (draft.level > 0) {
      this.markup = draft.level;
      return draft.level;
    }
    const top = Math.max(this.markup, 1) + 1;
    if (draft.capitals) return this.byDepth[1] ?? top;
    const { innermost } = this;
    if (innermost === undefined) return top;
    if (!innermost.plain) return innermost.level + 1;
    return innermost.bold && !draft.bold ? innermost.level + 1 : innermost.level;
  }

  private numbered(draft: Draft, depth: number): number {
    const known = this.byDepth[depth];
    if (known !== undefined) return known;
    let above = 0;
    for (let at = depth - 1; at > 0 && above === 0; at--) above = this.byDepth[at] ?? 0;
    if (above === 0) above = draft.level > 0 ? 0 : this.markup;
    const level = Math.max(draft.level, above + 1, 2);
    this.byDepth[depth] = level;
    return level;
  }
}

/** A heading that names a part and so is no title of a document, even where it comes first. */
function isSection(text: string, draft: Draft): boolean {
  return /^(?:общие положения|общая часть|термины|введение|определени|основные|предмет|цели|назначение)/.test(
    smallLetters(text.slice(draft.start, Math.min(draft.end, draft.start + 20))),
  );
}
