import { type ExtensionContext, workspace } from 'vscode';
import type { BaseLanguageClient, LanguageClientOptions } from 'vscode-languageclient';
import { ChecklistView } from './checklistView';
import { registerCommands, restart } from './commands';
import { SELECTOR } from './drafts';
import { JUDGED_NOTIFICATION, type Judged } from './server';
import { StatusBar } from './statusBar';
import { registerTasks } from './tasks';

/** What was started and has to be stopped. */
export interface Running {
  stop(): Promise<void>;
}

/** Starts the server by the means of the platform, and everything that is shown besides what the protocol brings. */
export async function start(
  context: ExtensionContext,
  make: (options: LanguageClientOptions) => BaseLanguageClient,
): Promise<Running> {
  const client = make({
    documentSelector: SELECTOR,
    // Without this VS Code would ask for findings only when a document is opened or saved.
    diagnosticPullOptions: { onChange: true, onFocus: true },
    initializationOptions: { judged: true, language: workspace.getConfiguration('pdn-lint').get('language') },
    markdown: { isTrusted: false, supportHtml: false },
    middleware: {
      // From the palette the server's commands come without a document: the one in the editor is meant.
      executeCommand: (command, args, next) => next(command, args.length > 0 ? args : activeDraft()),
    },
  });
  const status = new StatusBar();
  const checklist = new ChecklistView(client);
  context.subscriptions.push(
    status,
    checklist,
    client.onNotification(JUDGED_NOTIFICATION, (judged: Judged) => {
      status.judged(judged);
      checklist.judged(judged);
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('pdn-lint.language')) void restart(client);
    }),
    registerTasks(),
    ...registerCommands(context, client, checklist),
  );
  await client.start();
  return { stop: () => client.stop() };

  function activeDraft(): string[] {
    const document = checklist.shownDraft();
    return document === undefined ? [] : [document.toString()];
  }
}
