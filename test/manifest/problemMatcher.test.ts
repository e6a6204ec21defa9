import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { problemMatchers, problemPatterns } = JSON.parse(
  readFileSync(join(__dirname, '../../package.json'), 'utf8'),
).contributes;
const pattern = problemPatterns.find(({ name }: { name: string }) => name === 'pdn-lint');

/** What VS Code reads from a line of output: file, line, column, severity, message and rule. */
function read(line: string): string[] | undefined {
  const found = new RegExp(pattern.regexp).exec(line);
  const parts = ['file', 'line', 'column', 'severity', 'message', 'code'];
  return found === null ? undefined : parts.map((part) => found[pattern[part]]);
}

const ROWS: readonly (readonly [string, string[] | undefined])[] = [
  [
    'policy.md:4:14: error: Сказано не всё: Порядок отзыва согласия. [consent-withdrawal]',
    ['policy.md', '4', '14', 'error', 'Сказано не всё: Порядок отзыва согласия.', 'consent-withdrawal'],
  ],
  [
    'C:\\Документы\\Политика сайта.md:1:1: hint: Не хватает: Дата [ред. 2] политики. [effective-date]',
    ['C:\\Документы\\Политика сайта.md', '1', '1', 'hint', 'Не хватает: Дата [ред. 2] политики.', 'effective-date'],
  ],
  [
    'docs/a:1:2.txt:3:5: warning: Title: [x] [decree-211]',
    ['docs/a:1:2.txt', '3', '5', 'warning', 'Title: [x]', 'decree-211'],
  ],
  ['policy.md: 0 из 35 элементов', undefined],
  ['  1:1  ошибка  Не хватает: Контакты.  contact-details', undefined],
  ['policy.md:4:14: ошибка: Сказано не всё. [consent-withdrawal]', undefined],
];

describe('the problem matcher', () => {
  for (const [line, expected] of ROWS) it(line, () => assert.deepEqual(read(line), expected));

  it('is the one that $pdn-lint names', () => {
    assert.deepEqual(
      problemMatchers.map(({ name, pattern: of }: { name: string; pattern: string }) => [name, of]),
      [['pdn-lint', `$${pattern.name}`]],
    );
  });

  it('finds nothing in a line that begins again and again', () => {
    assert.equal(read(`${'a:1:1: error: ['.repeat(400)}`), undefined);
  });
});
