import type { PolicyDocument } from '../core/document';
import { detailsOf } from '../core/facts';
import type { WantedClause, WithClauses } from '../core/insertion/insertWanted';
import { type LintOptions, lint } from '../core/lint';
import { formatOf, parse } from '../core/parse/parse';
import type { Report } from '../core/report';
import type { Profile } from '../core/rule';
import type { RulePack } from '../core/rulePack';
import { builtinPack } from '../host/builtinPack';
import type { RuleTexts } from '../host/ruleTexts';

/** How a text is to be judged; complete, so that the command says what it wants. */
export interface JudgeOptions {
  readonly profile: Profile;
  /** ISO date; the law of that day is applied. */
  readonly asOf: string;
  readonly force: boolean;
  /** Severities that a configuration file sets, by rule. */
  readonly severities?: LintOptions['severities'];
  readonly facts?: LintOptions['facts'];
  readonly exceptions?: LintOptions['exceptions'];
  /** ISO date on which exceptions are judged. */
  readonly today?: string;
  /** Every finding, not only as many as a document shows. */
  readonly everything?: boolean;
}

/** All that the command takes from the rest of the product. This is its only door to the core. */
export interface Engine {
  readonly pack: Pick<RulePack, 'version' | 'checkedOn' | 'elements' | 'defects'>;
  /**
   * Judges a text. It is read as the path tells, Markdown or plain text, unless the document is given that was read from it. Spans of the report are UTF-16
   * offsets of the text.
   */
  judge(text: string, path: string, options: JudgeOptions, document?: PolicyDocument): Report;
  /** A Markdown or plain text as `judge` reads it, for reports that quote its visible words and name its clauses. */
  read(text: string, path: string): PolicyDocument;
  /** Inserts clauses, whose ids and variants are known, into a text; it is read as `judge` reads it. */
  insert(
    text: string,
    path: string,
    wanted: readonly WantedClause[],
    options: Pick<JudgeOptions, 'profile' | 'facts'>,
    document?: PolicyDocument,
  ): WithClauses | Promise<WithClauses>;
  /** Examples and clauses, which `explain` and some reports need. */
  texts(): RuleTexts | Promise<RuleTexts>;
}

function read(text: string, path: string): PolicyDocument {
  return parse(text, formatOf(path) === 'markdown' ? 'markdown' : 'text');
}

/** The engine with the rules that the product carries. */
export function builtinEngine(): Engine {
  const pack = builtinPack();
  return {
    pack,
    judge: (text, path, options, document) => lint(document ?? read(text, path), pack, options),
    read,
    insert: async (text, path, wanted, { profile, facts }, document) => {
      const { insertWanted } = await import('../core/insertion/insertWanted');
      const { clauses } = (await import('../host/builtinTexts')).builtinTexts();
      return insertWanted(document ?? read(text, path), wanted, { pack, clauses, profile, told: detailsOf(facts) });
    },
    texts: async () => (await import('../host/builtinTexts')).builtinTexts(),
  };
}
