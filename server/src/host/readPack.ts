import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { LineCounter, parseDocument } from 'yaml';
import type { PackError, PackFiles } from './compilePack';
import { type ClauseFile, clauseFile, kindFile, lexiconFile, type RuleFile, ruleFile } from './ruleFile';

/** Files of a pack that are not rules. */
const OTHER_FILES = new Set(['kind.yaml', 'pack.yaml']);

const packFile = v.strictObject({ id: v.string(), version: v.string(), 'checked-on': v.string() });

/** All that the folders of a rule pack hold, with every fault that was found. */
export interface PackSources {
  readonly files: PackFiles;
  readonly clauses: readonly ClauseFile[];
  readonly errors: readonly PackError[];
}

/**
 * Reads the rule files of `folder` and the clauses of `clauseFolder`. A broken file is reported and left out. The rules come in the
 * usual order of a policy, which is that of their clauses.
 */
export function readPack(folder: string, clauseFolder: string): PackSources {
  const errors: PackError[] = [];
  const rules: RuleFile[] = [];
  for (const name of yamlFiles(folder).filter((n) => !OTHER_FILES.has(n))) {
    const rule = readYaml(join(folder, name), ruleFile, errors);
    if (rule === undefined) continue;
    if (`${rule.id}.yaml` !== name) errors.push({ file: name, path: 'id', message: 'id и имя файла различаются' });
    rules.push(rule);
  }
  const lexicon = readLexicon(join(folder, 'lexicon'), errors);
  const kind = readYaml(join(folder, 'kind.yaml'), kindFile, errors) ?? { policy: [], other: [] };
  const head = readYaml(join(folder, 'pack.yaml'), packFile, errors);
  const clauses = yamlFiles(clauseFolder).flatMap(
    (name) => readYaml(join(clauseFolder, name), clauseFile, errors) ?? [],
  );
  const order = new Map(clauses.map((clause) => [clause.id, clause.order]));
  rules.sort((a, b) => (order.get(a.clause) ?? 0) - (order.get(b.clause) ?? 0));
  return {
    files: {
      id: head?.id ?? '',
      version: head?.version ?? '',
      checkedOn: head?.['checked-on'] ?? '',
      lexicon,
      rules,
      kind,
    },
    clauses,
    errors,
  };
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

function yamlFiles(folder: string): string[] {
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
