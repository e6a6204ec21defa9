import { PassThrough } from 'node:stream';
import { createConnection } from 'vscode-languageserver/node';
import type { ClientCapabilities, Position } from 'vscode-languageserver-protocol';
import {
  createProtocolConnection,
  type InitializeResult,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
} from 'vscode-languageserver-protocol/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { reportPage } from '../../server/src/cli/reportPage';
import { builtinPack } from '../../server/src/host/builtinPack';
import { builtinTexts } from '../../server/src/host/builtinTexts';
import { clientSupport } from '../../server/src/lsp/clientSupport';
import { Draft } from '../../server/src/lsp/draft';
import type { ProjectHost } from '../../server/src/lsp/projectHost';
import { reportOf } from '../../server/src/lsp/reportOf';
import { serve } from '../../server/src/lsp/serve';
import type { Language, Session } from '../../server/src/lsp/session';
import { DEFAULTS, type Settings } from '../../server/src/lsp/settings';

/** The day on which tests judge, so that they say the same on every day. */
export const TODAY = '2026-11-25';

/** All that VS Code announces and a feature asks about. */
export const FULL: ClientCapabilities = {
  textDocument: {
    diagnostic: { relatedInformation: true, codeDescriptionSupport: true },
    publishDiagnostics: { relatedInformation: true, codeDescriptionSupport: true, tagSupport: { valueSet: [1, 2] } },
    completion: { completionItem: { snippetSupport: true } },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    codeAction: { resolveSupport: { properties: ['edit'] } },
  },
  workspace: {
    configuration: false,
    workspaceEdit: { documentChanges: true, snippetEditSupport: true, changeAnnotationSupport: {} },
  },
};

/** A draft as a feature gets it. `‸` in the text marks a place and is taken out; see {@link marked}. */
export function draftOf(
  text: string,
  { uri = 'file:///draft.md', languageId = 'markdown', force = false, ...settings }: DraftOptions = {},
): Draft {
  const document = TextDocument.create(uri, languageId, 1, text);
  return new Draft(document, builtinPack(), { settings: { ...DEFAULTS, ...settings }, asOf: TODAY, force });
}

export interface DraftOptions extends Partial<Settings> {
  readonly uri?: string;
  readonly languageId?: string;
  readonly force?: boolean;
}

/** What a feature gets besides the draft. */
export function sessionOf(language: Language = 'ru', capabilities = FULL): Session {
  return {
    pack: builtinPack(),
    language,
    client: clientSupport(capabilities),
    texts: builtinTexts,
    draft: async () => undefined,
  };
}

/** A text with its marks `‸` taken out, and the places where they stood. */
export function marked(written: string): { text: string; offsets: number[]; positions: Position[] } {
  const parts = written.split('‸');
  const text = parts.join('');
  const document = TextDocument.create('', '', 0, text);
  const offsets: number[] = [];
  let at = 0;
  for (const part of parts.slice(0, -1)) {
    at += part.length;
    offsets.push(at);
  }
  return { text, offsets, positions: offsets.map((offset) => document.positionAt(offset)) };
}

/** A client joined to a server in this process, over streams as between processes. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  /** Diagnostics that were sent unasked, in order. */
  readonly published: PublishDiagnosticsParams[];
  /** What the server logged. */
  readonly logged: string[];
  open(uri: string, text: string, languageId?: string): void;
  stop(): Promise<void>;
}

export async function connect({
  capabilities = FULL,
  locale = 'ru',
  settings = {},
  project,
}: {
  capabilities?: ClientCapabilities;
  locale?: string;
  settings?: Partial<Settings> & { readonly judged?: boolean };
  project?: ProjectHost;
} = {}): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const server = createConnection(toServer, toClient);
  serve(server, {
    pack: builtinPack(),
    texts: builtinTexts,
    reportPage: async (draft, language) => reportPage(reportOf(draft), builtinPack(), builtinTexts(), language),
    now: () => new Date(`${TODAY}T12:00:00`),
    project,
  });
  server.listen();
  const connection = createProtocolConnection(toClient, toServer);
  const published: PublishDiagnosticsParams[] = [];
  const logged: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
    published.push(params);
  });
  connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
    logged.push(message);
  });
  connection.listen();
  const initialized = await connection.sendRequest<InitializeResult>('initialize', {
    processId: null,
    rootUri: null,
    capabilities,
    locale,
    initializationOptions: settings,
  });
  void connection.sendNotification('initialized', {});
  return {
    connection,
    initialized,
    published,
    logged,
    open: (uri, text, languageId = 'markdown') => {
      void connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId, version: 1, text } });
    },
    stop: async () => {
      await connection.sendRequest('shutdown');
      connection.dispose();
      server.dispose();
    },
  };
}
