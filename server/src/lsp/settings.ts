import { PROFILES, type Profile, SEVERITIES, type Severity } from '../core/rule';
import type { ProjectSettings } from '../host/config/settings';

/** What the user decides about a draft. The client keeps it under `pdn-lint`. */
export interface Settings {
  readonly profile: Profile;
  /** The quietest severity that is shown among the problems. */
  readonly level: Severity;
  /** Whether the title bears the line that counts the elements. */
  readonly codeLens: boolean;
  /** What the files of the project say; it wins over the client, so that the command says the same. */
  readonly project?: ProjectSettings | undefined;
}

export const DEFAULTS: Settings = { profile: 'website', level: 'warning', codeLens: true };

/** The client's settings with what the files of the project say. */
export function withProject(settings: Settings, project: ProjectSettings): Settings {
  const { profile = settings.profile, level = settings.level } = project;
  return { ...settings, profile, level, project };
}

/** Settings from what a client sent. What is missing or no such value has its default: a wrong setting must not silence the checks. */
export function settingsFrom(sent: unknown): Settings {
  const given = (typeof sent === 'object' && sent !== null ? sent : {}) as Record<string, unknown>;
  return {
    profile: PROFILES.find((profile) => profile === given.profile) ?? DEFAULTS.profile,
    level: SEVERITIES.find((severity) => severity === given.level) ?? DEFAULTS.level,
    codeLens: typeof given.codeLens === 'boolean' ? given.codeLens : DEFAULTS.codeLens,
  };
}
