import assert from 'node:assert/strict';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyPatch } from 'diff';
import fc from 'fast-check';
import { builtinEngine, type Engine } from '../../server/src/cli/engine';
import { unifiedDiff } from '../../server/src/cli/unifiedDiff';
import { encodeText } from '../../server/src/host/encodeText';
import { readText } from '../../server/src/host/readText';
import { replaceFile } from '../../server/src/host/writeFile';
import { docx, p } from './docxParts';
import { COMPLETE, isReport, pdnLint, sampleEngine, utf16, windows1251 } from './support';

/** A policy with two places that the sample engine fixes, and as it is afterwards. */
const SPOILT = `${COMPLETE}\nДанные хранятся бессрочно — «всегда», копии тоже бессрочно.\n`;
const FIXED = SPOILT.replaceAll('бессрочно', 'три года');

const utf8 = (text: string, bom: boolean): Uint8Array => Buffer.from((bom ? '\ufeff' : '') + text);
/** The signs of the sample that the encoder of the other tests does not know. */
const cyrillic = (text: string): Uint8Array => {
  const bytes = windows1251(text);
  [...text].forEach((sign, at) => {
    const byte = { '—': 0x97, '«': 0xab, '»': 0xbb }[sign];
    if (byte !== undefined) bytes[at] = byte;
  });
  return bytes;
};

interface Form {
  readonly argv?: readonly string[];
  readonly bytes: (text: string) => Uint8Array;
}

const FORMS: Readonly<Record<string, Form>> = {
  'UTF-8': { bytes: (text) => utf8(text, false) },
  'UTF-8 with BOM': { bytes: (text) => utf8(text, true) },
  'UTF-16 LE with BOM': { bytes: (text) => utf16(text, 'le') },
  'UTF-16 BE with BOM': { bytes: (text) => utf16(text, 'be') },
  'UTF-16 LE': { argv: ['--encoding', 'utf-16'], bytes: (text) => utf16(text, 'le', false) },
  'UTF-16 BE': { argv: ['--encoding', 'utf-16'], bytes: (text) => utf16(text, 'be', false) },
  'windows-1251': { bytes: cyrillic },
  'windows-1251 by name': { argv: ['--encoding', 'windows-1251'], bytes: cyrillic },
};
const LINE_ENDS = { LF: '\n', 'CR LF': '\r\n', CR: '\r' } as const;

/** Runs the command over one file and gives what is then in it. */
async function over(
  bytes: string | Uint8Array,
  argv: readonly string[],
  { name = 'a.md', engine, prepare }: { name?: string; engine?: Engine; prepare?: (file: string) => void } = {},
) {
  let after = Buffer.alloc(0);
  let beside: string[] = [];
  const outcome = await pdnLint([...argv, name], {
    files: { [name]: bytes },
    ...(engine !== undefined && { engine }),
    prepare: (directory) => prepare?.(join(directory, name)),
    after: (directory) => {
      after = readFileSync(join(directory, name));
      beside = readdirSync(directory);
    },
  });
  return { ...outcome, after, beside };
}

describe('--fix', () => {
  for (const [name, { argv = [], bytes }] of Object.entries(FORMS)) {
    for (const [ends, lineEnd] of Object.entries(LINE_ENDS)) {
      it(`keeps the form of a file: ${name}, ${ends}`, async () => {
        const [before, wanted] = [SPOILT, FIXED].map((text) => bytes(text.replaceAll('\n', lineEnd)));
        const once = await over(before, ['--fix', ...argv]);
        assert.deepEqual(once.after, Buffer.from(wanted));
        assert.deepEqual([once.code, once.err, once.beside], [0, '', ['a.md']]);
        const twice = await over(once.after, ['--fix', ...argv]);
        assert.deepEqual(twice.after, once.after);
        assert.doesNotMatch(twice.out, /правок/);
      });
    }
  }

  it('tells what was done and what is left', async () => {
    const { out, code } = await over(SPOILT.replace('privacy@example.ru', 'нам'), ['--fix']);
    assert.match(out, /Внесено точных правок: 2\./);
    assert.match(out, /contact-details/);
    assert.doesNotMatch(out, /unlimited-retention/);
    assert.equal(code, 1);
  });

  it('does not write what needs no fixing', async () => {
    const past = new Date(2020, 1, 1);
    let kept: Date | undefined;
    await pdnLint(['--fix', 'a.md'], {
      files: { 'a.md': COMPLETE },
      prepare: (directory) => utimesSync(join(directory, 'a.md'), past, past),
      after: (directory) => (kept = statSync(join(directory, 'a.md')).mtime),
    });
    assert.deepEqual(kept, past);
  });

  for (const mode of [0o600, 0o640, 0o755, 0o664]) {
    it(`keeps the mode ${mode.toString(8)}`, async () => {
      let kept = 0;
      await pdnLint(['--fix', 'a.md'], {
        files: { 'a.md': SPOILT },
        prepare: (directory) => chmodSync(join(directory, 'a.md'), mode),
        after: (directory) => (kept = statSync(join(directory, 'a.md')).mode & 0o777),
      });
      assert.equal(kept.toString(8), mode.toString(8));
    });
  }

  it('follows a link and leaves it one', async () => {
    const outcome = await pdnLint(['--fix', 'link.md'], {
      files: { 'in/a.md': SPOILT },
      prepare: (directory) => symlinkSync('in/a.md', join(directory, 'link.md')),
      after: (directory) => {
        assert.ok(lstatSync(join(directory, 'link.md')).isSymbolicLink());
        assert.equal(readFileSync(join(directory, 'in/a.md'), 'utf8'), FIXED);
        assert.deepEqual(readdirSync(join(directory, 'in')), ['a.md']);
      },
    });
    assert.equal(outcome.code, 0);
  });

  it('fixes each of several files', async () => {
    const outcome = await pdnLint(['--fix', '.'], {
      files: { 'a.md': SPOILT, 'b.txt': SPOILT, 'c.md': COMPLETE },
      after: (directory) => {
        const texts = ['a.md', 'b.txt', 'c.md'].map((name) => readFileSync(join(directory, name), 'utf8'));
        assert.deepEqual(texts, [FIXED, FIXED, COMPLETE]);
      },
    });
    assert.equal(outcome.code, 0);
  });

  it('fixes what is not shown because there is too much of it, and not what is known', async () => {
    const engine = builtinEngine();
    const slip = 'Оператор соблюдает Федеральный закон от 27.06.2006 № 152-ФЗ «О персональных данных».';
    const many = `# Политика обработки персональных данных\n\n${Array.from({ length: 40 }, (_, at) => `${at + 1}. ${slip}\n`).join('\n')}`;
    const { after } = await over(many, ['--fix', '--force'], { engine });
    assert.equal(after.toString(), many.replaceAll('27.06.2006', '27.07.2006'));
    let known = '';
    await pdnLint(['--update-baseline', '--baseline', 'known.json', '--force', 'a.md'], {
      files: { 'a.md': many },
      engine,
      after: (directory) => (known = readFileSync(join(directory, 'known.json'), 'utf8')),
    });
    await pdnLint(['--fix', '--baseline', 'known.json', '--force', 'a.md'], {
      files: { 'a.md': many, 'known.json': known },
      engine,
      after: (directory) => assert.equal(readFileSync(join(directory, 'a.md'), 'utf8'), many),
    });
  }).timeout(20_000);

  it('fixes a page only where plain words stand', async () => {
    const page = (date: string) => `<h1>Политика обработки персональных данных</h1>
<p title="от 27.06.2006 № 152-ФЗ">Оператор соблюдает Федеральный закон от ${date} № 152-ФЗ «О&nbsp;персональных данных».</p>\n`;
    const { after } = await over(page('27.06.2006'), ['--fix', '--force'], { name: 'a.html', engine: builtinEngine() });
    assert.equal(after.toString(), page('27.07.2006'));
  });
});

/** The sample engine with something that happens while it judges. */
function meddling(happens: () => void): Engine {
  const engine = sampleEngine();
  return {
    ...engine,
    judge: (...args) => {
      happens();
      return engine.judge(...args);
    },
  };
}

/** The sample engine with another word in its fixes. */
function replacingWith(word: string): Engine {
  const engine = sampleEngine();
  return {
    ...engine,
    judge: (...args) => {
      const report = engine.judge(...args);
      const findings = report.findings.map((finding) => ({
        ...finding,
        fixes: finding.fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, text: word })) })),
      }));
      return { ...report, findings };
    },
  };
}

describe('--fix leaves a file alone', () => {
  interface Left {
    readonly bytes?: string | Uint8Array;
    readonly name?: string;
    readonly engine?: Engine;
    readonly prepare?: (file: string) => void;
    readonly says: RegExp;
    readonly code?: number;
    readonly reason: string;
    /** What else stands in the folder. */
    readonly beside?: (name: string) => boolean;
  }
  const LEFT: Readonly<Record<string, Left>> = {
    'a sign that its encoding lacks': {
      bytes: cyrillic(SPOILT),
      engine: replacingWith('₽'),
      says: /нет знака «₽»/,
      reason: 'inexpressible',
    },
    'a file marked as read-only': {
      prepare: (file) => chmodSync(file, 0o444),
      says: /нет прав на запись/,
      reason: 'permission-denied',
    },
    'the place beside it is taken': {
      prepare: (file) => mkdirSync(`${file}.${process.pid}.tmp`),
      says: /проверьте, есть ли место/,
      reason: 'write-failed',
      beside: (name) => /^a\.md\.\d+\.tmp$/.test(name),
    },
    'a document of Word': {
      bytes: docx({ body: p('Политика: данные хранятся бессрочно') }),
      name: 'a.docx',
      says: /\.docx только проверяются/,
      code: 1,
      reason: 'docx',
    },
  };
  for (const [name, { bytes = SPOILT, says, code = 2, reason, beside, ...world }] of Object.entries(LEFT)) {
    it(name, async () => {
      const { after, err, out, ...outcome } = await over(bytes, ['--fix', '--format', 'json'], world);
      assert.deepEqual(after, Buffer.from(bytes));
      assert.equal(outcome.code, code);
      assert.match(err, says);
      const others = outcome.beside.filter((one) => one !== (world.name ?? 'a.md'));
      assert.ok(
        others.every((one) => beside?.(one) ?? false),
        String(others),
      );
      const [document] = isReport(JSON.parse(out)).documents as unknown as readonly FixedReport[];
      assert.deepEqual([document.fixed, document.unfixed?.map(({ code }) => code)], [0, [reason]]);
      assert.ok(
        document.findings.some(({ rule }) => rule === 'unlimited-retention'),
        'the report is on the file',
      );
    });
  }

  const MEANWHILE: Readonly<Record<string, (file: string) => void>> = {
    'another text': (file) => writeFileSync(file, 'Другой текст'),
    'another text of the same length': (file) => writeFileSync(file, SPOILT.replace('всегда', 'иногда')),
    nothing: (file) => writeFileSync(file, ''),
    'no file': (file) => rmSync(file),
  };
  for (const [name, change] of Object.entries(MEANWHILE)) {
    it(`changed meanwhile: ${name}`, async () => {
      let file = '';
      let left: string | undefined;
      const outcome = await pdnLint(['--fix', 'a.md'], {
        files: { 'a.md': SPOILT },
        prepare: (directory) => (file = join(directory, 'a.md')),
        engine: meddling(() => {
          if (left !== undefined) return;
          change(file);
          left = readdirSync(join(file, '..'))
            .map((one) => readFileSync(join(file, '..', one), 'utf8'))
            .join();
        }),
        after: (directory) =>
          assert.equal(
            readdirSync(directory)
              .map((one) => readFileSync(join(directory, one), 'utf8'))
              .join(),
            left,
          ),
      });
      assert.equal(outcome.code, 2);
      assert.match(outcome.err, /^a\.md: не исправлено: пока шла проверка, файл изменили/);
    });
  }

  it('a folder in which the user may not write, and a file of somebody else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pdn-lint-'));
    const [before, after] = [Buffer.from('до'), Buffer.from('после')];
    const closed = join(folder, 'closed');
    const open = join(folder, 'open');
    for (const [at, mode] of [
      [closed, 0o555],
      [open, 0o777],
    ] as const) {
      mkdirSync(at);
      writeFileSync(join(at, 'a.md'), before);
      chmodSync(join(at, 'a.md'), at === closed ? 0o666 : 0o644);
      chmodSync(at, mode);
    }
    chmodSync(folder, 0o755);
    asOrdinaryUser(() => {
      assert.equal(replaceFile(join(closed, 'a.md'), before, after), 'permission-denied');
    });
    if (process.getuid?.() === 0) {
      asOrdinaryUser(() => assert.equal(replaceFile(join(open, 'a.md'), before, after), 'permission-denied'));
      chownSync(join(open, 'a.md'), OTHER_USER, OTHER_USER);
    }
    assert.equal(replaceFile(join(open, 'a.md'), before, after), undefined);
    const { uid } = statSync(join(open, 'a.md'));
    assert.equal(uid, process.getuid?.() === 0 ? OTHER_USER : process.getuid?.(), 'the owner is kept');
    assert.deepEqual(readFileSync(join(closed, 'a.md')), before);
    assert.deepEqual(readFileSync(join(open, 'a.md')), after);
    chmodSync(closed, 0o755);
    rmSync(folder, { recursive: true });
  });

  it('what is no plain file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pdn-lint-'));
    assert.equal(replaceFile('/dev/null', Buffer.from(''), Buffer.from('а')), 'no-plain-file');
    assert.equal(replaceFile(folder, Buffer.from(''), Buffer.from('а')), 'no-plain-file');
    rmSync(folder, { recursive: true });
  });

  it('keeps the bytes under another name of the file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'pdn-lint-'));
    const [file, other] = ['a.md', 'b.md'].map((name) => join(folder, name));
    writeFileSync(file, 'до');
    linkSync(file, other);
    assert.equal(replaceFile(file, Buffer.from('до'), Buffer.from('после')), undefined);
    assert.deepEqual(
      [file, other].map((one) => readFileSync(one, 'utf8')),
      ['после', 'до'],
    );
    rmSync(folder, { recursive: true });
  });
});

/** A user who is nobody in particular. */
const OTHER_USER = 65_534;

/** Does something as a user who may not do everything. */
function asOrdinaryUser(act: () => void): void {
  const isRoot = process.getuid?.() === 0;
  if (isRoot) process.seteuid?.(OTHER_USER);
  try {
    act();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}

interface FixedReport {
  readonly fixed: number;
  readonly inserted?: readonly string[];
  readonly unfixed?: readonly { readonly code: string; readonly clause?: string }[];
  readonly diff?: string;
  readonly findings: readonly { readonly rule: string }[];
}

describe('--fix-dry-run', () => {
  for (const [ends, lineEnd] of Object.entries(LINE_ENDS)) {
    it(`shows a change that can be applied, and changes nothing: ${ends}`, async () => {
      const [before, fixed] = [SPOILT, FIXED].map((text) => text.replaceAll('\n', lineEnd));
      const { after, out, err, code } = await over(before, ['--fix-dry-run']);
      assert.equal(after.toString(), before);
      assert.match(out, /^--- a\/a\.md\n\+\+\+ b\/a\.md\n@@ /);
      assert.equal(applyPatch(before, out, { autoConvertLineEndings: false }), fixed);
      assert.equal(code, 0);
      assert.match(err, /^Правок: 2, файлов: 1\. Ничего не изменено; внести: --fix\n$/);
    });
  }

  it('shows nothing where there is nothing to fix', async () => {
    const { out, err, code } = await over(COMPLETE, ['--fix-dry-run', '--lang', 'en']);
    assert.deepEqual([out, err, code], ['', 'Nothing to fix: there are no exact edits.\n', 0]);
  });

  it('counts what would remain', async () => {
    assert.equal((await over(SPOILT.replace('privacy@example.ru', 'нам'), ['--fix-dry-run'])).code, 1);
  });

  it('shows no sign that would move the cursor of a terminal', async () => {
    const outcome = await pdnLint(['--fix-dry-run', '--no-color', 'a.md'], {
      files: { 'a.md': SPOILT.replace('всегда', 'все\u001b[2Jгда').replaceAll('\n', '\r\n') },
      tty: true,
    });
    assert.doesNotMatch(outcome.out, /[\u001b\r]/);
    assert.match(outcome.out, /^\+.*три года/m);
  });

  it('shows what the standard input would become', async () => {
    const { out } = await pdnLint(['--fix-dry-run', '-'], { stdin: SPOILT });
    assert.equal(applyPatch(SPOILT, out), FIXED);
  });

  it('is told to programs with the change', async () => {
    const { out, after } = await over(SPOILT, ['--fix-dry-run', '--format', 'json']);
    const [document] = isReport(JSON.parse(out)).documents as unknown as readonly FixedReport[];
    assert.equal(document.fixed, 2);
    assert.equal(applyPatch(SPOILT, document.diff ?? ''), FIXED);
    assert.deepEqual(document.findings, []);
    assert.equal(after.toString(), SPOILT);
  });

  it('leaves other formats and files their reports', async () => {
    let written = '';
    const { out } = await pdnLint(['--fix-dry-run', '-o', 'sarif:r.sarif', '--format', 'compact', 'a.md'], {
      files: { 'a.md': SPOILT.replace('изменить', 'править') },
      after: (directory) => (written = readFileSync(join(directory, 'r.sarif'), 'utf8')),
    });
    assert.match(out, /^a\.md:\d+:\d+: warning: .*\[policy-changes\]\n$/);
    assert.match(written, /Точных правок: 2\./);
  });
});

it('a unified diff leads from any text to any other', () => {
  const text = fc.array(fc.constantFrom('а', 'б', '\n', '\r\n', '\r', ' ')).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, text, (before, after) => {
      fc.pre(before !== after);
      assert.equal(applyPatch(before, unifiedDiff('a.md', before, after), { autoConvertLineEndings: false }), after);
    }),
  );
  const lines = (word: string) => Array.from({ length: 3000 }, (_, at) => `${word} ${at}`).join('\n');
  for (const end of ['', '\n']) {
    const [before, after] = [lines('а'), lines('б') + end];
    assert.equal(applyPatch(before, unifiedDiff('a.md', before, after)), after);
  }
}).timeout(20_000);

it('what can be read in an encoding is written back as it was', () => {
  const bytes1251 = Uint8Array.from({ length: 255 }, (_, byte) => byte + 1);
  const read = readText(bytes1251, 'windows-1251');
  assert.ok('text' in read);
  assert.deepEqual(encodeText(read.text, read), bytes1251);
  assert.deepEqual(encodeText('а😀', read), { sign: '😀' });
  const [encodings, boms] = [['utf-8', 'utf-16le', 'utf-16be'] as const, [true, false]];
  fc.assert(
    fc.property(
      fc.constantFrom(...encodings),
      fc.constantFrom(...boms),
      fc.string({ unit: 'grapheme' }),
      (encoding, bom, text) => {
        const bytes = encodeText(text, { encoding, bom });
        assert.ok(!('sign' in bytes));
        const decoder = new TextDecoder(encoding, { ignoreBOM: true });
        assert.equal(decoder.decode(bytes), (bom ? '\ufeff' : '') + text);
      },
    ),
  );
});

describe('misuse of --fix', () => {
  const MISUSE: readonly (readonly [argv: readonly string[], says: RegExp])[] = [
    [['--fix', '-'], /стандартного ввода файла нет/],
    [['--fix', '--fix-dry-run', 'a.md'], /вместе не действуют/],
    [['--suggest', 'clause:consent-withdrawal', 'a.md'], /вместе с --fix/],
    [['--fix', '--suggest', 'consent-withdrawal', 'a.md'], /Пишите clause:ПУНКТ/],
    [['--fix', '--suggest', 'clause:', 'a.md'], /Пишите clause:ПУНКТ/],
    [['--fix', '--suggest', 'clause:consent-withdrawl', 'a.md'], /Похоже на: consent-withdrawal/],
    [['--fix', '--suggest', 'clause:constructor', 'a.md'], /нет пункта «constructor»/],
    [['--fix', '--suggest', 'clause:consent-withdrawal/none', 'a.md'], /нет варианта «none»\. Варианты: any/],
    [
      ['--fix', '--suggest', 'clause:consent-withdrawal', '--suggest', 'clause:consent-withdrawal/any', 'a.md'],
      /назван дважды/,
    ],
  ];
  for (const [argv, says] of MISUSE) {
    it(argv.join(' '), async () => {
      const outcome = await pdnLint(argv, {
        files: { 'a.md': SPOILT },
        stdin: SPOILT,
        after: (directory) => assert.equal(readFileSync(join(directory, 'a.md'), 'utf8'), SPOILT),
      });
      assert.deepEqual([outcome.code, outcome.out], [2, '']);
      assert.match(outcome.err, says);
    });
  }

  it('a choice that nobody made', async () => {
    const { code, err } = await over(SPOILT, ['--fix', '--suggest', 'clause:cross-border-transfer'], {
      engine: builtinEngine(),
    });
    assert.equal(code, 2);
    assert.match(
      err,
      /вариант пункта «cross-border-transfer» выбираете вы: clause:cross-border-transfer\/not-carried-out или/,
    );
  });
});
