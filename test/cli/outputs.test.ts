import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ClosedOutput } from '../../server/src/cli/io';
import { COMPLETE, isReport, POOR, pdnLint, type World } from './support';

const files = { 'good.md': COMPLETE, 'poor.md': POOR, 'out/': '' };

interface Row {
  readonly of: string;
  readonly argv: readonly string[];
  readonly world?: World;
  readonly code: number;
  readonly err: RegExp;
  /** Names of the files that are there afterwards. */
  readonly left?: readonly string[];
}

const KEPT = ['good.md', 'out', 'poor.md'];

const REFUSED: readonly Row[] = [
  { of: 'no format', argv: ['-o', 'r.html', 'good.md'], code: 2, err: /«r\.html» не подходит\. Пишите ФОРМАТ:ФАЙЛ/ },
  { of: 'no format, in English', argv: ['--lang', 'en', '-o', 'r.html', 'good.md'], code: 2, err: /Write FORMAT:FILE/ },
  { of: 'an unknown format', argv: ['--output', 'pdf:r.pdf', 'good.md'], code: 2, err: /«pdf:r\.pdf» не подходит/ },
  { of: 'no file', argv: ['--output', 'html:', 'good.md'], code: 2, err: /«html:» не подходит/ },
  { of: 'the standard output', argv: ['--output', 'html:-', 'good.md'], code: 2, err: /«html:-» не подходит/ },
  {
    of: 'two reports to one file',
    argv: ['-o', 'html:r', '-o', 'json:out/../r', 'good.md'],
    code: 2,
    err: /два отчёта в один файл «out\/\.\.\/r»/,
  },
  { of: 'a text to check', argv: ['-o', 'markdown:good.md', '*.md'], code: 2, err: /один из проверяемых файлов/ },
  {
    of: 'a text to check under another name',
    argv: ['-o', 'markdown:link.md', 'good.md'],
    world: { files, prepare: (at) => symlinkSync('good.md', join(at, 'link.md')) },
    code: 2,
    err: /один из проверяемых файлов/,
    left: ['good.md', 'link.md', 'out', 'poor.md'],
  },
  {
    of: 'no such folder',
    argv: ['-o', 'html:none/r.html', 'good.md'],
    code: 2,
    err: /^none\/r\.html: отчёт не записан: такой папки нет/,
  },
  { of: 'a file as a folder', argv: ['-o', 'html:poor.md/r', 'good.md'], code: 2, err: /такой папки нет/ },
  { of: 'a folder', argv: ['-o', 'html:out', 'good.md'], code: 2, err: /^out: отчёт не записан: это папка/ },
  {
    of: 'a full disk',
    argv: ['-o', 'html:r.html', 'good.md'],
    world: { files, writeFile: () => 'write-failed' },
    code: 2,
    err: /^r\.html: отчёт не записан: проверьте, есть ли место/,
  },
  {
    of: 'a file that may not be written',
    argv: ['-o', 'html:r.html', 'good.md'],
    world: { files, writeFile: () => 'permission-denied' },
    code: 2,
    err: /^r\.html: отчёт не записан: нет прав/,
  },
];

describe('reports to files', () => {
  for (const { of, argv, world, code, err, left = KEPT } of REFUSED) {
    it(`${code}: ${of}`, async () => {
      let names: string[] = [];
      let good = '';
      const outcome = await pdnLint(argv, {
        files,
        ...world,
        after: (at) => {
          names = readdirSync(at).sort();
          good = readFileSync(join(at, 'good.md'), 'utf8');
        },
      });
      assert.equal(outcome.code, code, outcome.err);
      assert.match(outcome.err, err);
      assert.deepEqual(names, left);
      assert.equal(good, COMPLETE);
    });
  }

  it('several are written, each as the standard output would have it, and that is written too', async () => {
    const written: Record<string, string> = {};
    const outcome = await pdnLint(
      ['-o', 'json:out/a.json', '--output=compact:b.txt', '--format', 'gitlab', 'poor.md'],
      {
        files,
        after: (at) => {
          for (const name of ['out/a.json', 'b.txt']) written[name] = readFileSync(join(at, name), 'utf8');
          assert.deepEqual(readdirSync(join(at, 'out')), ['a.json']);
        },
      },
    );
    assert.equal(outcome.code, 1);
    isReport(JSON.parse(written['out/a.json']));
    for (const [format, text] of [
      ['json', written['out/a.json']],
      ['compact', written['b.txt']],
      ['gitlab', outcome.out],
    ]) {
      assert.equal(text, (await pdnLint(['--format', format, 'poor.md'], { files })).out);
    }
  });

  it('one for reading is not coloured, whatever the terminal', async () => {
    await pdnLint(['-o', 'pretty:r.txt', 'poor.md'], {
      files,
      tty: true,
      columns: 60,
      env: { FORCE_COLOR: '1' },
      after: (at) => {
        const text = readFileSync(join(at, 'r.txt'), 'utf8');
        assert.match(text, /ошибка/);
        assert.doesNotMatch(text, /\u001b/);
      },
    });
  });

  it('a file that cannot be written does not keep the others from being written', async () => {
    const outcome = await pdnLint(['-o', 'json:none/a.json', '-o', 'json:b.json', 'poor.md'], {
      files,
      after: (at) => void isReport(JSON.parse(readFileSync(join(at, 'b.json'), 'utf8'))),
    });
    assert.equal(outcome.code, 2);
  });

  it('an older report is replaced and keeps its rights; a link to it stays a link', async () => {
    await pdnLint(['-o', 'json:link.json', 'poor.md'], {
      files,
      prepare: (at) => {
        writeFileSync(join(at, 'old.json'), 'old');
        chmodSync(join(at, 'old.json'), 0o640);
        symlinkSync('old.json', join(at, 'link.json'));
      },
      after: (at) => {
        isReport(JSON.parse(readFileSync(join(at, 'old.json'), 'utf8')));
        assert.equal(statSync(join(at, 'old.json')).mode & 0o777, 0o640);
        assert.deepEqual(readdirSync(at).sort(), ['good.md', 'link.json', 'old.json', 'out', 'poor.md']);
      },
    });
  });

  it('what is no plain file is written to and not replaced', async () => {
    assert.equal((await pdnLint(['-o', 'json:/dev/null', 'good.md'], { files })).code, 0);
    assert.equal(statSync('/dev/null').isCharacterDevice(), true);
  });

  it('a file that stands where the report is prepared is left alone', async () => {
    const beside = `a.json.${process.pid}.tmp`;
    const outcome = await pdnLint(['-o', 'json:a.json', 'good.md'], {
      files: { ...files, [beside]: 'mine' },
      after: (at) => assert.equal(readFileSync(join(at, beside), 'utf8'), 'mine'),
    });
    assert.equal(outcome.code, 2);
  });

  it('they are whole even if the reader of the standard output goes', async () => {
    const stdout = {
      isTTY: false,
      write: () => {
        throw new ClosedOutput();
      },
    };
    const outcome = await pdnLint(['-o', 'json:a.json', 'good.md', 'poor.md'], {
      files,
      stdout,
      after: (at) => assert.equal(isReport(JSON.parse(readFileSync(join(at, 'a.json'), 'utf8'))).documents.length, 2),
    });
    assert.deepEqual([outcome.code, outcome.err], [1, '']);
  });

  it('unreadable texts stand in them', async () => {
    const outcome = await pdnLint(['-o', 'json:a.json', 'none.md'], {
      files,
      prepare: (at) => mkdirSync(join(at, 'more')),
      after: (at) => assert.equal(isReport(JSON.parse(readFileSync(join(at, 'a.json'), 'utf8'))).errors.length, 1),
    });
    assert.equal(outcome.code, 2);
  });
});
