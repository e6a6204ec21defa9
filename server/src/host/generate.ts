import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toJsonSchema } from '@valibot/to-json-schema';
import { exceptionRules } from '../core/exceptions/exceptionRules';
import { compilePack } from './compilePack';
import { configSchema } from './config/jsonSchema';
import { policySnippets, usualSections } from './policySnippets';
import { readPack } from './readPack';
import { ruleFile } from './ruleFile';
import { exceptionPage, rulePage, rulesIndex } from './rulePage';

const root = join(__dirname, '../../..');

/** Every generated file of the repository: path from the root, and what it must hold. */
export function generatedFiles(): Map<string, string> {
  const { files, clauses, errors } = readPack(join(root, 'rules/ru-152fz'), join(root, 'rules/clauses'));
  const compiled = compilePack(files);
  const all = [...errors, ...compiled.errors];
  if (all.length > 0) throw new Error(all.map((e) => `${e.file} · ${e.path}: ${e.message}`).join('\n'));
  const rules = [...files.elements, ...files.defects];
  const texts = {
    examples: Object.fromEntries(rules.map((rule) => [rule.id, rule.examples])),
    clauses: Object.fromEntries(clauses.map((clause) => [clause.id, clause])),
  };
  const sections = usualSections(files.elements, clauses);
  const law = files.acts.find(({ id }) => id === '152-fz');
  if (law === undefined) throw new Error('laws.yaml: 152-fz');
  const snippets = (format: 'markdown' | 'text') =>
    `${JSON.stringify(policySnippets(format, sections, law), null, 2)}\n`;
  const clauseOf = new Map(clauses.map((clause) => [clause.id, clause]));
  return new Map([
    ['docs/rules/README.md', rulesIndex(files.elements, files.defects, Object.values(exceptionRules))],
    ...rules.map((rule) => [`docs/rules/${rule.id}.md`, rulePage(rule, clauseOf.get(rule.clause ?? ''))] as const),
    ...Object.values(exceptionRules).map((rule) => [`docs/rules/${rule.id}.md`, exceptionPage(rule)] as const),
    ['client/snippets/policy.ru.json', snippets('markdown')],
    ['client/snippets/policyText.ru.json', snippets('text')],
    ['rules/generated/ru-152fz.json', `${JSON.stringify(compiled.pack)}\n`],
    ['rules/generated/ru-152fz.texts.json', `${JSON.stringify(texts)}\n`],
    ['docs/config.schema.json', `${JSON.stringify(configSchema(rules), null, 2)}\n`],
    [
      'rules/generated/rule.schema.json',
      `${JSON.stringify(toJsonSchema(ruleFile, { errorMode: 'ignore' }), null, 2)}\n`,
    ],
  ]);
}

/** Writes the generated files, or, with `--check`, says which are not current and fails. */
function main(): void {
  const check = process.argv.includes('--check');
  let stale = 0;
  for (const [path, content] of generatedFiles()) {
    const file = join(root, path);
    if (check) {
      if (readOrEmpty(file) === content) continue;
      stale++;
      console.error(`${path}: не соответствует исходным файлам; выполните npm run generate`);
    } else {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  }
  process.exitCode = stale > 0 ? 1 : 0;
}

function readOrEmpty(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

if (require.main === module) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
