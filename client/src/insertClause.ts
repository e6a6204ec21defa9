import { l10n, type QuickPickItem, Uri, window, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { CodeAction } from 'vscode-languageserver-protocol';
import {
  CHECKLIST_REQUEST,
  type ChecklistParams,
  type ChecklistResult,
  CLAUSES_REQUEST,
  type ClausesParams,
} from './server';

/** Inserts a clause for an element into a draft; which one, and which of its variants, is asked where it is not plain. */
export async function insertClause(client: BaseLanguageClient, uri: string, rule?: string): Promise<void> {
  const chosen = rule ?? (await chooseElement(client, uri));
  if (chosen === undefined) return;
  const params: ClausesParams = { uri, rule: chosen };
  const actions = await client.sendRequest<CodeAction[]>(CLAUSES_REQUEST, params);
  const action = actions.length > 1 ? await chooseVariant(actions) : actions[0];
  if (action?.edit === undefined) return;
  await window.showTextDocument(Uri.parse(uri));
  await workspace.applyEdit(await client.protocol2CodeConverter.asWorkspaceEdit(action.edit));
}

async function chooseElement(client: BaseLanguageClient, uri: string): Promise<string | undefined> {
  const params: ChecklistParams = { uri };
  const checklist = await client.sendRequest<ChecklistResult>(CHECKLIST_REQUEST, params);
  const missing = (checklist?.groups ?? []).flatMap(({ title: group, items }) =>
    items
      .filter(({ state }) => state !== 'present')
      .map(({ rule, title }): QuickPickItem & { rule: string } => ({ label: title, description: group, rule })),
  );
  if (missing.length === 0) {
    void window.showInformationMessage(l10n.t('The draft lacks no element.'));
    return undefined;
  }
  return (
    await window.showQuickPick(missing, {
      placeHolder: l10n.t('Which clause is to be inserted?'),
      matchOnDescription: true,
    })
  )?.rule;
}

async function chooseVariant(actions: readonly CodeAction[]): Promise<CodeAction | undefined> {
  const items = actions.map((action) => ({ label: action.title, action }));
  return (await window.showQuickPick(items, { placeHolder: l10n.t('Which variant is true of the operator?') }))?.action;
}
