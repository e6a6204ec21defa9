import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';

const root = join(__dirname, '../..');
const sample = join(root, 'test/policies/sample.md');

/** What a run of the real process must come to: its exit code, and the documents it tells of as JSON, or its output. */
interface Run {
  readonly name: string;
  readonly argv: readonly string[];
  readonly code: number;
  readonly stdin?: string;
  readonly documents?: readonly string[];
  readonly out?: RegExp;
  readonly err?: RegExp;
}

const QUIET = ['--format', 'json', '--fail-on', 'never'];

const RUNS: readonly Run[] = [
  { name: 'a file', argv: [...QUIET, 'a.md'], code: 0, documents: ['a.md'] },
  { name: 'a mask', argv: [...QUIET, '*.md'], code: 0, documents: ['a.md', 'b.md'] },
  { name: 'a mask over folders', argv: [...QUIET, '**/*.txt'], code: 0, documents: ['in/c.txt'] },
  { name: 'a directory', argv: [...QUIET, '.'], code: 0, documents: ['a.md', 'b.md', 'in/c.txt'] },
  { name: 'the standard input', argv: [...QUIET, '-'], stdin: '# Рецепт\n', code: 0, documents: ['<stdin>'] },
  { name: 'findings', argv: ['--format', 'json', '--fail-on', 'hint', 'b.md'], code: 1, documents: ['b.md'] },
  { name: 'no such file', argv: [...QUIET, 'none.md'], code: 2, documents: [], err: /none\.md/ },
  { name: 'the version', argv: ['--version'], code: 0, out: new RegExp(version.replaceAll('.', '\\.')) },
  { name: 'texts of a rule', argv: ['explain', 'consent-withdrawal'], code: 0, out: /consent-withdrawal/ },
  { name: 'the rules', argv: ['rules'], code: 0, out: /^law-reference/m },
  { name: 'the full parser of arguments', argv: ['--help'], code: 0, out: /--format/ },
];

describe('the bundle', () => {
  let folder = '';
  let policies = '';

  before(async function () {
    this.timeout(60_000);
    folder = mkdtempSync(join(tmpdir(), 'pdn-lint-bundle-'));
    policies = join(folder, 'policies');
    mkdirSync(join(policies, 'in'), { recursive: true });
    for (const name of ['a.md', 'in/c.txt']) copyFileSync(sample, join(policies, name));
    writeFileSync(
      join(policies, 'b.md'),
      '# Политика обработки персональных данных\n\nОператор обрабатывает персональные данные.\n',
    );
    const { bundle } = await import(pathToFileURL(join(root, 'build.mjs')).href);
    assert.equal(await bundle(join(folder, 'dist'), ['cli.js']), true);
  });

  after(() => rmSync(folder, { recursive: true, force: true }));

  function check({ argv, code, stdin = '', documents, out, err }: Run): void {
    const result = spawnSync(process.execPath, [join(folder, 'dist/cli.js'), ...argv], {
      cwd: policies,
      input: stdin,
      encoding: 'utf8',
    });
    assert.equal(result.status, code, result.stderr);
    if (err === undefined) assert.equal(result.stderr, '');
    else assert.match(result.stderr, err);
    if (out !== undefined) assert.match(result.stdout, out);
    if (documents === undefined) return;
    const told = JSON.parse(result.stdout).documents.map(({ path }: { path: string }) => path);
    assert.deepEqual(told, documents);
  }

  for (const run of RUNS) it(run.name, () => check(run)).timeout(20_000);

  it('needs nothing but its own folder', () => {
    assert.deepEqual(readdirSync(join(folder, 'dist')).sort(), [
      'cli.js',
      'commander.js',
      'ru-152fz.json',
      'ru-152fz.texts.json',
      'tinyglobby.js',
    ]);
    assert.match(readFileSync(join(folder, 'dist/cli.js'), 'utf8'), /^#!\/usr\/bin\/env node\n"use strict";/);
  });
});
