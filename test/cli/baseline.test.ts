import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPLETE, POOR, pdnLint } from './support';

const FILE = '.pdn-lint-baseline.json';

interface Step {
  readonly argv: readonly string[];
  readonly files: Readonly<Record<string, string>>;
  readonly code: number;
  readonly out?: RegExp;
  readonly err?: RegExp;
}

/** Runs a step over the baseline that the one before left, and gives the one that it leaves. */
async function check({ argv, files, code, out, err }: Step, baseline: string | undefined): Promise<string | undefined> {
  let left: string | undefined;
  const outcome = await pdnLint(argv, {
    files: { ...files, ...(baseline !== undefined && { [FILE]: baseline }) },
    after: (directory) => {
      try {
        left = readFileSync(join(directory, FILE), 'utf8');
      } catch {
        left = undefined;
      }
    },
  });
  const told = `exit code ${outcome.code}\n--- out\n${outcome.out}\n--- err\n${outcome.err}`;
  assert.equal(outcome.code, code, told);
  assert.match(outcome.out, out ?? /^$/, told);
  assert.match(outcome.err, err ?? /^$/, told);
  return left;
}

const HALF = COMPLETE.replace('изменить', '…').replace('@example.ru', '…');
const STEPS: Readonly<Record<string, readonly Step[]>> = {
  'known findings are not told, new ones are': [
    { argv: ['a.md'], files: { 'a.md': HALF }, code: 1, out: /policy-changes/ },
    {
      argv: ['--update-baseline', 'a.md'],
      files: { 'a.md': HALF },
      code: 0,
      out: /Замечаний нет/,
      err: /записаны: 2 \(\.pdn-lint/,
    },
    { argv: ['a.md'], files: { 'a.md': HALF }, code: 0, out: /Не показано известных замечаний: 2\..*Замечаний нет/s },
    { argv: ['.'], files: { 'a.md': `Предисловие.\n\n${HALF}`, 'b.md': COMPLETE }, code: 0, out: /Замечаний нет/ },
    { argv: ['a.md'], files: { 'a.md': `${HALF}Храним бессрочно.\n` }, code: 1, out: /unlimited-retention/ },
    { argv: ['--no-config', 'a.md'], files: { 'a.md': HALF }, code: 1, out: /policy-changes/ },
    { argv: ['b.md'], files: { 'a.md': HALF, 'b.md': HALF }, code: 1, out: /policy-changes/ },
  ],
  'what is gone is told, and taken off when asked': [
    { argv: ['--update-baseline', '.'], files: { 'a.md': HALF, 'b.md': POOR }, code: 0, out: /Итого/, err: /записаны/ },
    { argv: ['.'], files: { 'a.md': COMPLETE, 'b.md': POOR }, code: 0, out: /b\.md/, err: /больше нет: 2 .*--prune/ },
    { argv: ['.'], files: { 'a.md': COMPLETE }, code: 0, out: /a\.md/, err: /больше нет: [3-9]/ },
    {
      argv: ['--prune', '.'],
      files: { 'a.md': COMPLETE, 'b.md': POOR },
      code: 0,
      out: /b\.md/,
      err: /убрано замечаний: 2/,
    },
    { argv: ['.'], files: { 'a.md': COMPLETE, 'b.md': POOR }, code: 0, out: /b\.md/ },
    { argv: ['.'], files: { 'a.md': HALF, 'b.md': POOR }, code: 1, out: /policy-changes/ },
  ],
  'a run over some files keeps what is known of the others': [
    { argv: ['--update-baseline', '.'], files: { 'a.md': HALF, 'b.md': POOR }, code: 0, out: /Итого/, err: /записаны/ },
    {
      argv: ['--update-baseline', 'a.md'],
      files: { 'a.md': HALF, 'b.md': POOR },
      code: 0,
      out: /a\.md/,
      err: /записаны: 2/,
    },
    { argv: ['.'], files: { 'a.md': HALF, 'b.md': POOR }, code: 0, out: /b\.md/ },
  ],
  'findings above the limit of a rule are known as well': [
    {
      argv: ['--update-baseline', 'a.md'],
      files: { 'a.md': `${COMPLETE}${'Храним бессрочно. '.repeat(5)}` },
      code: 0,
      out: /a\.md/,
      err: /записаны: 5/,
    },
    {
      argv: ['a.md'],
      files: { 'a.md': `${COMPLETE}${'Храним бессрочно. '.repeat(5)}` },
      code: 0,
      out: /Замечаний нет/,
    },
    {
      argv: ['a.md'],
      files: { 'a.md': `${COMPLETE}${'Храним бессрочно. '.repeat(6)}` },
      code: 1,
      out: /unlimited-retention/,
    },
  ],
};

describe('known findings', () => {
  for (const [name, steps] of Object.entries(STEPS)) {
    it(name, async () => {
      let baseline: string | undefined;
      for (const step of steps) baseline = await check(step, baseline);
    });
  }

  it('may be kept under another name, by an option or by the configuration', async () => {
    const files = { 'in/a.md': HALF };
    let kept = '';
    const after = (name: string) => (directory: string) => {
      kept = readFileSync(join(directory, name), 'utf8');
    };
    await pdnLint(['--baseline', 'k.json', '--update-baseline', 'in'], { files, after: after('k.json') });
    assert.equal((await pdnLint(['--baseline', 'k.json', 'in'], { files: { ...files, 'k.json': kept } })).code, 0);
    const configured = { ...files, 'in/.pdn-lint.yaml': 'baseline: known/k.json' };
    await pdnLint(['--update-baseline', 'in'], {
      files: { ...configured, 'in/known/': '' },
      after: after('in/known/k.json'),
    });
    assert.match(kept, /"\.\.\/a\.md"/);
    assert.equal((await pdnLint(['in'], { files: { ...configured, 'in/known/k.json': kept } })).code, 0);
  });

  it('are written line by line, and the same for the same findings', async () => {
    const files = { 'b.md': HALF, 'a.md': HALF };
    const first = await check(
      { argv: ['--update-baseline', 'b.md', 'a.md'], files, code: 0, out: /a\.md/, err: /./ },
      undefined,
    );
    const again = await check({ argv: ['--update-baseline', '.'], files, code: 0, out: /a\.md/, err: /./ }, first);
    assert.equal(again, first);
    assert.equal(first?.split('\n').filter((line) => line.includes('fingerprint')).length, 4);
    assert.deepEqual(Object.keys(JSON.parse(first ?? '').files), ['a.md', 'b.md']);
  });

  it('that cannot be written end the run with 2, and so do those that cannot be read', async () => {
    const files = { 'a.md': HALF };
    const outcome = await pdnLint(['--update-baseline', 'a.md'], { files, writeFile: () => 'write-failed' });
    assert.equal(outcome.code, 2, outcome.err);
    const broken = await pdnLint(['a.md'], { files: { ...files, [FILE]: '[]' } });
    assert.deepEqual([broken.code, broken.out], [2, '']);
    assert.match(broken.err, /^\.pdn-lint-baseline\.json:1:1: Это не список известных замечаний/);
  });
});
