import { ENTITY_KINDS } from '../entities/entity';
import { PARADIGMS, paradigmOf } from './paradigm';
import { PatternError, type PatternTree, parsePattern, type SequencePart } from './syntax';
import { Op, type PatternTable, packTable, type TableWord, WordMatch } from './table';

/** Named patterns that others may use as `<name>`: each is a list of alternatives. */
export type Lexicon = ReadonlyMap<string, readonly string[]>;

/** Index of the pseudo-entity «a word of digits». */
export const NUMBER_KIND = ENTITY_KINDS.length;

/** Compiles the patterns of one rule pack into one table, sharing what they have in common. */
export class PatternCompiler {
  private readonly words: TableWord[] = [];
  private readonly nodes: number[][] = [];
  private readonly known = new Map<string, number>();
  private readonly names = new Map<string, number | 'open'>();

  constructor(private readonly lexicon: Lexicon) {}

  /**
   * Index of the node that stands for the pattern.
   *
   * @throws PatternError where the pattern or a name in it cannot be understood.
   */
  compile(source: string): number {
    return this.tree(parsePattern(source));
  }

  table(): PatternTable {
    return packTable(this.words, this.nodes);
  }

  private node(...parts: number[]): number {
    const key = parts.join(' ');
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.nodes.push(parts) - 1;
      this.known.set(key, index);
    }
    return index;
  }

  private word(match: WordMatch, word: string): number {
    const entry = tableWord(match, word);
    const key = `w${entry.match} ${entry.paradigm} ${entry.text}`;
    let index = this.known.get(key);
    if (index === undefined) {
      index = this.words.push(entry) - 1;
      this.known.set(key, index);
    }
    return this.node(Op.Word, index);
  }

  private any(children: readonly number[]): number {
    const distinct = [...new Set(children)];
    return distinct.length === 1 ? distinct[0] : this.node(Op.Any, ...distinct);
  }

  private tree(tree: PatternTree): number {
    switch (tree.type) {
      case 'word':
        return this.word(
          tree.match === 'exact' ? WordMatch.Exact : tree.match === 'prefix' ? WordMatch.Prefix : WordMatch.Form,
          tree.word,
        );
      case 'entity':
        return this.node(Op.Entity, tree.kind === 'number' ? NUMBER_KIND : ENTITY_KINDS.indexOf(tree.kind));
      case 'name':
        return this.named(tree.name, tree.at);
      case 'first':
        return this.node(Op.First, this.tree(tree.tree));
      case 'any':
        return this.any(tree.of.map((t) => this.tree(t)));
      case 'all':
        return tree.of.map((t) => this.tree(t)).reduce((left, right) => this.node(Op.Both, left, right));
      case 'sequence':
        return this.sequence(tree.parts);
    }
  }

  private named(name: string, at: number): number {
    const known = this.names.get(name);
    if (known === 'open') throw new PatternError(`имя «<${name}>» ссылается само на себя`, at);
    if (known !== undefined) return known;
    const sources = this.lexicon.get(name);
    if (sources === undefined) throw new PatternError(`в словаре нет имени «<${name}>»`, at);
    this.names.set(name, 'open');
    const index = this.any(sources.map((source) => this.compile(source)));
    this.names.set(name, index);
    return index;
  }

  /**
   * Left to right. An optional part makes two ways on: with it and without it; if it had to begin the sentence, so has what
   * follows where it is left out. Words that must not stand somewhere are held against the part that follows them, or, at the end,
   * against the part before.
   */
  private sequence(parts: readonly SequencePart[]): number {
    let before: number | undefined;
    let mayBeEmpty = true;
    let anchored = false;
    let unwanted: SequencePart[] = [];
    for (const part of parts) {
      if (part.negated) {
        unwanted.push(part);
        continue;
      }
      let here = this.tree(part.tree);
      let gap = part.gap;
      for (const words of unwanted) {
        here = this.node(Op.NotBefore, this.tree(words.tree), here, finite(part.gap));
        gap = Math.max(gap, words.gap);
      }
      unwanted = [];
      const joined = before === undefined ? here : this.node(Op.Next, before, here, finite(gap));
      const alone = mayBeEmpty && before !== undefined ? [anchored ? this.node(Op.First, here) : here] : [];
      const skipped = part.optional && before !== undefined ? [before] : [];
      before = this.any([...skipped, ...alone, joined]);
      anchored ||= mayBeEmpty && part.tree.type === 'first';
      mayBeEmpty &&= part.optional;
    }
    if (before === undefined) throw new PatternError('в образце нет ни одного слова', 0);
    return unwanted.reduce(
      (node, words) => this.node(Op.NotAfter, node, this.tree(words.tree), finite(words.gap)),
      before,
    );
  }
}

/** The word with its stem cut off here rather than at every start of the product. */
function tableWord(match: WordMatch, word: string): TableWord {
  if (match !== WordMatch.Form) return { match, text: word, paradigm: 0 };
  const { stem, paradigm } = paradigmOf(word);
  return paradigm === 'fixed'
    ? { match: WordMatch.Exact, text: word, paradigm: 0 }
    : { match, text: stem, paradigm: PARADIGMS.indexOf(paradigm) };
}

function finite(gap: number): number {
  return Number.isFinite(gap) ? gap : -1;
}
