import assert from 'node:assert/strict';
import { rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { COMPLETE, POOR, pdnLint, RECIPE, utf16, type World, windows1251 } from './support';

interface Row {
  readonly of: string;
  readonly argv: readonly string[];
  readonly world?: World;
  readonly code: 0 | 1 | 2;
  /** Words that the output and the error output must hold; the other stays empty unless words are given for it. */
  readonly out?: RegExp;
  readonly err?: RegExp;
}

const files = { 'good.md': COMPLETE, 'poor.md': POOR, 'recipe.txt': RECIPE };
const ONE_WARNING = COMPLETE.replace('изменить', '…');
const ONE_HINT = COMPLETE.replace('детей', '…');
const WARNED: World = { files: { 'a.md': ONE_WARNING } };
const STALE = JSON.stringify({ version: 1, files: { 'good.md': [{ rule: 'minors', fingerprint: 'gone' }] } });

/** Makes a file that nobody can read, even one who may read everything: a link that leads in a circle to where it stands. */
function unreadable(at: string): void {
  rmSync(join(at, 'secret.md'));
  symlinkSync('secret.md', join(at, 'secret.md'));
}

const ROWS: readonly Row[] = [
  { of: 'a policy with nothing to say', argv: ['good.md'], code: 0, out: /Замечаний нет/ },
  { of: 'a policy with errors', argv: ['poor.md'], code: 1, out: /ошибка/ },
  { of: 'a text that is not a policy', argv: ['recipe.txt'], code: 0, out: /не политика/ },
  { of: 'the same, forced', argv: ['--force', 'recipe.txt'], code: 1, out: /ошибка/ },
  { of: 'an empty file', argv: ['e.md'], world: { files: { 'e.md': '' } }, code: 0, out: /файл пуст/ },
  { of: 'a file of spaces', argv: ['e.md'], world: { files: { 'e.md': ' \n\t\n' } }, code: 0, out: /файл пуст/ },
  { of: 'only a hint', argv: ['a.md'], world: { files: { 'a.md': ONE_HINT } }, code: 0, out: /hint 1/ },
  {
    of: 'a hint when hints fail',
    argv: ['--fail-on', 'hint', 'a.md'],
    world: { files: { 'a.md': ONE_HINT } },
    code: 1,
    out: /hint 1/,
  },
  { of: 'a warning', argv: ['a.md'], world: { files: { 'a.md': ONE_WARNING } }, code: 1, out: /предупреждение/ },
  {
    of: 'a warning when errors fail',
    argv: ['--fail-on=error', 'a.md'],
    world: { files: { 'a.md': ONE_WARNING } },
    code: 0,
    out: /предупреждение/,
  },
  { of: 'errors when nothing fails', argv: ['--fail-on', 'never', 'poor.md'], code: 0, out: /ошибка/ },
  {
    of: 'the threshold is not the level',
    argv: ['--level', 'error', '--fail-on', 'hint', 'a.md'],
    world: { files: { 'a.md': ONE_HINT } },
    code: 1,
    out: /hint 1/,
  },
  { of: 'the standard input', argv: ['-'], world: { stdin: POOR }, code: 1, out: /<stdin>/ },
  {
    of: 'the standard input, named',
    argv: ['--stdin-filename', 'моя.md', '-'],
    world: { stdin: COMPLETE },
    code: 0,
    out: /моя\.md/,
  },
  { of: 'an empty standard input', argv: ['-'], world: { stdin: '' }, code: 0, out: /файл пуст/ },
  { of: 'a directory', argv: ['.'], code: 1, out: /good\.md[\s\S]*poor\.md[\s\S]*recipe\.txt/ },
  { of: 'a mask', argv: ['*.md'], code: 1, out: /good\.md[\s\S]*poor\.md/ },
  {
    of: 'a directory named like a file',
    argv: ['x.md'],
    world: { files: { 'x.md/a.md': COMPLETE } },
    code: 0,
    out: /x\.md\/a\.md/,
  },
  {
    of: 'a name with spaces and Cyrillic',
    argv: ['Моя политика.md'],
    world: { files: { 'Моя политика.md': COMPLETE } },
    code: 0,
    out: /Моя политика\.md/,
  },
  {
    of: 'a name with a line break',
    argv: ['a\nb.md'],
    world: { files: { 'a\nb.md': COMPLETE } },
    code: 0,
    out: /a␊b\.md/,
  },
  {
    of: 'a name with brackets',
    argv: ['a[1].md'],
    world: { files: { 'a[1].md': COMPLETE } },
    code: 0,
    out: /a\[1\]\.md/,
  },
  {
    of: 'a name that begins with a dash',
    argv: ['--', '-a.md'],
    world: { files: { '-a.md': COMPLETE } },
    code: 0,
    out: /-a\.md/,
  },
  {
    of: 'windows-1251',
    argv: ['a.md'],
    world: { files: { 'a.md': windows1251(COMPLETE) } },
    code: 0,
    out: /прочитано как windows-1251/,
  },
  { of: 'UTF-16', argv: ['a.md'], world: { files: { 'a.md': utf16(COMPLETE, 'le') } }, code: 0, out: /Замечаний нет/ },
  {
    of: 'a link to a file',
    argv: ['l.md'],
    world: { files, prepare: (at) => symlinkSync('good.md', join(at, 'l.md')) },
    code: 0,
    out: /l\.md/,
  },
  { of: 'the rules', argv: ['rules'], code: 0, out: /consent-withdrawal +law-policy +ошибка +Порядок отзыва согласия/ },
  { of: 'a rule explained', argv: ['explain', 'consent-withdrawal'], code: 0, out: /Почему: / },
  {
    of: 'the version',
    argv: ['--version'],
    code: 0,
    out: /^pdn-lint \d+\.\d+\.\d+\nНормативная база проверена по состоянию на март 2026 г\.\n$/,
  },
  { of: 'the version in English', argv: ['-V', '--lang', 'en'], code: 0, out: /checked as of March 2026/ },
  { of: 'help', argv: ['--help'], code: 0, out: /Запуск: pdn-lint/ },
  { of: 'help in English', argv: ['--lang=en', '--help'], code: 0, out: /Usage: pdn-lint/ },
  { of: 'help for a command', argv: ['help', 'explain'], code: 0, out: /Запуск: pdn-lint explain/ },
  { of: 'help for a command by option', argv: ['rules', '--help'], code: 0, out: /Запуск: pdn-lint rules/ },

  { of: 'no arguments', argv: [], code: 2, err: /Нечего проверять/ },
  {
    of: 'an unknown option',
    argv: ['--frce', 'good.md'],
    code: 2,
    err: /Нет параметра «--frce»\. Похоже на «--force»/,
  },
  { of: 'an unknown short option', argv: ['-x'], code: 2, err: /Нет параметра «-x»/ },
  { of: 'an unknown option, in English', argv: ['--lang', 'en', '--frce'], code: 2, err: /Did you mean "--force"/ },
  { of: 'a missing value', argv: ['good.md', '--level'], code: 2, err: /«--level <level>» не указано значение/ },
  { of: 'an unknown profile', argv: ['--profile', 'bank', 'good.md'], code: 2, err: /«bank» не подходит.*website/ },
  { of: 'an unknown language', argv: ['--lang', 'de', 'good.md'], code: 2, err: /«de» не подходит/ },
  { of: 'an unknown format', argv: ['--format', 'xml', 'good.md'], code: 2, err: /«xml» не подходит/ },
  { of: 'a date that is not one', argv: ['--as-of', 'вчера', 'good.md'], code: 2, err: /«вчера» — не дата/ },
  { of: 'a day that the calendar lacks', argv: ['--as-of', '2026-02-30', 'good.md'], code: 2, err: /не дата/ },
  { of: 'an unknown rule', argv: ['explain', 'consent-withdrawl'], code: 2, err: /Похоже на: consent-withdrawal/ },
  { of: 'a rule named by a Russian word', argv: ['explain', 'отзыв'], code: 2, err: /Похоже на: consent-withdrawal/ },
  { of: 'no rule named', argv: ['explain'], code: 2, err: /Какое правило объяснить/ },
  { of: 'two rules named', argv: ['explain', 'cookies', 'minors'], code: 2, err: /Лишние слова/ },
  { of: 'no such file', argv: ['none.md'], code: 2, err: /^none\.md: нет такого файла/ },
  { of: 'a command mistyped', argv: ['explian', 'cookies'], code: 2, err: /команда «explain»/ },
  { of: 'a mask that matches nothing', argv: ['*.rst'], code: 2, err: /маске не отвечает/ },
  {
    of: 'a mask that matches other files',
    argv: ['*.rst'],
    world: { files: { 'a.rst': POOR } },
    code: 2,
    err: /маске не отвечает/,
  },
  { of: 'an empty directory', argv: ['d'], world: { files: { 'd/': '' } }, code: 2, err: /в папке нет файлов/ },
  {
    of: 'a link to nowhere',
    argv: ['l.md'],
    world: { prepare: (at) => symlinkSync('none', join(at, 'l.md')) },
    code: 2,
    err: /ведёт в никуда/,
  },
  {
    of: 'a link to itself',
    argv: ['l.md'],
    world: { prepare: (at) => symlinkSync('l.md', join(at, 'l.md')) },
    code: 2,
    err: /ведёт в никуда/,
  },
  {
    of: 'bytes',
    argv: ['a.md'],
    world: { files: { 'a.md': Uint8Array.of(1, 2, 0, 255) } },
    code: 2,
    err: /двоичные данные \(байт 3\)/,
  },
  {
    of: 'a Word document of the former format',
    argv: ['a.doc'],
    world: { files: { 'a.doc': Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1) } },
    code: 2,
    err: /\.doc.*сохраните как \.docx/,
  },
  {
    of: 'a DOCX document that was cut off',
    argv: ['a.docx'],
    world: { files: { 'a.docx': 'PK\u0003\u0004…' } },
    code: 2,
    err: /документ \.docx повреждён/,
  },
  { of: 'a PDF', argv: ['a.txt'], world: { files: { 'a.txt': '%PDF-1.7' } }, code: 2, err: /это PDF/ },
  {
    of: 'a text cut inside a letter',
    argv: ['a.md'],
    world: { files: { 'a.md': Buffer.from(POOR).subarray(0, 5) } },
    code: 2,
    err: /текст повреждён.*\(байт 5\)/s,
  },
  {
    of: 'a file that is too large',
    argv: ['a.md'],
    world: { files: { 'a.md': Buffer.alloc(32 * 1024 * 1024 + 1, 'a') } },
    code: 2,
    err: /больше 32 МБ/,
  },
  {
    of: 'as many warnings as are allowed',
    argv: ['--max-warnings', '1', 'a.md'],
    world: WARNED,
    code: 0,
    out: /a\.md/,
  },
  {
    of: 'more warnings than are allowed',
    argv: ['--max-warnings=0', 'a.md'],
    world: WARNED,
    code: 1,
    out: /a\.md/,
    err: /^Предупреждений: 1; допущено 0/,
  },
  {
    of: 'an error, however many warnings are allowed',
    argv: ['--max-warnings', '9', 'poor.md'],
    code: 1,
    out: /ошибка/,
  },
  {
    of: 'more warnings than are allowed where no finding fails by itself',
    argv: ['--max-warnings', '0', '--fail-on', 'never', 'a.md', 'poor.md'],
    world: { files: { ...files, 'a.md': ONE_WARNING } },
    code: 1,
    out: /poor\.md/,
    err: /^Предупреждений: 2/,
  },
  {
    of: 'known findings, which are not counted',
    argv: ['--update-baseline', '--max-warnings', '0', 'poor.md'],
    code: 0,
    out: /Замечаний нет/,
    err: /^Известные замечания записаны: \d+ \([^\n]*\n$/,
  },
  { of: 'no count', argv: ['--max-warnings', 'many', 'good.md'], code: 2, err: /«many» не подходит/ },
  { of: 'a count below zero', argv: ['--max-warnings=-1', 'good.md'], code: 2, err: /«-1» не подходит/ },
  { of: 'nothing but errors asked for, and none', argv: ['--quiet', 'good.md'], code: 0 },
  {
    of: 'nothing but errors asked for, and a warning',
    argv: ['--quiet', 'a.md'],
    world: WARNED,
    code: 1,
    out: /^Итого: 1 файл, из них 1 политика; 1 предупреждение\.\n$/,
  },
  {
    of: 'nothing but errors asked for, and some',
    argv: ['--quiet', 'good.md', 'poor.md', 'recipe.txt'],
    code: 1,
    out: /^poor\.md\nпоказаны только ошибки \(--quiet\); не показано замечаний: 3\n(?:(?!предупреждение)[\s\S])*Итого: 3/,
  },
  {
    of: 'nothing but errors asked for, for a program',
    argv: ['--quiet', '--format', 'compact', 'a.md', 'poor.md'],
    world: { files: { ...files, 'a.md': ONE_WARNING } },
    code: 1,
    out: /^(?:poor\.md:\d+:\d+: error: [^\n]*\n)+$/,
  },
  { of: 'a part without files', argv: ['--shard', '2/2', 'good.md'], code: 0, err: /^Проверять нечего: в этой части/ },
  { of: 'a part with one', argv: ['--shard', '1/2', 'good.md'], code: 0, out: /good\.md/ },
  { of: 'a part that there is not', argv: ['--shard', '3/2', 'good.md'], code: 2, err: /«3\/2» не подходит/ },
  {
    of: 'a list of the files read',
    argv: ['--verbose', 'good.md', 'd/a.md', 'd/b.md'],
    world: {
      files: { ...files, 'd/a.md': COMPLETE, 'd/b.md': POOR, 'd/.pdn-lint.yaml': 'ignore: [a.md]\nfail-on: never\n' },
    },
    code: 0,
    out: /good\.md[\s\S]*b\.md/,
    err: /^good\.md: \d+ байт, \d+ мс\nd\/a\.md: не проверяется[^\n]*\nd\/b\.md: \d+ байт, \d+ мс; настройки: d\/\.pdn-lint\.yaml\n$/,
  },
  {
    of: 'everything ignored',
    argv: ['.'],
    world: { files: { ...files, '.pdn-lint.yaml': 'ignore: ["*"]\n' } },
    code: 0,
  },
  {
    of: 'a stale list of known findings',
    argv: ['good.md'],
    world: { files: { ...files, '.pdn-lint-baseline.json': STALE } },
    code: 0,
    out: /Замечаний нет/,
    err: /^Известных замечаний, которых больше нет: 1 /,
  },
  {
    of: 'an exception that has run out',
    argv: ['a.md'],
    world: {
      files: {
        'a.md': COMPLETE.replace('@example.ru', '…'),
        '.pdn-lint-exceptions.yaml': '- { file: a.md, rule: contact-details, reason: Нет, expires: 2020-01-01 }\n',
      },
    },
    code: 1,
    out: /contact-details/,
  },
  {
    of: 'a broken file of settings',
    argv: ['good.md'],
    world: { files: { ...files, '.pdn-lint.yaml': 'profile: bank\n' } },
    code: 2,
    err: /^\.pdn-lint\.yaml:1:10: /,
  },
  {
    of: 'a broken list of known findings',
    argv: ['good.md'],
    world: { files: { ...files, '.pdn-lint-baseline.json': '{' } },
    code: 2,
    err: /^\.pdn-lint-baseline\.json:1:1: /,
  },
  {
    of: 'a broken file of exceptions',
    argv: ['good.md'],
    world: { files: { ...files, '.pdn-lint-exceptions.yaml': '- 1\n' } },
    code: 2,
    err: /^\.pdn-lint-exceptions\.yaml:1:/,
  },
  {
    of: 'no such file of settings',
    argv: ['--config', 'none.yaml', 'good.md'],
    code: 2,
    err: /^none\.yaml:1:1: Файл не читается/,
  },
  {
    of: 'several reports',
    argv: ['-o', 'json:a.json', '-o', 'html:b.html', 'poor.md'],
    code: 1,
    out: /ошибка/,
  },
  {
    of: 'several reports, one of which cannot be written',
    argv: ['-o', 'json:none/a.json', '-o', 'html:b.html', 'good.md'],
    code: 2,
    out: /Замечаний нет/,
    err: /^none\/a\.json: отчёт не записан/,
  },
  {
    of: 'a file that may not be read',
    argv: ['secret.md', 'good.md'],
    world: { files: { ...files, 'secret.md': COMPLETE }, prepare: unreadable },
    code: 2,
    out: /good\.md/,
    err: /^secret\.md: /,
  },
  {
    of: 'one bad file among good ones',
    argv: ['none.md', 'good.md'],
    code: 2,
    err: /none\.md/,
    out: /good\.md[\s\S]*Не удалось проверить: 1/,
  },
];

describe('exit codes', () => {
  for (const { of, argv, world, code, out, err } of ROWS) {
    it(`${code}: ${of}`, async () => {
      const outcome = await pdnLint(argv, { files, ...world });
      const told = `exit code ${outcome.code}\n--- out\n${outcome.out}\n--- err\n${outcome.err}`;
      assert.equal(outcome.code, code, told);
      assert.match(outcome.out, out ?? /^$/, told);
      assert.match(outcome.err, err ?? /^$/, told);
    });
  }
});
