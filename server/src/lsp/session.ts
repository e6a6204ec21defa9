import type { RulePack } from '../core/rulePack';
import type { RuleTexts } from '../host/ruleTexts';
import type { ClientSupport } from './clientSupport';
import type { Draft } from './draft';
import type { ExceptionsFile } from './projectHost';

export type Language = 'ru' | 'en';

/** What the features of the server share: the rules, the user's language, what the client can show. */
export interface Session {
  readonly pack: RulePack;
  readonly language: Language;
  readonly client: ClientSupport;
  /** Clauses and examples; read when they are first needed. */
  texts(): RuleTexts;
  /** Where an exception for a draft is to be written; nothing where the server has no files. */
  exceptionsFor?(draft: Draft): ExceptionsFile | undefined;
  /** The draft of an open document as it stands now, or nothing where it is not open. */
  draft(uri: string): Promise<Draft | undefined>;
}
