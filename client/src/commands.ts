import { commands, type Disposable, type ExtensionContext, l10n, languages, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { ChecklistView, Line } from './checklistView';
import { isDraft } from './drafts';
import { insertClause } from './insertClause';
import { FORCE_REQUEST, type ForceParams } from './server';

/** Registers the commands that the server does not carry out itself. */
export function registerCommands(
  context: ExtensionContext,
  client: BaseLanguageClient,
  checklist: ChecklistView,
): Disposable[] {
  return [
    commands.registerCommand('pdn-lint.checkDocument', () => checkDocument(client)),
    commands.registerCommand('pdn-lint.showChecklist', () => commands.executeCommand('pdn-lint.checklist.focus')),
    commands.registerCommand('pdn-lint.insertClause', (line?: Line) => {
      if (line !== undefined && 'item' in line) return insertClause(client, line.uri, line.item.rule);
      const uri = checklist.shownDraft();
      return uri === undefined ? undefined : insertClause(client, uri.toString());
    }),
    commands.registerCommand('pdn-lint.openRule', (line?: Line) => {
      if (line === undefined || !('item' in line)) return undefined;
      const page = Uri.joinPath(context.extensionUri, 'docs', 'rules', `${line.item.rule}.md`);
      return commands.executeCommand('markdown.showPreview', page);
    }),
    commands.registerCommand('pdn-lint.newPolicy', newPolicy),
    commands.registerCommand('pdn-lint.restart', () => restart(client)),
  ];
}

/** Starts the server anew, with the settings as they are now. */
export async function restart(client: BaseLanguageClient): Promise<void> {
  await client.stop();
  await client.start();
}

/** Checks the document in the editor as a policy, whatever it looks like. */
async function checkDocument(client: BaseLanguageClient): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document === undefined) {
    void window.showInformationMessage(l10n.t('Open the text of a policy first.'));
    return;
  }
  if (!isDraft(document)) {
    const treat = l10n.t('Treat as the text of a policy');
    const answer = await window.showInformationMessage(
      l10n.t('pdn-lint checks Markdown and plain text. This document is of another kind.'),
      treat,
    );
    if (answer !== treat) return;
    await languages.setTextDocumentLanguage(document, 'pdn-policy');
  }
  const params: ForceParams = { uri: document.uri.toString(), on: true };
  await client.sendRequest(FORCE_REQUEST, params);
  await commands.executeCommand('workbench.actions.view.problems');
}

/** Opens a new document and offers the skeleton of a policy in it. */
async function newPolicy(): Promise<void> {
  const document = await workspace.openTextDocument({ language: 'markdown', content: '' });
  await window.showTextDocument(document);
  await commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name: l10n.t('Policy skeleton') });
}
