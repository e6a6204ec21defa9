import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The folders of one run, new each time, so that no run learns from another. */
export interface Run {
  readonly folder: string;
  readonly workspace: string;
  readonly userData: string;
  readonly extensions: string;
}

/** What makes a run quiet and the same each time. */
const SETTINGS = {
  // A browser's VS Code saves by itself, and would write what a test types into its files.
  'files.autoSave': 'off',
  'files.hotExit': 'off',
  'workbench.startupEditor': 'none',
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
};

/** Makes the folders of a run, with the settings of its user. */
export function prepareRun(settings: Readonly<Record<string, unknown>> = {}): Run {
  const folder = mkdtempSync(join(tmpdir(), 'pdn-lint-vscode-'));
  const run = {
    folder,
    workspace: join(folder, 'workspace'),
    userData: join(folder, 'user'),
    extensions: join(folder, 'extensions'),
  };
  for (const path of [run.workspace, join(run.userData, 'User'), run.extensions]) mkdirSync(path, { recursive: true });
  writeFileSync(join(run.userData, 'User', 'settings.json'), JSON.stringify({ ...SETTINGS, ...settings }));
  return run;
}
