import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArguments } from '../../server/src/cli/command';
import { ClosedOutput, FailedOutput, type Output } from '../../server/src/cli/io';
import { plainCheck } from '../../server/src/cli/plainCheck';
import { COMPLETE, POOR, pdnLint, sampleEngine } from './support';

/** An output that takes `writes` writes and then fails. */
function failing(writes: number, error: Error): Output {
  let left = writes;
  return {
    isTTY: false,
    write: () => {
      if (left-- <= 0) throw error;
    },
  };
}

const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, index) => [`${100 + index}.md`, COMPLETE]));

describe('run', () => {
  const CLOSED: readonly (readonly [of: string, argv: string[], writes: number, code: number])[] = [
    ['before anything is judged', ['--format', 'json', 'poor.md'], 0, 0],
    ['after a policy with errors', ['--format', 'json', 'poor.md'], 1, 1],
    ['after a good policy, before one with errors', ['good.md', 'poor.md'], 0, 0],
    ['in the help', ['--help'], 0, 0],
    ['in the list of rules', ['rules'], 0, 0],
  ];
  for (const [of, argv, writes, code] of CLOSED) {
    it(`ends quietly when the reader goes: ${of}`, async () => {
      const files = { 'good.md': COMPLETE, 'poor.md': POOR };
      const outcome = await pdnLint(argv, { files, stdout: failing(writes, new ClosedOutput()) });
      assert.deepEqual(outcome, { code, out: '', err: '' });
    });
  }

  it('says so when the output cannot be written', async () => {
    const outcome = await pdnLint(['a.md'], { files: { 'a.md': POOR }, stdout: failing(0, new FailedOutput()) });
    assert.equal(outcome.code, 2);
    assert.match(outcome.err, /^Не удалось записать вывод/);
  });

  const broken = {
    ...sampleEngine(),
    judge: () => {
      throw new Error('boom');
    },
  };

  it('reports a fault of its own without a stack, and goes on', async () => {
    const outcome = await pdnLint(['a.md', 'e.md'], { files: { 'a.md': POOR, 'e.md': '' }, engine: broken });
    assert.equal(outcome.code, 2);
    assert.match(outcome.err, /^a\.md: внутренняя ошибка pdn-lint/);
    assert.doesNotMatch(outcome.err, /boom|at /);
    assert.match(outcome.out, /файл пуст/);
  });

  it('throws it in debugging', async () => {
    const world = { files: { 'a.md': POOR }, engine: broken, env: { PDN_LINT_DEBUG: '1' } };
    await assert.rejects(pdnLint(['a.md'], world), /boom/);
  });

  it('refuses a standard input without end', async () => {
    const outcome = await pdnLint(['-'], { stdin: Buffer.alloc(32 * 1024 * 1024 + 1, 'a') });
    assert.equal(outcome.code, 2);
    assert.match(outcome.err, /больше 32 МБ/);
  });

  it('shows how far it is where there are many files, and takes it away', async () => {
    const { err } = await pdnLint(['.'], { files: many(30), tty: true });
    assert.match(err, /^\rПроверено 0 из 30 файлов\r\u001b\[K\rПроверено 10 из 30/);
    assert.match(err, /\r\u001b\[K$/);
  });

  it('shows no progress for a few files, nor to a pipe', async () => {
    assert.equal((await pdnLint(['.'], { files: many(20), tty: true })).err, '');
    assert.equal((await pdnLint(['.'], { files: many(30) })).err, '');
  });
});

describe('arguments', () => {
  const now = new Date(2026, 2, 1);

  it('have defaults', () => {
    assert.deepEqual(parseArguments(['a.md'], 100, now), {
      action: 'check',
      paths: ['a.md'],
      options: {
        lang: 'ru',
        format: 'pretty',
        output: [],
        profile: 'website',
        asOf: '2026-03-01',
        level: 'warning',
        revisions: 'accepted',
        failOn: 'warning',
        force: false,
        checklist: false,
        encoding: 'auto',
        stdinFilename: undefined,
        color: undefined,
        config: undefined,
        baseline: undefined,
        updateBaseline: false,
        prune: false,
        fix: false,
        fixDryRun: false,
        suggest: [],
        maxWarnings: undefined,
        quiet: false,
        verbose: false,
        changed: undefined,
        cache: false,
        cacheLocation: undefined,
        shard: undefined,
        said: {},
      },
    });
  });

  const SHORT: readonly (readonly [plain: boolean, argv: readonly string[]])[] = [
    [true, ['a.md']],
    [true, ['--format', 'json', 'a.md', 'b.md']],
    [true, ['a.md', '--profile=clinic', '--as-of', '2025-09-01', '--no-color', '-']],
    [true, ['a.md', '--quiet', '--verbose', '--cache', '--cache-location', 'c']],
    [false, []],
    [false, ['a.md', '--changed']],
    [false, ['a.md', '--max-warnings', '3']],
    [false, ['a.md', '--shard', '1/2']],
    [false, ['-f', 'json', 'a.md']],
    [false, ['--', 'a.md']],
    [false, ['rules']],
    [false, ['a.md', '--help']],
    [false, ['a.md', '--version']],
    [false, ['a.md', '--format', 'xml']],
    [false, ['a.md', '--as-of', '2025-13-01']],
    [false, ['a.md', '--force=yes']],
    [false, ['a.md', '--level']],
  ];
  for (const [plain, argv] of SHORT) {
    it(`${plain ? 'are' : 'are not'} read without the full parser: ${argv.join(' ')}`, () => {
      assert.equal(plainCheck(argv, now) !== undefined, plain);
    });
  }

  it('mean the same to both parsers', () => {
    const word = fc.constantFrom(
      ...[
        'a.md',
        'b.txt',
        '-',
        'x=y',
        '--format',
        '--format=json',
        'json',
        'pretty',
        '--lang',
        'en',
        '--lang=ru',
        '--profile',
      ],
      ...['clinic', '--profile=app', '--as-of', '2025-09-01', '--as-of=2024-02-29', '--level', 'hint', '--level=error'],
      ...[
        '--fail-on',
        'never',
        '--force',
        '--checklist',
        '--color',
        '--no-color',
        '--encoding',
        'utf-16',
        '--stdin-filename=c.md',
        '--config',
        '--config=d.yaml',
        '--no-config',
        '--baseline=e.json',
        '--update-baseline',
        '--prune',
        '--quiet',
        '--verbose',
        '--cache',
        '--cache-location=c',
        '--output',
        '--output=json:b.json',
        'html:c.html',
      ],
    );
    let both = 0;
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (argv) => {
        const plain = plainCheck(argv, now);
        if (plain === undefined) return;
        both++;
        assert.deepEqual(parseArguments(argv, 100, now), plain);
      }),
      { numRuns: 2000, seed: 152 },
    );
    assert.ok(both > 200, `only ${both} were read by both`);
  });
});
