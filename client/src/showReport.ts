import { l10n, type Uri, ViewColumn, window } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REPORT_REQUEST, type ReportParams, type ReportResult } from './server';

/** Shows the report of a draft beside it. The page runs no script and loads nothing, so the panel allows neither. */
export async function showReport(client: BaseLanguageClient, uri: Uri): Promise<void> {
  const params: ReportParams = { uri: uri.toString() };
  const page = await client.sendRequest<ReportResult>(REPORT_REQUEST, params);
  if (page === null) return;
  const name = uri.path.slice(uri.path.lastIndexOf('/') + 1);
  const title = l10n.t('Report: {0}', name);
  const panel = window.createWebviewPanel('pdn-lint.report', title, {
    viewColumn: ViewColumn.Beside,
    preserveFocus: true,
  });
  panel.webview.html = page;
}
