import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv from 'ajv';
import fc from 'fast-check';
import schema from '../../docs/config.schema.json';
import { builtinEngine } from '../../server/src/cli/engine';
import { initialConfig } from '../../server/src/host/config/initialConfig';
import { matchesPath } from '../../server/src/host/config/pathPattern';
import { Project } from '../../server/src/host/config/project';
import { readConfig, readExceptions } from '../../server/src/host/config/reader';
import { COMPLETE, POOR, pdnLint } from './support';

const RULES = ['cookies', 'implied-consent', 'unlimited-retention'];

/** What is said of a file, one line per fault: `line:column words`. */
function faults(
  source: string,
  read = readConfig as (source: string, rules: readonly string[]) => { problems: readonly Fault[] },
): string[] {
  return read(source, RULES).problems.map(({ line, column, length, message }) => {
    assert.ok(message.en !== '' && length >= 0);
    return `${line}:${column} ${message.ru}`;
  });
}
interface Fault {
  readonly line: number;
  readonly column: number;
  readonly length: number;
  readonly message: { readonly ru: string; readonly en: string };
}

const FAULTS: readonly (readonly [source: string, ...told: string[]])[] = [
  [''],
  ['# только слова\n'],
  ['facts:\nseverity:\n'],
  ['profil: app', '1:1 Нет ключа «profil». Похоже на «profile».'],
  ['severity:\n  cokies: off', '2:3 Нет правила «cokies». Похоже на «cookies».'],
  ['severity:\n  cookies: loud', '2:12 «loud» не подходит. Варианты: error, warning, info, hint, off.'],
  ['facts:\n  emal: a@b.ru', '2:3 Нет ключа «emal». Похоже на «email».'],
  ['facts:\n  inn: 123', '2:8 В ИНН 10 или 12 цифр.'],
  ['facts:\n  minors: может', '2:11 «может» не подходит. Варианты: true, yes, да, false, no, нет.'],
  ['as-of: 2026-02-31', '1:8 Нужна дата: год-месяц-день, например 2026-03-01.'],
  ['ignore: a.md', '1:9 Здесь нужно перечисление: строки, которые начинаются с «- ».'],
  [
    'profile:\n  - app',
    '2:3 «» не подходит. Варианты: website, employer, app, clinic, school, state-body, sole-trader, self-employed.',
  ],
  ['привет', '1:1 Здесь нужно несколько строк вида «ключ: значение».'],
  ['profile: app\nlevel: [', '2:9 Неверный отступ.'],
  ['facts:\n\tinn: 1', '2:1 Отступ сделан табуляцией; нужны пробелы.'],
  ['profile: app\nprofile: clinic', '2:1 Этот ключ уже есть выше.'],
  [
    'level: low\nprofil: app',
    '1:8 «low» не подходит. Варианты: error, warning, info, hint.',
    '2:1 Нет ключа «profil». Похоже на «profile».',
  ],
  ['['.repeat(100_000), '1:1 Файл слишком велик или слишком глубоко вложен.'],
  ['- '.repeat(100_000), '1:1 Файл слишком велик или слишком глубоко вложен.'],
];

const EXCEPTION_FAULTS: readonly (readonly [source: string, ...told: string[]])[] = [
  [''],
  ['- file: a.md\n  rule: cookies\n  reason: так надо'],
  ['- file: a.md\n  rule: cokies\n  reason: так надо', '2:9 Нет правила «cokies». Похоже на «cookies».'],
  ['- file: a.md\n  rule: cookies', '1:3 Не хватает ключа «reason».'],
  ['- file: a.md\n  rule: cookies\n  reason: причина', '3:11 Назовите причину: почему замечание оставлено.'],
  [
    '- file: a.md\n  rule: cookies\n  reason: да\n  expires: скоро',
    '4:12 Нужна дата: год-месяц-день, например 2026-03-01.',
  ],
  ['- file: a.md\n  rule: cookies\n  reason: да\n  qoute: а', '4:3 Нет ключа «qoute». Похоже на «quote».'],
  ['file: a.md', '1:1 Здесь нужно перечисление: строки, которые начинаются с «- ».'],
];

describe('a configuration file', () => {
  for (const [source, ...told] of FAULTS)
    it(`faults: ${source.slice(0, 40)}`, () => assert.deepEqual(faults(source), told));
  for (const [source, ...told] of EXCEPTION_FAULTS) {
    it(`faults of exceptions: ${source.slice(0, 60)}`, () => assert.deepEqual(faults(source, readExceptions), told));
  }

  it('is read as it is written: an ИНН keeps its zeros, yes is said in any way, JSON is YAML', () => {
    const facts = (source: string) => readConfig(source, RULES).value?.facts;
    assert.deepEqual(facts('facts: { inn: 0123456789, minors: да, cookies: no, analytics: true }'), {
      inn: '0123456789',
      minors: true,
      cookies: false,
      analytics: true,
    });
    assert.deepEqual(facts('{"facts":{"inn":7736050003,"services":["a"]}}'), { inn: '7736050003', services: ['a'] });
    assert.equal(readConfig('\ufeffprofile: app\n', RULES).value?.profile, 'app');
  });

  it('never makes the reader throw, and every fault has a place in it', () => {
    const piece = fc.constantFrom(
      'profile',
      'facts',
      'severity',
      ': ',
      ':',
      '\n',
      '  ',
      '- ',
      '[',
      ']',
      '{',
      '}',
      '"',
      "'",
      '&a',
      '*a',
      '|',
      '#',
      '\t',
      'app',
      'да',
      '!!set',
      '?',
      '%',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const source = pieces.join('');
        const lines = source.split('\n').length;
        for (const { line, column } of [
          ...readConfig(source, RULES).problems,
          ...readExceptions(source, RULES).problems,
        ]) {
          assert.ok(line >= 1 && line <= lines && column >= 1, source);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('that init makes is faultless, with answers and without, in both languages', () => {
    for (const language of ['ru', 'en'] as const) {
      const bare = readConfig(initialConfig({ facts: {} }, language), RULES);
      assert.deepEqual([bare.problems, bare.value?.profile, bare.value?.facts], [[], 'website', {}]);
      const facts = { name: 'ООО «"А": #1»', inn: '0123456789', minors: true, biometrics: false };
      const told = readConfig(initialConfig({ profile: 'clinic', facts }, language), RULES);
      assert.deepEqual([told.problems, told.value?.profile, told.value?.facts], [[], 'clinic', facts]);
      // Everything that stands there as a comment is right as well.
      const uncommented = initialConfig({ facts: {} }, language).replace(
        /^# ?(?=(?: {2,}- |[a-z-]+:| {2,}[a-z-]+: ))/gm,
        '',
      );
      assert.deepEqual(readConfig(uncommented, RULES).problems, [], uncommented);
    }
  });
});

describe('the schema for editors', () => {
  const validate = new Ajv({ strict: false, validateFormats: false }).compile(schema);
  const FILES: readonly (readonly [valid: boolean, file: object])[] = [
    [true, {}],
    [true, { profile: 'app', 'as-of': '2026-03-01', severity: { cookies: 'off', 'exception-unused': 'hint' } }],
    [true, { facts: { inn: 7736050003, minors: true, cookies: 'нет', services: ['a'] }, root: true }],
    [false, { profil: 'app' }],
    [false, { severity: { cokies: 'off' } }],
    [false, { facts: { minors: 'может' } }],
  ];
  for (const [valid, file] of FILES) it(JSON.stringify(file), () => assert.equal(validate(file), valid));
});

const PATHS: readonly (readonly [pattern: string, path: string, matches: boolean])[] = [
  ['a.md', 'a.md', true],
  ['a.md', 'in/a.md', true],
  ['/a.md', 'in/a.md', false],
  ['./in/a.md', 'in/a.md', true],
  ['in/a.md', 'out/in/a.md', false],
  ['in', 'in/deep/a.md', true],
  ['in/', 'in/a.md', true],
  ['in/', 'inner/a.md', false],
  ['*.old.md', 'x/a.old.md', true],
  ['in/*.md', 'in/deep/a.md', false],
  ['in/**/a.md', 'in/a.md', true],
  ['in/**/a.md', 'in/x/y/a.md', true],
  ['**/a.md', 'a.md', true],
  ['политик?.md', 'политика.md', true],
  ['', 'a.md', false],
];

describe('paths in settings', () => {
  for (const [pattern, path, matches] of PATHS) {
    it(`${pattern} ${matches ? 'holds' : 'does not hold'} ${path}`, () =>
      assert.equal(matchesPath(pattern, path), matches));
  }

  it('take time in proportion to their lengths', () => {
    const before = performance.now();
    assert.equal(matchesPath('*a'.repeat(2000), `${'a'.repeat(4000)}b`), false);
    assert.equal(matchesPath('**/a/'.repeat(1000), 'a/'.repeat(2000)), true);
    assert.ok(performance.now() - before < 2000);
  });
});

/** What the files of a folder say about `path` in it. */
async function settings(files: Readonly<Record<string, string>>, path: string, options = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'pdn-lint-config-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    return await new Project({ ruleIds: () => RULES, ...options }).settingsFor(join(folder, path));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the files of a project', () => {
  it('say nothing where there are none', async () => {
    const { origins, ...said } = await settings({}, 'a.md');
    assert.deepEqual(said, { severities: {}, exceptions: [], problems: [] });
    assert.equal(origins.size, 0);
  });

  it('are found upwards; the nearest wins, severities and facts are joined', async () => {
    const { profile, level, severities, facts } = await settings(
      {
        '.pdn-lint.yaml':
          'profile: app\nlevel: hint\nseverity: { cookies: off, implied-consent: info }\nfacts: { inn: 7736050003, minors: да }',
        'in/.pdn-lint.yml': 'profile: clinic\nseverity: { cookies: error }\nfacts: { minors: нет }',
      },
      'in/deep/a.md',
    );
    assert.deepEqual(
      { profile, level, severities, facts },
      {
        profile: 'clinic',
        level: 'hint',
        severities: { cookies: 'error', 'implied-consent': 'info' },
        facts: { inn: '7736050003', minors: false },
      },
    );
  });

  it('are not looked for above a root', async () => {
    const { profile, level } = await settings(
      { '.pdn-lint.yaml': 'profile: app\nlevel: hint', 'in/.pdn-lint.json': '{"root": true, "profile": "clinic"}' },
      'in/a.md',
    );
    assert.deepEqual([profile, level], ['clinic', undefined]);
  });

  it('ignore what they name, seen from their own folder', async () => {
    const files = {
      '.pdn-lint.yaml': 'ignore:\n  - other.md\n  - in/old/',
      'in/.pdn-lint.yaml': 'ignore: [ "/draft.md" ]',
    };
    const ignored = async (path: string) => (await settings(files, path)).ignored;
    assert.equal((await ignored('in/old/a.md'))?.line, 3);
    assert.equal((await ignored('in/draft.md'))?.pattern, '/draft.md');
    assert.equal(await ignored('in/deep/draft.md'), undefined);
    assert.equal(await ignored('a.md'), undefined);
  });

  it('give exceptions to the documents that they name', async () => {
    const entry = (file: string) => `- file: "${file}"\n  rule: cookies\n  reason: "${file}"\n  expires: 2030-01-01\n`;
    const files = { '.pdn-lint-exceptions.yaml': ['in/a.md', 'in/*.md', '**', './b.md', 'a.md'].map(entry).join('') };
    const { exceptions } = await settings(files, 'in/a.md');
    assert.deepEqual(
      exceptions.map(({ reason, from }) => `${reason}:${from.line}`),
      ['in/a.md:1', 'in/*.md:5', '**:9'],
    );
  });

  it('may keep exceptions under another name', async () => {
    const { exceptions } = await settings(
      {
        '.pdn-lint.yaml': 'exceptions: legal/let.yaml',
        'legal/let.yaml': '- file: ../in/a.md\n  rule: cookies\n  reason: да',
      },
      'in/a.md',
    );
    assert.deepEqual(
      exceptions.map(({ rule, from }) => [rule, from.file]),
      [['cookies', 'let.yaml']],
    );
  });

  it('are told to be faulty where they are', async () => {
    const { problems } = await settings(
      {
        '.pdn-lint.yaml': 'exceptions: none.yaml\nbaseline: b.json',
        'b.json': '{}',
        'in/.pdn-lint.yaml': 'profil: app',
      },
      'in/a.md',
    );
    assert.deepEqual(
      problems.map(({ path, line, message }) => `${path.split(/[\\/]/).at(-1)}:${line} ${message.ru.split(/[.:]/)[0]}`),
      [
        '.pdn-lint.yaml:1 Нет ключа «profil»',
        'none.yaml:1 Файл не читается',
        'b.json:1 Это не список известных замечаний pdn-lint',
      ],
    );
  });
});

const CONFIG = '.pdn-lint.yaml';
const engine = builtinEngine();
const POLICY =
  '# Политика обработки персональных данных\n\nИспользуя сайт, вы соглашаетесь на обработку персональных данных.\n';

/** Rules of the findings that a run tells, as JSON. */
async function told(argv: readonly string[], files: Readonly<Record<string, string>>): Promise<string[]> {
  const { out, err } = await pdnLint(['--format', 'json', ...argv], { files, engine });
  assert.equal(err, '');
  return JSON.parse(out).documents.flatMap(({ findings }: { findings: { rule: string; severity: string }[] }) =>
    findings.map(({ rule, severity }) => `${rule} ${severity}`),
  );
}

describe('the command with a configuration file', () => {
  it('sets severities and switches rules off', async () => {
    const severity = 'severity: { implied-consent: hint, cookies: off }';
    const rules = await told(['a.md'], { 'a.md': POLICY, [CONFIG]: severity });
    assert.ok(rules.includes('implied-consent hint'));
    assert.ok(!rules.some((rule) => rule.startsWith('cookies ')));
    assert.ok(
      (await told(['--no-config', 'a.md'], { 'a.md': POLICY, [CONFIG]: severity })).includes('cookies warning'),
    );
  });

  it('takes the profile from it, unless one is named', async () => {
    const files = { 'a.md': POLICY, [CONFIG]: 'profile: employer' };
    assert.ok(!(await told(['a.md'], files)).some((rule) => rule.startsWith('cookies ')));
    assert.ok((await told(['--profile', 'website', 'a.md'], files)).includes('cookies warning'));
  });

  it('holds the text against the card', async () => {
    const text = `${POLICY}\nТрансграничная передача не осуществляется. ИНН 7707083893.\n`;
    const rules = await told(['a.md'], { 'a.md': text, [CONFIG]: 'facts: { cross-border: да, inn: 7736050003 }' });
    assert.ok(rules.includes('fact-denied error') && rules.includes('fact-mismatch warning'), rules.join());
  });

  it('takes another file with --config, and settings for the standard input', async () => {
    const files = { 'a.md': POLICY, [CONFIG]: 'profile: website', 'other.yaml': 'profile: employer' };
    assert.ok(!(await told(['--config', 'other.yaml', 'a.md'], files)).some((rule) => rule.startsWith('cookies ')));
    const { out } = await pdnLint(['--format', 'json', '--stdin-filename', 'in/a.md', '-'], {
      files: { 'in/.pdn-lint.yaml': 'profile: employer' },
      stdin: POLICY,
      engine,
    });
    assert.doesNotMatch(out, /"rule":"cookies"/);
  });

  it('judges each file by its own threshold and level', async () => {
    const files = { 'a/p.md': POOR, 'b/p.md': POOR, 'a/.pdn-lint.yaml': 'fail-on: never\nlevel: error' };
    assert.equal((await pdnLint(['a'], { files })).code, 0);
    assert.match((await pdnLint(['a'], { files })).out, /warning 1/);
    assert.equal((await pdnLint(['a', 'b'], { files })).code, 1);
    assert.equal((await pdnLint(['--fail-on', 'error', 'a'], { files })).code, 1);
  });

  it('leaves out what is ignored, and says so of a file that was named', async () => {
    const files = { 'a.md': COMPLETE, 'old/b.md': POOR, [CONFIG]: 'ignore: [ old ]' };
    assert.deepEqual(await pdnLint(['.'], { files }), await pdnLint(['.'], { files: { 'a.md': COMPLETE } }));
    const { code, out, err } = await pdnLint(['old/b.md'], { files });
    assert.deepEqual([code, out], [0, '']);
    assert.match(err, /^old\/b\.md: не проверяется: так велит «ignore: old» \(\.pdn-lint\.yaml, строка 1\)/);
  });

  it('ends with 2 where it is faulty, names the line once, and still judges what it does not govern', async () => {
    const files = {
      'in/a.md': COMPLETE,
      'in/b.md': COMPLETE,
      'c.md': COMPLETE,
      'in/.pdn-lint.yaml': 'level: hint\nprofil: app',
    };
    const { code, out, err } = await pdnLint(['.'], { files });
    assert.equal(code, 2);
    assert.equal(err, 'in/.pdn-lint.yaml:2:1: Нет ключа «profil». Похоже на «profile».\n');
    assert.match(out, /^c\.md/);
    const { out: json } = await pdnLint(['--format', 'json', 'in/a.md'], { files });
    assert.deepEqual(JSON.parse(json).errors, [
      {
        path: 'in/.pdn-lint.yaml',
        code: 'broken-config',
        message: 'Нет ключа «profil». Похоже на «profile».',
        line: 2,
        column: 1,
      },
    ]);
    assert.match((await pdnLint(['--lang', 'en', 'in/a.md'], { files })).err, /There is no key “profil”/);
    assert.equal((await pdnLint(['--config', 'none.yaml', 'c.md'], { files })).code, 2);
    assert.equal((await pdnLint(['--no-config', 'in'], { files })).code, 0);
  });

  it('keeps exceptions in a file', async () => {
    const entry = '- file: a.md\n  rule: implied-consent\n  quote: вы соглашаетесь\n  reason: оферта\n';
    const files = (exception: string) => ({ 'a.md': POLICY, '.pdn-lint-exceptions.yaml': exception });
    assert.ok(!(await told(['a.md'], files(entry))).some((rule) => rule.startsWith('implied-consent')));
    assert.ok((await told(['a.md'], files(`${entry}  expires: 2026-02-28\n`))).includes('exception-expired info'));
    assert.ok((await told(['a.md'], files(entry.replace('вы', 'мы')))).includes('exception-unused info'));
    const { out } = await pdnLint(['--format', 'sarif', 'a.md'], { files: files(entry), engine });
    const [{ results }] = JSON.parse(out).runs;
    const { ruleId, suppressions } = results.find(
      (result: { suppressions?: object }) => result.suppressions !== undefined,
    );
    assert.deepEqual([ruleId, suppressions], ['implied-consent', [{ kind: 'external', justification: 'оферта' }]]);
  });

  it('shows what holds and where each value comes from, as a file that can be used', async () => {
    const files = {
      [CONFIG]: 'profile: app\nseverity:\n  cookies: off\nfacts:\n  name: ООО «Лагуна»\n  minors: нет\n',
      'in/.pdn-lint.yaml': 'profile: clinic\n',
    };
    const { code, out } = await pdnLint(['--print-config', 'in/a.md', '--level', 'hint'], { files, engine });
    assert.equal(code, 0);
    assert.deepEqual(
      out.split('\n').map((line) => line.replace(/ +#/, ' #')),
      [
        '# Настройки для in/a.md',
        'profile: clinic # in/.pdn-lint.yaml:1',
        'as-of: 2026-03-01 # по умолчанию',
        'level: hint # параметр командной строки',
        'fail-on: warning # по умолчанию',
        'severity:',
        '  cookies: off # .pdn-lint.yaml:3',
        'facts:',
        '  name: "ООО «Лагуна»" # .pdn-lint.yaml:5',
        '  minors: false # .pdn-lint.yaml:6',
        '',
      ],
    );
    assert.deepEqual(readConfig(out, RULES).problems, []);
    const { out: json } = await pdnLint(['--format', 'json', '--print-config', 'a.md'], { files, engine });
    assert.deepEqual(JSON.parse(json).settings[0], { key: 'profile', value: 'app', from: { file: CONFIG, line: 1 } });
    assert.equal((await pdnLint(['--print-config', 'a.md'], { files: { [CONFIG]: 'x: y' } })).code, 2);
  });
});

describe('init', () => {
  const made = async (world: Parameters<typeof pdnLint>[1]) => {
    let written = '';
    const outcome = await pdnLint(['init'], {
      ...world,
      after: (directory) => {
        written = readFileSync(join(directory, CONFIG), 'utf8');
      },
    });
    return { ...outcome, written };
  };

  it('writes a file that explains itself', async () => {
    const { code, out, written } = await made({});
    assert.deepEqual([code, out], [0, 'Создан .pdn-lint.yaml. Теперь: pdn-lint .\n']);
    assert.equal(written, initialConfig({ facts: {} }, 'ru'));
  });

  it('asks on a terminal, again where an answer will not do, and stops where there are no more', async () => {
    const answers = ['4', 'ООО «Лагуна»', '12', '7736050003', '', 'почта', 'a@b.ru', 'laguna.ru', 'да', 'Н'];
    const { out, written } = await made({ answers });
    const { value, problems } = readConfig(written, RULES);
    assert.deepEqual(problems, []);
    assert.equal(value?.profile, 'clinic');
    assert.deepEqual(value?.facts, {
      name: 'ООО «Лагуна»',
      inn: '7736050003',
      email: 'a@b.ru',
      site: 'laguna.ru',
      employees: true,
      minors: false,
    });
    assert.equal(out.match(/Не подходит/g)?.length, 2);
  });

  it('never writes over a file', async () => {
    for (const name of [CONFIG, '.pdn-lint.json']) {
      const { code, err } = await pdnLint(['init'], { files: { [name]: 'profile: app' } });
      assert.equal(code, 2);
      assert.match(err, new RegExp(`^${name.replaceAll('.', '\\.')}: файл настроек уже есть`));
    }
  });
});
