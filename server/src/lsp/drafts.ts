import type { TextDocuments } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { RulePack } from '../core/rulePack';
import { Draft } from './draft';
import type { Settings } from './settings';

/** Drafts kept at once: what an author works on and compares. Others are read anew when they are asked for, which takes milliseconds. */
const KEPT = 4;

/** Keeps the drafts that were asked for last until their text, their settings or the day change. */
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
    const today = this.today();
    const asOf = settings.project?.asOf ?? today;
    const judgement = { settings, asOf, today, force: this.forced.has(uri) };
    const kept = this.kept.get(uri);
    if (
      kept?.text === document &&
      kept.version === document.version &&
      kept.judgement.settings === settings &&
      kept.judgement.asOf === asOf &&
      kept.judgement.today === today &&
      kept.judgement.force === judgement.force
    ) {
      this.keep(uri, kept);
      return kept;
    }
    const draft = new Draft(document, this.pack, judgement);
    this.keep(uri, draft);
    return draft;
  }

  /** Keeps a draft as the one asked for last, and lets the one go that was not asked for the longest. */
  private keep(uri: string, draft: Draft): void {
    this.kept.delete(uri);
    this.kept.set(uri, draft);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= KEPT) break;
      this.kept.delete(oldest);
    }
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
