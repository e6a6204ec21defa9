import {
  type CancellationToken,
  type CodeAction,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  LSPErrorCodes,
  ResponseError,
  type ServerCapabilities,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver';
import type { RulePack } from '../core/rulePack';
import { isoDate } from '../host/isoDate';
import type { RuleTexts } from '../host/ruleTexts';
import { clientSupport } from './clientSupport';
import { Diagnostics } from './diagnostics';
import type { Draft } from './draft';
import { Drafts } from './drafts';
import { checklist } from './features/checklist';
import { elementActions } from './features/clauseActions';
import { CODE_ACTION_KINDS, codeActions } from './features/codeActions';
import { codeLenses } from './features/codeLens';
import { COMMANDS, commandEdit } from './features/commands';
import { completions } from './features/completion';
import { definition } from './features/definition';
import { foldingRanges } from './features/folding';
import { highlights } from './features/highlights';
import { hover } from './features/hover';
import { links } from './features/links';
import { references } from './features/references';
import { prepareRename, rename } from './features/rename';
import { selectionRanges } from './features/selectionRanges';
import { LEGEND, semanticTokens } from './features/semanticTokens';
import { symbols } from './features/symbols';
import { openDocument } from './openDocument';
import type { ProjectHost } from './projectHost';
import { ProjectProblems } from './projectProblems';
import {
  CHECKLIST_REQUEST,
  type ChecklistParams,
  CLAUSES_REQUEST,
  type ClausesParams,
  FORCE_REQUEST,
  type ForceParams,
  REPORT_REQUEST,
  type ReportParams,
} from './protocol';
import type { Language, Session } from './session';
import { SettingsStore } from './settingsStore';

/** What the server gets from where it runs. */
export interface ServerHost {
  readonly pack: RulePack;
  /** Clauses and examples. */
  texts(): RuleTexts;
  /** The report of a draft as a page of HTML. */
  reportPage(draft: Draft, language: Language): Promise<string>;
  now(): Date;
  /** The files of projects, where the server runs beside them. */
  readonly project?: ProjectHost | undefined;
}

const CAPABILITIES: ServerCapabilities = {
  textDocumentSync: TextDocumentSyncKind.Incremental,
  codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
  executeCommandProvider: { commands: [...COMMANDS] },
  completionProvider: { triggerCharacters: ['«', '№'] },
  hoverProvider: true,
  documentSymbolProvider: true,
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  renameProvider: { prepareProvider: true },
  documentHighlightProvider: true,
  documentLinkProvider: { resolveProvider: false },
  codeLensProvider: { resolveProvider: false },
  semanticTokensProvider: { legend: LEGEND, full: true },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
};

/** Serves one client over a connection that is not yet listened to. No request fails: what goes wrong is logged and answered with nothing. */
export function serve(connection: Connection, host: ServerHost): void {
  const documents = new TextDocuments(openDocument);
  let session: Session | undefined;
  let drafts: Drafts | undefined;
  let settings: SettingsStore | undefined;
  let diagnostics: Diagnostics | undefined;
  let problems: ProjectProblems | undefined;

  connection.onInitialize(({ capabilities, locale, initializationOptions }) => {
    const client = clientSupport(capabilities, initializationOptions);
    settings = new SettingsStore(connection, client, initializationOptions, host.project, (project) =>
      problems?.show(project.problems),
    );
    const store = settings;
    drafts = new Drafts(
      documents,
      host.pack,
      (uri) => store.of(uri),
      () => isoDate(host.now()),
    );
    const kept = drafts;
    session = {
      pack: host.pack,
      language: languageOf(initializationOptions?.language, locale),
      client,
      texts: () => host.texts(),
      exceptionsFor: ({ uri, judgement }) => host.project?.exceptionsFor(uri, judgement.settings.project),
      draft: (uri) => kept.get(uri),
    };
    problems = host.project && new ProjectProblems(connection, host.project, session.language);
    diagnostics = new Diagnostics(connection, session, documents);
    return {
      capabilities: {
        ...CAPABILITIES,
        ...(client.pullsDiagnostics && {
          diagnosticProvider: { identifier: 'pdn-lint', interFileDependencies: false, workspaceDiagnostics: false },
        }),
      },
      serverInfo: { name: 'pdn-lint' },
    };
  });

  connection.onInitialized(() => {
    if (session?.client.registersConfiguration === true) {
      void connection.client.register(DidChangeConfigurationNotification.type, { section: 'pdn-lint' }).catch(() => {});
    }
    if (host.project !== undefined && session?.client.watchesFiles === true) {
      const watchers = [{ globPattern: '**/.pdn-lint*.{yaml,yml,json}' }];
      void connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(() => {});
    }
  });

  connection.onDidChangeWatchedFiles(() => {
    problems?.clear();
    settings?.forgetProject();
    diagnostics?.refresh();
  });

  connection.onShutdown(() => diagnostics?.stop());

  connection.onDidChangeConfiguration(({ settings: sent }) => {
    settings?.changed(sent);
    diagnostics?.refresh();
  });

  /** Answers a request about one draft; `empty` stands for «nothing to say», for a closed document and for a fault. */
  function about<Params extends { textDocument: { uri: string } }, Result>(
    empty: Result,
    answer: (draft: Draft, session: Session, params: Params) => Result,
  ): (params: Params, token: CancellationToken) => Promise<Result | ResponseError<never>> {
    return async (params, token) => {
      try {
        const draft = await session?.draft(params.textDocument.uri);
        if (token.isCancellationRequested) return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'cancelled');
        return session === undefined || draft === undefined ? empty : answer(draft, session, params);
      } catch (error) {
        connection.console.error(`${error instanceof Error ? (error.stack ?? error.message) : error}`);
        return empty;
      }
    };
  }

  connection.languages.diagnostics.on(
    about({ kind: 'full' as const, items: [] }, (draft) => ({
      kind: 'full' as const,
      items: diagnostics?.judged(draft) ?? [],
    })),
  );
  connection.onCodeAction(about([], (draft, s, params) => codeActions(draft, s, params)));
  connection.onCompletion(
    about({ isIncomplete: false, items: [] }, (draft, s, { position }) => completions(draft, s, position)),
  );
  connection.onHover(about(null, (draft, s, { position }) => hover(draft, s, position)));
  connection.onDocumentSymbol(about([], (draft) => symbols(draft)));
  connection.onFoldingRanges(about([], (draft) => foldingRanges(draft)));
  connection.onSelectionRanges(about([], (draft, _, { positions }) => selectionRanges(draft, positions)));
  connection.onDefinition(about([], (draft, _, { position }) => definition(draft, position)));
  connection.onReferences(
    about([], (draft, _, { position, context }) => references(draft, position, context.includeDeclaration)),
  );
  connection.onDocumentHighlight(about([], (draft, _, { position }) => highlights(draft, position)));
  connection.onDocumentLinks(about([], (draft, s) => links(draft, s)));
  connection.onCodeLens(about([], (draft, s) => codeLenses(draft, s)));
  connection.languages.semanticTokens.on(about({ data: [] }, (draft) => semanticTokens(draft)));
  connection.onPrepareRename(about(null, (draft, _, { position }) => prepareRename(draft, position)));
  connection.onRenameRequest(async (params, token) => {
    const answer = await about(null, (draft, s, { position, newName }: typeof params) =>
      rename(draft, s, position, newName),
    )(params, token);
    return typeof answer === 'string' ? new ResponseError(LSPErrorCodes.RequestFailed, answer) : answer;
  });
  connection.onExecuteCommand(async ({ command, arguments: args = [] }, token) => {
    const [uri, ...rest] = args;
    if (typeof uri !== 'string') return null;
    const edit = await about(undefined, (draft, s) => commandEdit(command, draft, s, rest))(
      { textDocument: { uri } },
      token,
    );
    if (edit === undefined || edit instanceof ResponseError) return null;
    await connection.workspace.applyEdit({ edit }).catch(() => {});
    return null;
  });
  connection.onRequest(CHECKLIST_REQUEST, ({ uri }: ChecklistParams, token) =>
    about(null, (draft, s) => checklist(draft, s))({ textDocument: { uri } }, token),
  );
  connection.onRequest(CLAUSES_REQUEST, ({ uri, rule }: ClausesParams, token) =>
    about<{ textDocument: { uri: string } }, CodeAction[]>([], (draft, s) => elementActions(draft, s, rule))(
      { textDocument: { uri } },
      token,
    ),
  );
  connection.onRequest(REPORT_REQUEST, ({ uri }: ReportParams, token) =>
    about<{ textDocument: { uri: string } }, Promise<string> | null>(null, (draft, s) =>
      host.reportPage(draft, s.language),
    )({ textDocument: { uri } }, token),
  );
  connection.onRequest(FORCE_REQUEST, ({ uri, on }: ForceParams) => {
    drafts?.force(uri, on);
    diagnostics?.refresh();
    return null;
  });

  documents.onDidChangeContent(({ document }) => diagnostics?.changed(document.uri));
  documents.onDidClose(({ document }) => {
    drafts?.close(document.uri);
    settings?.close(document.uri);
    diagnostics?.close(document.uri);
  });
  documents.listen(connection);
}

/** The language that the user chose, or that of the editor; the policies are Russian, and so is the server when nobody says anything. */
function languageOf(chosen: unknown, locale: string | undefined): Language {
  if (chosen === 'ru' || chosen === 'en') return chosen;
  return locale === undefined || locale.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}
