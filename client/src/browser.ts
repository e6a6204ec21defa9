import { type ExtensionContext, Uri, workspace } from 'vscode';
import { LanguageClient } from 'vscode-languageclient/browser';
import { type Running, start } from './start';

/** The parts of the browser's interface that are used here; the rest of the project knows no browser. */
declare class Worker {
  constructor(address: string);
}
declare class Blob {
  constructor(parts: readonly Uint8Array[], options: { readonly type: string });
}
declare const URL: { createObjectURL(blob: Blob): string };

let running: Running | undefined;

/** Starts the language server in a worker, where VS Code itself runs in a browser. */
export async function activate(context: ExtensionContext): Promise<void> {
  const worker = new Worker(await addressOf(Uri.joinPath(context.extensionUri, 'dist/server.browser.js')));
  running = await start(context, (options) => new LanguageClient('pdn-lint', 'pdn-lint', worker, options));
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}

/** An address that a worker can be started from: VS Code starts none from an extension that a remote host serves, so that one's script is handed over. */
async function addressOf(script: Uri): Promise<string> {
  if (script.scheme !== 'vscode-remote') return script.toString();
  return URL.createObjectURL(new Blob([await workspace.fs.readFile(script)], { type: 'application/javascript' }));
}
