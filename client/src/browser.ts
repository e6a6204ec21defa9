import { type ExtensionContext, Uri } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Running, start } from './start';

/** The part of the browser's interface that is used here; the rest of the project knows no browser. */
declare class Worker {
  constructor(address: string);
}

let running: Running | undefined;

/** Starts the language server in a worker, where VS Code itself runs in a browser. */
export async function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(Uri.joinPath(context.extensionUri, 'dist/server.browser.js').toString());
  running = await start(context, (options) => new LanguageClient('pdn-lint', 'pdn-lint', worker, options));
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}
