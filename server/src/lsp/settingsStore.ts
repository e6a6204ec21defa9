import type { Connection } from 'vscode-languageserver';
import type { ClientSupport } from './clientSupport';
import { type Settings, settingsFrom } from './settings';

const SECTION = 'pdn-lint';

/** Settings of each open document, asked of the client once and kept until they change. */
export class SettingsStore {
  private readonly kept = new Map<string, Promise<Settings>>();
  private common: Settings;

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientSupport,
    initial: unknown,
  ) {
    this.common = settingsFrom(initial);
  }

  /** The settings for a document. A client that does not answer leaves it with those given at the start. */
  of(uri: string): Promise<Settings> {
    let settings = this.kept.get(uri);
    if (settings === undefined) {
      settings = this.client.configuration ? this.ask(uri) : Promise.resolve(this.common);
      this.kept.set(uri, settings);
    }
    return settings;
  }

  private async ask(uri: string): Promise<Settings> {
    try {
      return settingsFrom(await this.connection.workspace.getConfiguration({ scopeUri: uri, section: SECTION }));
    } catch {
      return this.common;
    }
  }

  /** The user changed settings: those that the client sends along are taken, the rest is asked for anew. */
  changed(sent: unknown): void {
    this.kept.clear();
    const own = (sent as Record<string, unknown> | null | undefined)?.[SECTION];
    if (own !== undefined) this.common = settingsFrom(own);
  }

  close(uri: string): void {
    this.kept.delete(uri);
  }
}
