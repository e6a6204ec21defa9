import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { version } from '../../package.json';
import { docx, p } from './docxParts';

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
  { name: 'a page', argv: [...QUIET, '../d.html'], code: 0, documents: ['../d.html'] },
  { name: 'a document of Word', argv: [...QUIET, '../d.docx'], code: 0, documents: ['../d.docx'] },
  { name: 'the standard input', argv: [...QUIET, '-'], stdin: '# Рецепт\n', code: 0, documents: ['<stdin>'] },
  { name: 'findings', argv: ['--format', 'json', '--fail-on', 'hint', 'b.md'], code: 1, documents: ['b.md'] },
  { name: 'no such file', argv: [...QUIET, 'none.md'], code: 2, documents: [], err: /none\.md/ },
  {
    name: 'a reporter that stands apart',
    argv: ['--format', 'compact', 'b.md'],
    code: 1,
    out: /^b\.md:\d+:\d+: error: /m,
  },
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
    writeFileSync(join(folder, 'd.html'), '<h1>Политика</h1>');
    writeFileSync(join(folder, 'd.docx'), docx({ body: p('Политика') }));
    writeFileSync(
      join(policies, 'b.md'),
      '# Политика обработки персональных данных\n\nОператор обрабатывает персональные данные.\n',
    );
    const { bundle } = await import(pathToFileURL(join(root, 'build.mjs')).href);
    assert.equal(await bundle(join(folder, 'dist'), ['cli.js', 'main.js', 'fill-cache.js']), true);
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
      'changedFiles.js',
      'cli.js',
      'commander.js',
      'config.js',
      'docxLines.js',
      'htmlLines.js',
      'main.cache',
      'main.js',
      'reportCache.js',
      'reports.js',
      'ru-152fz.json',
      'ru-152fz.texts.json',
      'tinyglobby.js',
    ]);
    assert.match(readFileSync(join(folder, 'dist/cli.js'), 'utf8'), /^#!\/usr\/bin\/env node\n"use strict";/);
  });

  it('loads the reader of configuration files only where there is one', () => {
    const reader = join(folder, 'dist/config.js');
    const kept = readFileSync(reader);
    const told = (at: string) =>
      spawnSync(process.execPath, [join(folder, 'dist/cli.js'), ...QUIET, 'a.md'], { cwd: at, encoding: 'utf8' })
        .status;
    const configured = join(folder, 'configured');
    mkdirSync(configured);
    copyFileSync(sample, join(configured, 'a.md'));
    writeFileSync(join(configured, '.pdn-lint.yaml'), 'profile: employer\n');
    rmSync(reader);
    assert.deepEqual([told(policies), told(configured)], [0, 2]);
    writeFileSync(reader, kept);
    assert.deepEqual([told(policies), told(configured)], [0, 0]);
  }).timeout(20_000);

  it('starts from the code cache that the build made', () => {
    const dist = join(folder, 'dist');
    const asked = `const { readFileSync } = require('node:fs');
      process.argv = [process.argv[0], 'cli.js', '--version'];
      const { Script } = require('node:vm');
      require('node:vm').Script = class extends Script {
        constructor(code, options) {
          super(code, options);
          process.on('exit', () => console.error('rejected:', this.cachedDataRejected));
        }
      };
      require(${JSON.stringify(join(dist, 'cli.js'))});`;
    const { stderr } = spawnSync(process.execPath, ['-e', asked], { encoding: 'utf8' });
    assert.equal(stderr, 'rejected: false\n');
  });

  it('says the same when the code cache is missing, broken or of another V8', () => {
    const cache = join(folder, 'dist/main.cache');
    const told = () =>
      spawnSync(process.execPath, [join(folder, 'dist/cli.js'), 'b.md'], { cwd: policies, encoding: 'utf8' });
    const whole = told();
    assert.equal(whole.status, 1);
    const kept = readFileSync(cache);
    for (const broken of [undefined, Buffer.from('no cache'), kept.subarray(0, 1000), Buffer.alloc(0)]) {
      if (broken === undefined) rmSync(cache);
      else writeFileSync(cache, broken);
      assert.deepEqual({ ...told(), pid: 0 }, { ...whole, pid: 0 });
    }
    writeFileSync(cache, kept);
  }).timeout(20_000);
});
