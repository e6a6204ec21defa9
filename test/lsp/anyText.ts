import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Draft } from '../../server/src/lsp/draft';
import { draftOf } from './support';

const folder = join(__dirname, '../policies');

/** The complete policies of the tests, by the name of their file. */
export const POLICIES: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
);

const LINES = [...new Set(Object.values(POLICIES).flatMap((policy) => policy.split('\n')))];

/** What makes structure, and what makes trouble: marks, numbers, line ends of every kind, pairs of code units. */
const FRAGMENTS = [
  ...[
    '# ',
    '## ',
    '### ',
    '- ',
    '> ',
    '| ',
    '|---|',
    '---\n',
    '---\nтитул: x\n---\n',
    '```\n',
    '**',
    '[',
    ']',
    '<!--',
    '-->',
  ],
  ...[
    '1. ',
    '2. ',
    '1.1. ',
    '1.1.1. ',
    '1.2. ',
    '2) ',
    'а) ',
    'б) ',
    'IV. ',
    'Раздел 2. ',
    'Приложение № 1\n',
    '§ 3. ',
  ],
  ...[
    'Оператор',
    ' (далее — Сайт)',
    'обрабатывает данные',
    'п. 1.1',
    'разделе 2',
    ', 1.2 и 2',
    '[указать]',
    '____',
    '20__ г.',
  ],
  ...['Федерального закона от 27.07.2006 № 152-ФЗ', 'ЦЕЛИ ОБРАБОТКИ', ': ', '; ', '. ', ' — это ', '&nbsp;', 'a@b.ru'],
  ...[' ', '\n', '\n\n', '\r\n', '\r', '\u00a0', '\u2028', '\f', '\ufeff', '😀', '\ud83d', '\u0301', '\u00ad'],
];

/** Texts made of the lines of policies and of fragments, and now and then of anything. */
export const anyText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(
        fc.oneof(
          { weight: 3, arbitrary: fc.constantFrom(...FRAGMENTS) },
          { weight: 1, arbitrary: fc.constantFrom(...LINES).map((line) => `${line}\n`) },
        ),
        { maxLength: 50 },
      )
      .map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

/** Holds something of the draft of every policy and of two hundred texts, in both formats. */
export function checkDrafts(holds: (draft: Draft) => void): void {
  for (const policy of Object.values(POLICIES)) {
    holds(draftOf(policy));
    holds(draftOf(policy.replaceAll('\n', '\r\n'), { uri: 'file:///draft.txt' }));
  }
  fc.assert(
    fc.property(anyText, fc.constantFrom('file:///draft.md', 'file:///draft.txt'), (text, uri) => {
      holds(draftOf(text, { uri }));
    }),
    { numRuns: 200 },
  );
}
