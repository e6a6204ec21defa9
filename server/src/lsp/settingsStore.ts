import type { Connection } from 'vscode-languageserver';
import type { ProjectSettings } from '../host/config/settings';
import type { ClientSupport } from './clientSupport';
import type { ProjectHost } from './projectHost';
import { type Settings, settingsFrom, withProject } from './settings';

const SECTION = 'pdn-lint';

/** Settings of each open document, asked of the client and of the project's files once and kept until they change. */
export class SettingsStore {
  private readonly kept = new Map<string, Promise<Settings>>();
  private common: Settings;

  constructor(
    private readonly connection: Connection,
    private readonly client: ClientSupport,
    initial: unknown,
    private readonly project?: ProjectHost | undefined,
    /** Told what the files say of a document when they were read for it. */
    private readonly onProject: (settings: ProjectSettings) => void = () => {},
  ) {
    this.common = settingsFrom(initial);
  }

  /** The settings for a document. A client that does not answer leaves it with those given at the start. */
  of(uri: string): Promise<Settings> {
    let settings = this.kept.get(uri);
    if (settings === undefined) {
      settings = this.joined(uri);
      this.kept.set(uri, settings);
    }
    return settings;
  }

  private async joined(uri: string): Promise<Settings> {
    const settings = this.client.configuration ? await this.ask(uri) : this.common;
    if (this.project === undefined) return settings;
    try {
      const project = await this.project.settingsFor(uri);
      this.onProject(project);
      return withProject(settings, project);
    } catch {
      return settings;
    }
  }

  /** The files of the project changed. */
  forgetProject(): void {
    this.kept.clear();
    this.project?.forget();
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
