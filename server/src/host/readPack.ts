import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import type { PackError, PackFiles } from './compilePack';
import {
  type ActFile,
  actsFile,
  type ClauseFile,
  clauseFile,
  type DefectFile,
  type ElementFile,
  kindFile,
  lexiconFile,
  type RuleFile,
  ruleFile,
} from './ruleFile';

const packFile = v.strictObject({ id: v.string(), version: v.string(), 'checked-on': v.string() });

/** All that the folders of a rule pack hold, with every fault that was found. */
export interface PackSources {
  readonly files: PackFiles;
  readonly clauses: readonly ClauseFile[];
  readonly errors: readonly PackError[];
}

/**
 * Reads the rule files of `folder` and the clauses of `clauseFolder`. A broken file is reported and left out. The elements come in the
 * usual order of a policy, which is that of their clauses; the defects by id.
 */
export function readPack(folder: string, clauseFolder: string): PackSources {
  const errors: PackError[] = [];
  const elements = readRules(join(folder, 'elements'), errors).filter((rule): rule is ElementFile =>
    isOfKind(rule, rule.kind === 'require', errors),
  );
  const defects = readRules(join(folder, 'defects'), errors).filter((rule): rule is DefectFile =>
    isOfKind(rule, rule.kind !== 'require', errors),
  );
  const lexicon = readLexicon(join(folder, 'lexicon'), errors);
  const acts = readActs(join(folder, 'law'), errors);
  const kind = readYaml(join(folder, 'kind.yaml'), kindFile, errors) ?? { policy: [], other: [] };
  const head = readYaml(join(folder, 'pack.yaml'), packFile, errors);
  const clauses = yamlFiles(clauseFolder).flatMap(
    (name) => readYaml(join(clauseFolder, name), clauseFile, errors) ?? [],
  );
  const order = new Map(clauses.map((clause) => [clause.id, clause.order]));
  elements.sort((a, b) => (order.get(a.clause) ?? 0) - (order.get(b.clause) ?? 0));
  const { id = '', version = '', 'checked-on': checkedOn = '' } = head ?? {};
  return { files: { id, version, checkedOn, lexicon, elements, defects, acts, kind }, clauses, errors };
}

function readRules(folder: string, errors: PackError[]): RuleFile[] {
  return yamlFiles(folder).flatMap((name) => {
    const rule = readYaml(join(folder, name), ruleFile, errors);
    if (rule === undefined) return [];
    if (`${rule.id}.yaml` !== name) errors.push({ file: name, path: 'id', message: 'id и имя файла различаются' });
    return [rule];
  });
}

function isOfKind(rule: RuleFile, right: boolean, errors: PackError[]): boolean {
  if (!right) errors.push({ file: rule.id, path: 'kind', message: 'правило лежит не в своей папке' });
  return right;
}

/** Joins the parts of the register of acts; an id may be given once, and an act in force instead must be known. */
function readActs(folder: string, errors: PackError[]): ActFile[] {
  const acts = yamlFiles(folder).flatMap((name) => readYaml(join(folder, name), actsFile, errors) ?? []);
  const known = new Set<string>();
  for (const { id } of acts) {
    if (known.has(id)) errors.push({ file: 'law', path: id, message: 'акт с таким id уже есть' });
    known.add(id);
  }
  for (const { id, 'replaced-by': instead } of acts) {
    if (instead !== undefined && !known.has(instead)) {
      errors.push({ file: 'law', path: `${id}.replaced-by`, message: `нет акта ${instead}` });
    }
  }
  return acts;
}

/** Joins the files of the lexicon; a name may be given once. */
function readLexicon(folder: string, errors: PackError[]): Record<string, string | string[]> {
  const lexicon: Record<string, string | string[]> = {};
  for (const name of yamlFiles(folder)) {
    for (const [entry, is] of Object.entries(readYaml(join(folder, name), lexiconFile, errors) ?? {})) {
      if (entry in lexicon) errors.push({ file: name, path: entry, message: 'имя уже есть в другом файле словаря' });
      else lexicon[entry] = is;
    }
  }
  return lexicon;
}

/** The YAML files of a folder by name; a pack need not have every folder. */
function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort();
}

function readYaml<S extends v.GenericSchema>(
  path: string,
  schema: S,
  errors: PackError[],
): v.InferOutput<S> | undefined {
  const file = path.replaceAll('\\', '/').split('/').slice(-2).join('/');
  const lines = new LineCounter();
  const document = parseDocument(readFileSync(path, 'utf8'), { lineCounter: lines });
  for (const error of document.errors) {
    errors.push({ file, path: `строка ${lines.linePos(error.pos[0]).line}`, message: error.message.split('\n')[0] });
  }
  if (document.errors.length > 0) return undefined;
  const result = v.safeParse(schema, document.toJS());
  if (result.success) return result.output;
  for (const issue of result.issues) errors.push({ file, path: v.getDotPath(issue) ?? '', message: issue.message });
  return undefined;
}
