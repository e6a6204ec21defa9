import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMPLETE, isReport, pdnLint } from './support';

/** The settings of the machine stay out of the tests. */
const env = {
  PATH: process.env.PATH ?? '',
  HOME: '/nonexistent',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'a',
  GIT_AUTHOR_EMAIL: 'a@example.ru',
  GIT_COMMITTER_NAME: 'a',
  GIT_COMMITTER_EMAIL: 'a@example.ru',
};
const gitIn = (at: string) => (args: string) =>
  execFileSync('git', args.split(' '), { cwd: at, env, stdio: ['ignore', 'pipe', 'ignore'] });

const NAMES = ['a.md', 'b.md', 'in/c.txt', 'Моя политика «1».md', 'two\nlines.md'];
const files = Object.fromEntries(
  [...NAMES, '.gitignore'].map((name) => [name, name === '.gitignore' ? 'draft*\n' : COMPLETE]),
);

function commit(at: string): void {
  const git = gitIn(at);
  git('init -q -b main');
  git('add -A');
  git('commit -qm first');
}

const edit = (at: string, name: string) => appendFileSync(join(at, name), '\nЕщё.\n');

interface Row {
  readonly of: string;
  readonly argv?: readonly string[];
  readonly change: (at: string) => void;
  readonly checked: readonly string[];
}

const ROWS: readonly Row[] = [
  { of: 'nothing', change: () => {}, checked: [] },
  { of: 'a changed file', change: (at) => edit(at, 'a.md'), checked: ['a.md'] },
  {
    of: 'a staged file',
    change: (at) => {
      edit(at, 'b.md');
      gitIn(at)('add b.md');
    },
    checked: ['b.md'],
  },
  { of: 'a new file', change: (at) => writeFileSync(join(at, 'new.md'), COMPLETE), checked: ['new.md'] },
  { of: 'a file that git ignores', change: (at) => writeFileSync(join(at, 'draft.md'), COMPLETE), checked: [] },
  { of: 'a deleted file', change: (at) => rmSync(join(at, 'a.md')), checked: [] },
  { of: 'a renamed file', change: (at) => renameSync(join(at, 'a.md'), join(at, 'z.md')), checked: ['z.md'] },
  {
    of: 'a file whose date alone has changed',
    change: (at) => writeFileSync(join(at, 'a.md'), COMPLETE),
    checked: [],
  },
  {
    of: 'names with spaces, quotes, Cyrillic and line breaks',
    change: (at) => {
      edit(at, 'Моя политика «1».md');
      edit(at, 'two\nlines.md');
    },
    checked: ['two\nlines.md', 'Моя политика «1».md'],
  },
  {
    of: 'only the paths given',
    argv: ['in', '--changed'],
    change: (at) => {
      edit(at, 'a.md');
      edit(at, 'in/c.txt');
    },
    checked: ['in/c.txt'],
  },
  {
    of: 'a link to a changed file',
    argv: ['l.md', '--changed'],
    change: (at) => {
      symlinkSync('a.md', join(at, 'l.md'));
      gitIn(at)('add l.md');
      gitIn(at)('commit -qm link');
      edit(at, 'a.md');
    },
    checked: ['l.md'],
  },
  {
    of: 'what differs from another revision',
    argv: ['--changed=main'],
    change: (at) => {
      gitIn(at)('checkout -qb other');
      edit(at, 'a.md');
      gitIn(at)('commit -qam second');
      edit(at, 'b.md');
    },
    checked: ['a.md', 'b.md'],
  },
  {
    of: 'everything where nothing was committed',
    change: (at) => {
      rmSync(join(at, '.git'), { recursive: true });
      gitIn(at)('init -q');
      gitIn(at)('add a.md');
    },
    checked: ['a.md', 'b.md', 'in/c.txt', 'two\nlines.md', 'Моя политика «1».md'],
  },
  {
    of: 'a file, whatever the repository tells git to run or to show',
    change: (at) => {
      const git = gitIn(at);
      for (const setting of ['diff.external', 'core.fsmonitor', 'core.pager', 'diff.md.textconv', 'pager.diff'])
        git(`config ${setting} ./run-me`);
      git('config diff.relative true');
      git('config color.ui always');
      writeFileSync(join(at, '.git/info/attributes'), '*.md diff=md\n');
      writeFileSync(join(at, 'run-me'), '#!/bin/sh\ntouch hacked.md\n', { mode: 0o755 });
      edit(at, 'a.md');
    },
    checked: ['a.md'],
  },
];

describe('--changed', () => {
  for (const { of, argv = ['--changed'], change, checked } of ROWS) {
    it(`judges ${of}`, async () => {
      const prepare = (at: string) => {
        commit(at);
        change(at);
      };
      const outcome = await pdnLint(['--format', 'json', ...argv], { files, prepare, env });
      assert.equal(outcome.code, 0, outcome.err);
      assert.deepEqual(
        isReport(JSON.parse(outcome.out)).documents.map(({ path }) => path),
        checked,
      );
      assert.match(outcome.err, checked.length === 0 ? /^Проверять нечего: по сравнению с «HEAD»/ : /^$/);
    }).timeout(20_000);
  }

  it('judges what lies outside the repository, since nothing is known about it', async () => {
    const prepare = (at: string) => {
      mkdirSync(join(at, 'r'));
      writeFileSync(join(at, 'r/a.md'), COMPLETE);
      commit(join(at, 'r'));
      writeFileSync(join(at, 'b.md'), COMPLETE);
    };
    const outcome = await pdnLint(['../b.md', 'a.md', '--format', 'json', '--changed'], { prepare, env, cwd: 'r' });
    assert.deepEqual(
      isReport(JSON.parse(outcome.out)).documents.map(({ path }) => path),
      ['../b.md'],
    );
  });

  const REFUSED: readonly (readonly [of: string, argv: string[], (at: string) => void, RegExp, object?])[] = [
    ['there is no repository', ['--changed'], () => {}, /здесь нет рабочей копии git/],
    ['there is no git', ['--changed'], commit, /git не найден/, { ...env, PATH: '/nonexistent' }],
    ['there is no such revision', ['--changed=nope'], commit, /нет ревизии «nope».*git fetch/],
    ['a path stands for the revision', ['--changed', 'a.md'], commit, /напишите его раньше/],
    ['the revision is an option', ['--changed=--output=x'], commit, /нет ревизии «--output=x»/],
    ['the revision is another command', ['--changed=$(touch x)'], commit, /нет ревизии/],
  ];
  for (const [of, argv, prepare, err, environment = env] of REFUSED) {
    it(`says so when ${of}`, async () => {
      const world = { files, prepare, env: { GIT_CEILING_DIRECTORIES: '/tmp', ...(environment as typeof env) } };
      const outcome = await pdnLint(argv, world);
      assert.deepEqual([outcome.code, outcome.out], [2, ''], outcome.err);
      assert.match(outcome.err, err);
    });
  }
});
