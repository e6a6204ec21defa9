import { readFileSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import type { FiledException } from '../../core/exceptions/exception';
import type { Facts } from '../../core/facts';
import { type Baseline, readBaseline } from './baselineFile';
import type { FileProblem } from './fileProblem';
import { type ConfigFolder, foldersUpwards, lookInto } from './findConfig';
import { matchesPath } from './pathPattern';
import type { Config, ExceptionEntry, ReadYaml } from './reader';
import { NO_SETTINGS, type Origin, type ProjectSettings } from './settings';

/** How settings are looked for. */
export interface ProjectOptions {
  /** Ids that `severity` and exceptions may name. */
  readonly ruleIds: () => readonly string[];
  /** The only configuration file to read, by its absolute path; nothing is looked for then. */
  readonly only?: string | undefined;
  /** Look for no files at all. */
  readonly none?: boolean | undefined;
  /** The only baseline, by its absolute path. */
  readonly baseline?: string | undefined;
}

interface Layer extends ConfigFolder {
  readonly read: ReadYaml<Config> | undefined;
}

/** The files of a project, found upwards from each document, each read once. A run over documents without such files reads nothing and loads nothing. */
export class Project {
  private readonly folders = new Map<string, Promise<Layer | undefined>>();
  private readonly exceptionFiles = new Map<string, Promise<ReadYaml<readonly ExceptionEntry[]>>>();
  private readonly baselines = new Map<string, Baseline | FileProblem>();

  constructor(private readonly options: ProjectOptions) {}

  /** What the files say about the document at an absolute path, the nearest file first. */
  async settingsFor(path: string): Promise<ProjectSettings> {
    const layers = await this.layersFor(path);
    const { baseline } = this.options;
    if (layers.length === 0 && baseline === undefined) return NO_SETTINGS;
    const problems: FileProblem[] = [];
    const origins = new Map<string, Origin>();
    const merged = merge(layers, origins, problems);
    const exceptions = await this.exceptionsFor(path, layers, origins, problems);
    const known = this.knownFor(path, layers, origins, problems);
    const ignored = ignoredBy(path, layers);
    return {
      ...merged,
      ...exceptions,
      ...known,
      ...(ignored && { ignored }),
      ...(layers.length > 0 && { folder: layers[0].folder }),
      origins,
      problems,
    };
  }

  private async layersFor(path: string): Promise<Layer[]> {
    const { only, none } = this.options;
    if (none === true) return [];
    if (only !== undefined) return [await this.layer(dirname(only), only)].filter((layer) => layer !== undefined);
    const layers: Layer[] = [];
    for (const folder of foldersUpwards(dirname(path))) {
      const layer = await this.layer(folder);
      if (layer === undefined) continue;
      layers.push(layer);
      if (layer.read?.value?.root === true) break;
    }
    return layers;
  }

  private layer(folder: string, only?: string): Promise<Layer | undefined> {
    let layer = this.folders.get(folder);
    if (layer === undefined) {
      layer = this.readLayer(folder, only);
      this.folders.set(folder, layer);
    }
    return layer;
  }

  private async readLayer(folder: string, only: string | undefined): Promise<Layer | undefined> {
    const found = lookInto(folder);
    const config = only ?? found?.config;
    if (config === undefined) return found && { ...found, read: undefined };
    const { readConfig } = await import('./reader');
    const read = readSource(config, (source) => readConfig(source, this.options.ruleIds()));
    return { folder, exceptions: found?.exceptions, baseline: found?.baseline, config, read };
  }

  private async exceptionsFor(
    path: string,
    layers: readonly Layer[],
    origins: Map<string, Origin>,
    problems: FileProblem[],
  ): Promise<Pick<ProjectSettings, 'exceptions' | 'exceptionsFile'>> {
    const file = nearestFile(layers, 'exceptions', origins);
    if (file === undefined) return { exceptions: [] };
    let read = this.exceptionFiles.get(file);
    if (read === undefined) {
      read = import('./reader').then(({ readExceptions }) =>
        readSource(file, (source) => readExceptions(source, this.options.ruleIds())),
      );
      this.exceptionFiles.set(file, read);
    }
    const { value = [], lines, problems: found } = await read;
    problems.push(...found.map((problem) => ({ ...problem, path: file })));
    const own = portable(relative(dirname(file), path));
    const name = portable(relative(dirname(file), file));
    const exceptions = value.flatMap(({ file: pattern, ...entry }, index) =>
      matchesPath(pattern.startsWith('/') ? pattern : `/${pattern.replace(/^\.\//, '')}`, own)
        ? [{ ...defined(entry), from: { file: name, line: lines.get(String(index)) ?? 1 } } as FiledException]
        : [],
    );
    return { exceptions, exceptionsFile: file };
  }

  private knownFor(
    path: string,
    layers: readonly Layer[],
    origins: Map<string, Origin>,
    problems: FileProblem[],
  ): Pick<ProjectSettings, 'baseline' | 'known'> {
    const baseline = this.options.baseline ?? nearestFile(layers, 'baseline', origins);
    if (baseline === undefined) return {};
    let known = this.baselines.get(baseline);
    if (known === undefined) {
      known = readBaseline(baseline);
      this.baselines.set(baseline, known);
    }
    const file = portable(relative(dirname(baseline), path));
    if ('message' in known) {
      problems.push(known);
      return { baseline: { path: baseline, file } };
    }
    return { baseline: { path: baseline, file }, known: known.get(file)?.map(({ fingerprint }) => fingerprint) ?? [] };
  }
}

/** Values of the nearest file win; severities and facts are joined key by key. */
function merge(
  layers: readonly Layer[],
  origins: Map<string, Origin>,
  problems: FileProblem[],
): Pick<ProjectSettings, 'profile' | 'asOf' | 'level' | 'failOn' | 'severities' | 'facts'> {
  const joined: Pick<Config, 'profile' | 'as-of' | 'level' | 'fail-on'> = {};
  const severities: Record<string, NonNullable<Config['severity']>[string]> = {};
  const facts: Record<string, unknown> = {};
  for (const { config, read } of [...layers].reverse()) {
    if (config === undefined || read === undefined) continue;
    problems.push(...read.problems.map((problem) => ({ ...problem, path: config })));
    if (read.value === undefined) continue;
    const { severity = {}, facts: card } = read.value;
    for (const key of ['profile', 'as-of', 'level', 'fail-on'] as const) {
      if (read.value[key] !== undefined) Object.assign(joined, { [key]: read.value[key] });
    }
    Object.assign(severities, defined(severity));
    Object.assign(facts, defined(card));
    for (const [key, line] of read.lines) origins.set(key, { file: config, line });
  }
  const { profile, level } = joined;
  return {
    ...defined({ profile, level, asOf: joined['as-of'], failOn: joined['fail-on'] }),
    severities: severities as ProjectSettings['severities'],
    ...(Object.keys(facts).length > 0 && { facts: facts as Facts }),
  };
}

/** The file that the nearest folder names under a key or has under its usual name. */
function nearestFile(
  layers: readonly Layer[],
  key: 'exceptions' | 'baseline',
  origins: Map<string, Origin>,
): string | undefined {
  for (const layer of layers) {
    const named = layer.read?.value?.[key];
    if (named !== undefined && layer.config !== undefined) return resolve(layer.folder, named);
    const usual = layer[key];
    if (usual !== undefined) {
      origins.set(key, { file: usual, line: 1 });
      return usual;
    }
  }
  return undefined;
}

function ignoredBy(path: string, layers: readonly Layer[]): ProjectSettings['ignored'] {
  for (const { folder, config, read } of layers) {
    const own = relative(folder, path);
    if (config === undefined || own.startsWith('..') || isAbsolute(own)) continue;
    for (const [index, pattern] of (read?.value?.ignore ?? []).entries()) {
      if (matchesPath(pattern, portable(own)))
        return { file: config, line: read?.lines.get(`ignore.${index}`) ?? 1, pattern };
    }
  }
  return undefined;
}

/** Reads a file by a reader; one that cannot be read is a problem at its first line. */
function readSource<T>(path: string, read: (source: string) => ReadYaml<T>): ReadYaml<T> {
  try {
    return read(readFileSync(path, 'utf8'));
  } catch {
    const message = {
      ru: 'Файл не читается: проверьте путь и права.',
      en: 'The file cannot be read: look at the path and the rights.',
    };
    return { value: undefined, lines: new Map(), problems: [{ line: 1, column: 1, length: 0, message }] };
  }
}

function portable(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** The object without its undefined values. */
function defined<T extends object>(object: T): Partial<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Partial<T>;
}
