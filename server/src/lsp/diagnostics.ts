import {
  CodeLensRefreshRequest,
  type Connection,
  type Diagnostic,
  DiagnosticRefreshRequest,
  type TextDocuments,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Draft } from './draft';
import { checklist } from './features/checklist';
import { JUDGED_NOTIFICATION, type Judged } from './protocol';
import type { Session } from './session';
import { diagnosticsOf } from './toProto';

/** Runs the work after the messages that have come already; a worker has no `setImmediate`. */
const soon: (work: () => void) => void =
  typeof setImmediate === 'function' ? setImmediate : (work) => setTimeout(work, 0);

/** Findings on their way to the client: asked for by one that pulls, sent to one that does not, never both. */
export class Diagnostics {
  private readonly waiting = new Set<string>();
  private stopped = false;

  constructor(
    private readonly connection: Connection,
    private readonly session: Session,
    private readonly documents: TextDocuments<TextDocument>,
  ) {}

  /** The diagnostics of a draft; whoever shows figures of it is told. */
  judged(draft: Draft): Diagnostic[] {
    const items = diagnosticsOf(draft, this.session);
    if (!this.session.client.judged) return items;
    const { present, total, isPolicy } = checklist(draft, this.session);
    const { uri, version } = draft;
    const told: Judged = {
      uri,
      version,
      isPolicy,
      present,
      total,
      findings: items.length,
    };
    void this.connection.sendNotification(JUDGED_NOTIFICATION, told);
    return items;
  }

  /** A text changed. Edits that came meanwhile are waited for, so that of a fast typist's versions only the last is judged. */
  changed(uri: string): void {
    if (this.session.client.pullsDiagnostics || this.waiting.has(uri)) return;
    this.waiting.add(uri);
    soon(() => {
      this.waiting.delete(uri);
      void this.send(uri);
    });
  }

  private async send(uri: string): Promise<void> {
    try {
      const draft = await this.session.draft(uri);
      if (draft === undefined || this.stopped) return;
      const diagnostics = this.judged(draft);
      await this.connection.sendDiagnostics({ uri, version: draft.version, diagnostics });
    } catch (error) {
      this.connection.console.error(`${error instanceof Error ? (error.stack ?? error.message) : error}`);
    }
  }

  /** Everything is to be judged anew: the settings changed, or the user asked for a document. */
  refresh(): void {
    const { pullsDiagnostics, refreshesDiagnostics, refreshesCodeLens } = this.session.client;
    const ask = (method: typeof DiagnosticRefreshRequest.type): void => {
      // A client that refuses keeps what it has; the refusal must not end the server.
      this.connection.sendRequest(method).catch(() => {});
    };
    if (!pullsDiagnostics) for (const uri of this.documents.keys()) this.changed(uri);
    else if (refreshesDiagnostics) ask(DiagnosticRefreshRequest.type);
    if (refreshesCodeLens) ask(CodeLensRefreshRequest.type);
  }

  /** The client is about to go: nothing is sent any more. */
  stop(): void {
    this.stopped = true;
  }

  /** A document was closed: what is said about it is taken back. */
  close(uri: string): void {
    if (!this.session.client.pullsDiagnostics) void this.connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}
