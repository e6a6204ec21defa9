import { ENTITY_KINDS, type EntityKind } from '../entities/entity';
import { foldWord, isWordCode } from '../words';

/** A pattern as written, before its words and names are resolved. Offsets are UTF-16 offsets of the pattern string. */
export type PatternTree =
  | { readonly type: 'word'; readonly word: string; readonly match: 'form' | 'prefix' | 'exact' }
  | { readonly type: 'entity'; readonly kind: EntityKind | 'number' }
  | { readonly type: 'name'; readonly name: string; readonly at: number }
  | { readonly type: 'any'; readonly of: readonly PatternTree[] }
  | { readonly type: 'all'; readonly of: readonly PatternTree[] }
  | { readonly type: 'first'; readonly tree: PatternTree }
  | { readonly type: 'sequence'; readonly parts: readonly SequencePart[] };

/** One part of a sequence; `gap` is the number of words that may stand before it, `Infinity` up to the sentence's end. */
export interface SequencePart {
  readonly tree: PatternTree;
  readonly gap: number;
  readonly optional: boolean;
  /** The part names words that must not stand here. */
  readonly negated: boolean;
}

/** A pattern string that cannot be understood. `at` is a UTF-16 offset in it. */
export class PatternError extends Error {
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** Words that «..» lets stand between two parts when it names no number. */
const DEFAULT_GAP = 4;

/**
 * Reads a pattern. The language is described in `docs/rule-language.md`.
 *
 * @throws PatternError where the string is not a pattern.
 */
export function parsePattern(source: string): PatternTree {
  return new Reader(source).read();
}

class Reader {
  private at = 0;
  constructor(private readonly source: string) {}

  read(): PatternTree {
    const all = [this.sequence()];
    while (this.skipTo('&')) all.push(this.sequence());
    this.space();
    if (this.at < this.source.length) throw this.error(`лишний знак «${this.source[this.at]}»`);
    return all.length === 1 ? all[0] : { type: 'all', of: all };
  }

  private error(message: string, at = this.at): PatternError {
    return new PatternError(message, at);
  }

  private space(): void {
    while (this.at < this.source.length && /[\s,:;—–-]/.test(this.source[this.at])) this.at++;
  }

  private skipTo(sign: string): boolean {
    this.space();
    if (this.source[this.at] !== sign) return false;
    this.at++;
    return true;
  }

  private sequence(): PatternTree {
    const parts: SequencePart[] = [];
    for (;;) {
      this.space();
      const gap = this.gap();
      this.space();
      const sign = this.source[this.at];
      if (sign === undefined || sign === ')' || sign === '|' || sign === '&') {
        if (gap !== 0) throw this.error('после пропуска нет слова');
        break;
      }
      const negated = this.skipTo('!');
      const first = this.skipTo('^');
      const trees = this.atom();
      if (first) trees[0] = { type: 'first', tree: trees[0] };
      const optional = this.source[this.at] === '?';
      if (optional) this.at++;
      trees.forEach((tree, i) => {
        parts.push({ tree, gap: i === 0 ? gap : 0, optional, negated });
      });
    }
    const positive = parts.filter((p) => !p.negated);
    if (positive.length === 0) throw this.error('в образце нет ни одного слова');
    if (positive.every((p) => p.optional)) throw this.error('все слова образца необязательны');
    return parts.length === 1 && !parts[0].negated ? parts[0].tree : { type: 'sequence', parts };
  }

  private gap(): number {
    const match = /\.{2,3}(\d{0,3})/y;
    match.lastIndex = this.at;
    const found = match.exec(this.source);
    if (found === null) return 0;
    this.at = match.lastIndex;
    if (found[0].startsWith('...')) return Number.POSITIVE_INFINITY;
    return found[1] === '' ? DEFAULT_GAP : Number(found[1]);
  }

  private atom(): PatternTree[] {
    const sign = this.source[this.at];
    const from = this.at;
    if (sign === '(') {
      this.at++;
      const of = [this.sequence()];
      while (this.skipTo('|')) of.push(this.sequence());
      if (!this.skipTo(')')) throw this.error('скобка не закрыта', from);
      return [of.length === 1 ? of[0] : { type: 'any', of }];
    }
    if (sign === '<' || sign === '{') {
      const close = this.source.indexOf(sign === '<' ? '>' : '}', from);
      if (close < 0) throw this.error(`«${sign}» не закрыто`, from);
      const name = this.source.slice(from + 1, close).trim();
      this.at = close + 1;
      if (sign === '<') return [{ type: 'name', name, at: from }];
      if (name !== 'number' && !(ENTITY_KINDS as readonly string[]).includes(name)) {
        throw this.error(`неизвестный вид «{${name}}»; есть: ${ENTITY_KINDS.join(', ')}, number`, from);
      }
      return [{ type: 'entity', kind: name as EntityKind | 'number' }];
    }
    const exact = sign === '=';
    if (exact) this.at++;
    const words: PatternTree[] = [];
    const start = this.at;
    for (;;) {
      const begin = this.at;
      while (this.at < this.source.length && isWordCode(this.source.charCodeAt(this.at))) this.at++;
      if (this.at === begin) throw this.error(`здесь ожидалось слово, а стоит «${this.source[this.at] ?? ''}»`, start);
      const word = foldWord(this.source.slice(begin, this.at));
      const prefix = this.source[this.at] === '*';
      if (prefix) this.at++;
      words.push({ type: 'word', word, match: prefix ? 'prefix' : exact ? 'exact' : 'form' });
      const hyphen = this.source[this.at] === '-' && isWordCode(this.source.charCodeAt(this.at + 1));
      if (!hyphen) return words;
      this.at++;
    }
  }
}
