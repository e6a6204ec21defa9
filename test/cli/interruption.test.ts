import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BuiltCommand, buildCommand } from './builtCommand';
import { isReport } from './support';

const FILES = 2000;
/** So many that the report takes a while to write, and the run does not take long. */
const SOME = 200;
/** A policy, if a poor one: it has errors. */
const TEXT = '# Политика обработки персональных данных\n\n1. Оператор хранит персональные данные клиентов.\n';

describe('a run that is cut short', () => {
  let built: BuiltCommand;

  before(async function () {
    this.timeout(60_000);
    built = await buildCommand();
    mkdirSync(join(built.folder, 'many'));
    for (let n = 0; n < FILES; n++)
      writeFileSync(join(built.folder, 'many', `${n}.md`), `${TEXT}${n + 2}. Данные хранятся бессрочно.\n`);
    mkdirSync(join(built.folder, 'some'));
    for (let n = 0; n < SOME; n++) writeFileSync(join(built.folder, 'some', `${n}.md`), `${TEXT}${n}\n`);
    writeFileSync(join(built.folder, 'poor.md'), TEXT);
  });

  after(() => built.remove());

  interface Ended {
    readonly code: number | null;
    readonly signal: string | null;
  }

  /** Starts a run over all files and sends the signal when `when` holds, or lets it end. */
  function interrupted(
    argv: readonly string[],
    signal: NodeJS.Signals,
    when: () => boolean,
    files = 'many',
  ): Promise<Ended> {
    const child = spawn(process.execPath, [built.cli, ...argv, files], { cwd: built.folder, stdio: 'ignore' });
    const timer = setInterval(() => {
      if (!when()) return;
      clearInterval(timer);
      child.kill(signal);
    }, 1);
    return new Promise((resolve) =>
      child.on('exit', (code, by) => {
        clearInterval(timer);
        resolve({ code, signal: by });
      }),
    );
  }

  const left = () => readdirSync(built.folder).filter((name) => !['many', 'some', 'poor.md'].includes(name));
  const passed = (ms: number) => {
    const start = performance.now();
    return () => performance.now() - start > ms;
  };

  /** The moment at which a report is being written: the file beside it is there. */
  const beginsToWrite = () => left().some((name) => name.endsWith('.tmp'));

  const MOMENTS: readonly (readonly [of: string, when: () => () => boolean, files: string])[] = [
    ['at the start', () => passed(30), 'many'],
    ['in the middle', () => passed(700), 'many'],
    ['while a report is written', () => beginsToWrite, 'some'],
  ];
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    for (const [of, when, files] of MOMENTS) {
      it(`by ${signal} ${of} leaves every report whole or unwritten, and nothing beside it`, async () => {
        const argv = ['-o', 'json:r.json', '-o', 'html:r.html', '--cache-location', 'c', '--fail-on', 'never'];
        const ended = await interrupted(argv, signal, when(), files);
        const names = left();
        const report = existsSync(join(built.folder, 'r.json'))
          ? readFileSync(join(built.folder, 'r.json'), 'utf8')
          : undefined;
        for (const name of names) rmSync(join(built.folder, name));
        assert.deepEqual(
          names.filter((name) => !['r.json', 'r.html', 'c'].includes(name)),
          [],
        );
        // A run whose last report is written has ended before it could be stopped.
        assert.ok(ended.signal === signal || (ended.code === 0 && names.includes('r.html')), JSON.stringify(ended));
        if (report !== undefined) assert.equal(isReport(JSON.parse(report)).documents.length, SOME);
        if (files === 'many') assert.deepEqual([ended.signal, names], [signal, []]);
      }).timeout(120_000);
    }
  }

  it('keeps an older report until the new one is whole', async () => {
    const at = join(built.folder, 'r.json');
    writeFileSync(at, 'older');
    const ended = await interrupted(['-o', 'json:r.json'], 'SIGINT', passed(500));
    const kept = readFileSync(at, 'utf8');
    rmSync(at);
    assert.deepEqual([ended.signal, kept], ['SIGINT', 'older']);
  }).timeout(60_000);

  const shell = (script: string) =>
    spawnSync('bash', ['-c', script], {
      cwd: built.folder,
      encoding: 'utf8',
      env: { ...process.env, NODE: process.execPath, CLI: built.cli },
    });

  for (const [signal, code] of [
    ['INT', 130],
    ['TERM', 143],
  ]) {
    it(`tells the shell ${code} when SIG${signal} ends it`, () => {
      const { stdout } = shell(`"$NODE" "$CLI" many >/dev/null & sleep 0.7; kill -${signal} $!; wait $!; echo $?`);
      assert.equal(stdout, `${code}\n`);
    }).timeout(60_000);
  }

  const OUTPUTS: readonly (readonly [of: string, script: string, out: RegExp, err: RegExp])[] = [
    ['a reader that goes', '"$NODE" "$CLI" many | head -1; echo $PIPESTATUS', /^many\/0\.md\n1\n$/, /^$/],
    ['a reader that never reads', '"$NODE" "$CLI" many | true; echo $PIPESTATUS', /^[01]\n$/, /^$/],
    ['a full disk', '"$NODE" "$CLI" poor.md > /dev/full; echo $?', /^2\n$/, /^Не удалось записать вывод/],
    [
      'a full disk under a report',
      '"$NODE" "$CLI" -o json:/dev/full poor.md > /dev/null; echo $?',
      /^2\n$/,
      /^\/dev\/full: отчёт не записан/,
    ],
    ['a closed output', '"$NODE" "$CLI" poor.md >&-; echo $?', /^1\n$/, /^$/],
  ];
  for (const [of, script, out, err] of OUTPUTS) {
    it(`ends without a stack for ${of}`, () => {
      const ended = shell(script);
      assert.match(ended.stdout, out, ended.stderr);
      assert.match(ended.stderr, err);
    }).timeout(60_000);
  }

  it('ends with 2 and without a stack where the rules of the product are broken', () => {
    const pack = join(built.dist, 'ru-152fz.json');
    const whole = readFileSync(pack);
    for (const broken of ['', '{"version":', whole.subarray(0, 1000).toString(), undefined]) {
      if (broken === undefined) rmSync(pack);
      else writeFileSync(pack, broken);
      const { status, stdout, stderr } = spawnSync(process.execPath, [built.cli, 'poor.md'], {
        cwd: built.folder,
        encoding: 'utf8',
      });
      assert.deepEqual([status, stdout], [2, ''], stderr);
      assert.match(stderr, /^Внутренняя ошибка pdn-lint\. [^\n]*\n$/);
    }
    writeFileSync(pack, whole);
  }).timeout(60_000);
});
