import type { ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { type Running, start } from './start';

let running: Running | undefined;

/** Starts the language server in a process of its own. */
export async function activate(context: ExtensionContext): Promise<void> {
  const module = context.asAbsolutePath('dist/server.js');
  const transport = TransportKind.ipc;
  running = await start(
    context,
    (options) =>
      new LanguageClient('pdn-lint', 'pdn-lint', { run: { module, transport }, debug: { module, transport } }, options),
  );
}

/** Stops the language server. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}
