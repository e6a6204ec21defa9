import type { ClientCapabilities } from 'vscode-languageserver';

/** What the client can take, asked once. */
export interface ClientSupport {
  /** The client asks for diagnostics itself, so none are sent unasked. */
  readonly pullsDiagnostics: boolean;
  readonly relatedInformation: boolean;
  readonly codeDescription: boolean;
  /** Edits may carry tab stops. */
  readonly snippetEdits: boolean;
  readonly snippetCompletions: boolean;
  /** Edits may be versioned, annotated and shown before they are made. */
  readonly documentChanges: boolean;
  readonly changeAnnotations: boolean;
  readonly markdown: boolean;
  readonly configuration: boolean;
  /** The client can be asked to tell when settings change. */
  readonly registersConfiguration: boolean;
  /** The client can be asked to tell when files on the disk change. */
  readonly watchesFiles: boolean;
  readonly createsFiles: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesCodeLens: boolean;
  /** The client shows the figures of the `judged` notification and wants to be told; only the one of this project does. */
  readonly judged: boolean;
}

/** Reads the capabilities that a client announced, and what its initialization options ask for. */
export function clientSupport({ textDocument, workspace }: ClientCapabilities, options?: unknown): ClientSupport {
  const diagnostics = textDocument?.diagnostic ?? textDocument?.publishDiagnostics;
  return {
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    relatedInformation:
      diagnostics?.relatedInformation === true || textDocument?.publishDiagnostics?.relatedInformation === true,
    codeDescription:
      diagnostics?.codeDescriptionSupport === true || textDocument?.publishDiagnostics?.codeDescriptionSupport === true,
    snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
    snippetCompletions: textDocument?.completion?.completionItem?.snippetSupport === true,
    documentChanges: workspace?.workspaceEdit?.documentChanges === true,
    changeAnnotations: workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
    markdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    configuration: workspace?.configuration === true,
    registersConfiguration: workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    createsFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    refreshesDiagnostics: workspace?.diagnostics?.refreshSupport === true,
    refreshesCodeLens: workspace?.codeLens?.refreshSupport === true,
    judged: (options as { judged?: unknown } | null | undefined)?.judged === true,
  };
}
