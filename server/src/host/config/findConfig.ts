import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Names under which a configuration file is looked for; of several in one folder the first is taken. */
export const CONFIG_NAMES = ['.pdn-lint.yaml', '.pdn-lint.yml', '.pdn-lint.json'] as const;
export const EXCEPTIONS_NAME = '.pdn-lint-exceptions.yaml';
export const BASELINE_NAME = '.pdn-lint-baseline.json';

/** The files of one folder that say how what lies below it is judged. */
export interface ConfigFolder {
  readonly folder: string;
  readonly config: string | undefined;
  readonly exceptions: string | undefined;
  readonly baseline: string | undefined;
}

/** Looks into a folder; nothing where it holds none of the files. */
export function lookInto(folder: string): ConfigFolder | undefined {
  const at = (name: string): string | undefined => {
    const path = join(folder, name);
    return existsSync(path) ? path : undefined;
  };
  let config: string | undefined;
  for (const name of CONFIG_NAMES) if ((config = at(name)) !== undefined) break;
  const exceptions = at(EXCEPTIONS_NAME);
  const baseline = at(BASELINE_NAME);
  if (config === undefined && exceptions === undefined && baseline === undefined) return undefined;
  return { folder, config, exceptions, baseline };
}

/** A folder and those that hold it, from the innermost. */
export function foldersUpwards(folder: string): string[] {
  const folders = [folder];
  for (let at = folder; dirname(at) !== at; ) folders.push((at = dirname(at)));
  return folders;
}
