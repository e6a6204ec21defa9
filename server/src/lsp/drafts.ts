import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { RulePack } from '../core/rulePack';
import { Draft } from './draft';
import type { Settings } from './settings';

/** Keeps the draft of every open document until its text, its settings or the day change. */
export class Drafts {
  private readonly kept = new Map<string, Draft>();
  private readonly forced = new Set<string>();

  constructor(
    private readonly documents: TextDocuments<TextDocument>,
    private readonly pack: RulePack,
    private readonly settingsOf: (uri: string) => Promise<Settings>,
    private readonly today: () => string,
  ) {}

  /** The draft of a document as it stands when the settings are known, or nothing where it is not open. */
  async get(uri: string): Promise<Draft | undefined> {
    if (this.documents.get(uri) === undefined) return undefined;
    const settings = await this.settingsOf(uri);
    const document = this.documents.get(uri);
    if (document === undefined) return undefined;
    const judgement = { settings, asOf: this.today(), force: this.forced.has(uri) };
    const kept = this.kept.get(uri);
    if (
      kept?.text === document &&
      kept.version === document.version &&
      kept.judgement.settings === settings &&
      kept.judgement.asOf === judgement.asOf &&
      kept.judgement.force === judgement.force
    ) {
      return kept;
    }
    const draft = new Draft(document, this.pack, judgement);
    this.kept.set(uri, draft);
    return draft;
  }

  /** Judges a document as a policy from now on, whatever it looks like, or no longer. */
  force(uri: string, on: boolean): void {
    if (on) this.forced.add(uri);
    else this.forced.delete(uri);
  }

  /** Forgets a document that was closed. */
  close(uri: string): void {
    this.kept.delete(uri);
    this.forced.delete(uri);
  }
}
