import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findFiles } from '../../server/src/host/findFiles';
import { readFault } from '../../server/src/host/readBytes';

const TREE = [
  'a.md',
  'b.TXT',
  'c.markdown',
  'picture.png',
  'site/index.html',
  'site/policy.docx',
  'site/~$policy.docx',
  'docs/d.md',
  'docs/deep/e.txt',
  'docs/dist/f.md',
  'docs/node_modules/g.md',
  '.git/h.md',
  '.well-known/i.md',
  'Мои документы/Политика (1).md',
];

const ROWS: readonly (readonly [
  of: string,
  args: readonly string[],
  files: readonly string[],
  problems?: readonly string[],
])[] = [
  ['files as given', ['a.md', './docs/d.md', 'docs/../a.md'], ['a.md', './docs/d.md']],
  [
    'a file twice, once',
    ['a.md', 'a.md', '*.md', '.'],
    [
      'a.md',
      '.well-known/i.md',
      'b.TXT',
      'c.markdown',
      'docs/d.md',
      'docs/deep/e.txt',
      'site/policy.docx',
      'Мои документы/Политика (1).md',
    ],
  ],
  ['documents of Word in a directory, but no pages', ['site'], ['site/policy.docx']],
  ['pages by a mask', ['site/*'], ['site/index.html', 'site/policy.docx']],
  ['any file that is named', ['picture.png'], ['picture.png']],
  ['a directory, without what is built or not ours', ['docs'], ['docs/d.md', 'docs/deep/e.txt']],
  ['a directory with a slash', ['docs/'], ['docs/d.md', 'docs/deep/e.txt']],
  ['a skipped directory that is named', ['docs/dist'], ['docs/dist/f.md']],
  ['a mask for one directory', ['docs/*.md'], ['docs/d.md']],
  ['a mask for all directories', ['**/*.txt'], ['docs/deep/e.txt']],
  ['a mask that takes everything', ['*'], ['a.md', 'b.TXT', 'c.markdown']],
  ['a mask in a skipped directory that is named', ['docs/dist/*.md'], ['docs/dist/f.md']],
  ['a mask with alternatives', ['{a,c}.*'], ['a.md', 'c.markdown']],
  ['a mask with spaces and Cyrillic', ['Мои документы/*'], ['Мои документы/Политика (1).md']],
  ['brackets in a name', ['Мои документы/Политика (1).md'], ['Мои документы/Политика (1).md']],
  ['the standard input, once', ['-', '-'], ['-']],
  ['what is not there', ['none.md', 'a.md', 'none/*.md'], ['a.md'], ['none.md not-found', 'none/*.md nothing-matched']],
  [
    'a mask of nothing but stars',
    ['***/**'],
    ['docs/d.md', 'docs/deep/e.txt', 'site/index.html', 'site/policy.docx', 'Мои документы/Политика (1).md'],
  ],
  ['an unclosed bracket', ['[a.md'], [], ['[a.md nothing-matched']],
  ['an empty argument', [''], [], [' not-found']],
];

describe('findFiles', () => {
  let directory: string;
  before(() => {
    directory = mkdtempSync(join(tmpdir(), 'pdn-lint-'));
    for (const path of TREE) {
      mkdirSync(dirname(join(directory, path)), { recursive: true });
      writeFileSync(join(directory, path), '');
    }
  });
  after(() => rmSync(directory, { recursive: true }));

  for (const [of, args, files, problems = []] of ROWS) {
    it(of, async () => {
      const found = await findFiles(args, directory);
      assert.deepEqual(found.files, files);
      assert.deepEqual(
        found.problems.map(({ path, code }) => `${path} ${code}`),
        problems,
      );
    });
  }

  it('ends where a link leads back up', async () => {
    const looped = mkdtempSync(join(tmpdir(), 'pdn-lint-'));
    try {
      writeFileSync(join(looped, 'a.md'), '');
      symlinkSync('.', join(looped, 'again'));
      symlinkSync('.', join(looped, 'again.md'));
      assert.deepEqual(await findFiles(['.'], looped), { files: ['a.md'], problems: [] });
    } finally {
      rmSync(looped, { recursive: true });
    }
  });

  it('names the faults of the file system', () => {
    const codes = ['ENOENT', 'ENOTDIR', 'ENAMETOOLONG', 'ELOOP', 'EACCES', 'EPERM', 'EISDIR', 'EIO'];
    assert.deepEqual(
      codes.map((code) => `${code} ${readFault({ code })}`),
      [
        'ENOENT not-found',
        'ENOTDIR not-found',
        'ENAMETOOLONG not-found',
        'ELOOP broken-link',
        'EACCES permission-denied',
        'EPERM permission-denied',
        'EISDIR is-directory',
        'EIO read-failed',
      ],
    );
  });
});
