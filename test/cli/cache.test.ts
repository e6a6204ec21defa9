import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtinEngine } from '../../server/src/cli/engine';
import { FORMATS } from '../../server/src/cli/options';
import { ReportCache } from '../../server/src/host/reportCache';
import { writeFile } from '../../server/src/host/writeFile';
import { docx, p } from './docxParts';
import { COMPLETE, POOR, pdnLint, sampleEngine, type World } from './support';

const WHERE = '.pdn-lint-cache';
const root = join(__dirname, '../..');

/** Runs over a folder that keeps what the cache of the run before left. */
function runner(files: NonNullable<World['files']>) {
  const kept = mkdtempSync(join(tmpdir(), 'pdn-lint-kept-'));
  const at = join(kept, WHERE);
  const run = (argv: readonly string[], world: World = {}) =>
    pdnLint(argv, {
      files,
      ...world,
      prepare: (directory) => {
        if (existsSync(at)) cpSync(at, join(directory, WHERE));
        world.prepare?.(directory);
      },
      after: (directory) => {
        if (existsSync(join(directory, WHERE))) cpSync(join(directory, WHERE), at);
      },
    });
  return { run, at, remove: () => rmSync(kept, { recursive: true, force: true }) };
}

const taken = (err: string) => /взято из него (\d+) из (\d+)/.exec(err)?.slice(1).map(Number);

describe('the cache', () => {
  const sample = readFileSync(join(root, 'test/policies/sample.md'), 'utf8');
  const page = `<h1>Политика обработки персональных данных</h1>\n<p>1. Оператор обрабатывает персональные данные бессрочно.</p>`;
  const mixed = {
    'a.md': sample,
    'b.txt': sample,
    'c.html': page,
    'd.docx': docx({ body: p('Политика обработки персональных данных') + p('1. Данные хранятся бессрочно.') }),
    'e.md': '',
    'f.md': '# Рецепт\n',
  };
  const all = ['a.md', 'b.txt', 'c.html', 'd.docx', 'e.md', 'f.md'];

  for (const format of FORMATS) {
    it(`changes nothing in the report: ${format}`, async () => {
      const { run, remove } = runner(mixed);
      const engine = builtinEngine();
      const argv = ['--format', format, '--fail-on', 'hint', ...all];
      const plain = await run(argv, { engine });
      const cold = await run(['--cache', ...argv], { engine });
      const warm = await run(['--cache', ...argv], { engine });
      const told = await run(['--cache', '--verbose', ...argv], { engine });
      remove();
      assert.deepEqual(cold, plain);
      assert.deepEqual(warm, plain);
      // The empty file is not judged, so that there is nothing to remember of it.
      assert.deepEqual(taken(told.err), [5, 5]);
    }).timeout(20_000);
  }

  const STALE: readonly (readonly [of: string, argv: readonly string[], world?: World, isTaken?: boolean])[] = [
    ['nothing', ['a.md'], {}, true],
    ['the language, the format and the threshold', ['--lang', 'ru', '--fail-on', 'never', 'a.md'], {}, true],
    ['the place of the file', ['in/a.md'], { files: { 'in/a.md': POOR } }, true],
    ['the text', ['a.md'], { files: { 'a.md': `${POOR} ` } }],
    ['the form of the text', ['a.txt'], { files: { 'a.txt': POOR } }],
    ['the profile', ['--profile', 'employer', 'a.md']],
    ['the day', ['--as-of', '2025-01-01', 'a.md']],
    ['the encoding', ['--encoding', 'utf-8', 'a.md']],
    ['whether all is judged', ['--force', 'a.md']],
    ['a severity', ['a.md'], { files: { 'a.md': POOR, '.pdn-lint.yaml': 'severity: { cookies: error }\n' } }],
    ['the card of the operator', ['a.md'], { files: { 'a.md': POOR, '.pdn-lint.yaml': 'facts: { name: А }\n' } }],
    [
      'an exception',
      ['a.md'],
      { files: { 'a.md': POOR, '.pdn-lint-exceptions.yaml': '- { file: a.md, rule: cookies, reason: Нет }\n' } },
    ],
    ['the rules', ['a.md'], { engine: otherRules() }],
  ];
  for (const [of, argv, world = {}, isTaken = false] of STALE) {
    it(`is ${isTaken ? 'used' : 'not used'} when this has changed: ${of}`, async () => {
      const { run, remove } = runner({ 'a.md': POOR });
      await run(['--cache', 'a.md']);
      const { err } = await run(['--cache', '--verbose', ...argv], world);
      remove();
      assert.deepEqual(taken(err), [isTaken ? 1 : 0, 1], err);
    });
  }

  it('keeps known findings known', async () => {
    const { run, remove } = runner({ 'a.md': POOR });
    let known = '';
    await pdnLint(['--update-baseline', 'a.md'], {
      files: { 'a.md': POOR },
      after: (at) => {
        known = readFileSync(join(at, '.pdn-lint-baseline.json'), 'utf8');
      },
    });
    const world = { files: { 'a.md': POOR, '.pdn-lint-baseline.json': known } };
    const cold = await run(['--cache', 'a.md'], world);
    const warm = await run(['--cache', 'a.md'], world);
    remove();
    assert.equal(cold.code, 0, cold.out);
    assert.deepEqual(warm, cold);
  });

  const DAMAGE: readonly (readonly [of: string, (whole: Buffer) => Buffer, state: RegExp])[] = [
    ['cut off', (whole) => whole.subarray(0, whole.length - 40), /повреждён, целое использовано/],
    ['nothing but its first line', (whole) => whole.subarray(0, whole.indexOf(10) + 1), /прочитан/],
    ['empty', () => Buffer.alloc(0), /новый/],
    ['another file', () => Buffer.from('# Политика\n'), /повреждён и не использован/],
    ['bytes', () => Buffer.from([0, 255, 10, 3]), /повреждён и не использован/],
    [
      'turned over in one byte',
      (whole) => Buffer.from(whole.map((byte, n) => (n === 300 ? byte ^ 1 : byte))),
      /взято из него 0/,
    ],
    ['lines of noise', (whole) => Buffer.concat([whole, Buffer.from('x\n{}\n\n')]), /повреждён, целое использовано/],
  ];
  for (const [of, damage, state] of DAMAGE) {
    it(`does no harm when it is ${of}, and heals`, async () => {
      const { run, at, remove } = runner({ 'a.md': POOR });
      const plain = await run(['a.md']);
      await run(['--cache', 'a.md']);
      writeFileSync(at, damage(readFileSync(at)));
      const hurt = await run(['--cache', '--verbose', 'a.md']);
      const healed = await run(['--cache', '--verbose', 'a.md']);
      remove();
      assert.deepEqual([hurt.code, hurt.out], [plain.code, plain.out]);
      assert.match(hurt.err, state);
      assert.deepEqual(taken(healed.err), [1, 1], healed.err);
    });
  }

  it('never takes the place of a file that is no cache', async () => {
    const outcome = await pdnLint(['--cache-location', 'notes.md', 'a.md'], {
      files: { 'a.md': POOR, 'notes.md': 'Мои заметки' },
      after: (at) => assert.equal(readFileSync(join(at, 'notes.md'), 'utf8'), 'Мои заметки'),
    });
    assert.equal(outcome.code, 2);
    assert.match(outcome.err, /«notes\.md» — не кэш pdn-lint, файл не тронут/);
  });

  it('stands with the packages, where there are any', async () => {
    await pdnLint(['--cache', 'a.md'], {
      files: { 'a.md': POOR, 'node_modules/': '' },
      after: (at) =>
        assert.deepEqual(
          [WHERE, 'node_modules/.cache/pdn-lint/reports'].map((name) => existsSync(join(at, name))),
          [false, true],
        ),
    });
  });

  it('that cannot be written changes nothing', async () => {
    const plain = await pdnLint(['a.md'], { files: { 'a.md': COMPLETE } });
    const world: World = { files: { 'a.md': COMPLETE }, writeFile: () => 'write-failed' };
    assert.deepEqual(await pdnLint(['--cache', 'a.md'], world), plain);
    assert.match((await pdnLint(['--cache', '--verbose', 'a.md'], world)).err, /не записан; в остальном/);
  });

  it('of several runs at once holds what each has found', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pdn-lint-kept-'));
    const open = (identity = '1') => new ReportCache(join(folder, 'c'), identity);
    const report = { kind: 'other', elements: {}, findings: [], notes: [] } as const;
    const [left, right] = [open(), open()];
    const key = (name: string) => left.keyOf(Buffer.from(name), {});
    left.set(key('left'), report);
    right.set(key('right'), report);
    assert.deepEqual([left.save(writeFile), right.save(writeFile)], [undefined, undefined]);
    assert.deepEqual([open().get(key('left')), open().get(key('right'))], [report, report]);
    assert.equal(open().get(open('2').keyOf(Buffer.from('left'), {})), undefined);
    rmSync(folder, { recursive: true });
  });
});

/** The sample engine with other rules, which judge alike. */
function otherRules() {
  const engine = sampleEngine();
  return { ...engine, pack: { ...engine.pack, checkedOn: '2026-04' } };
}
