import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clauseReferences } from '../../server/src/core/clauseReferences';
import { parse } from '../../server/src/core/parse/parse';
import { Reading } from '../../server/src/core/reading';
import { builtinPack } from '../../server/src/host/builtinPack';

const CLAUSES = `# Политика обработки персональных данных

## 1. Общие положения

1.1. Первый пункт.

1.2. Второй пункт.

## 2. Сроки

2.1. Данные хранятся год.

## III. Права

Права субъекта.

`;

function read(text: string): Reading {
  return new Reading(parse(text, 'markdown'), builtinPack());
}

/** The references of a paragraph behind the clauses above: what is written, and the words that open the block meant. */
function check(paragraph: string, expected: readonly string[], clauses = CLAUSES): void {
  const reading = read(clauses + paragraph);
  const { blocks, plain } = reading.document;
  assert.deepEqual(
    clauseReferences(reading).map(({ span, numberSpan, number, target }) => {
      assert.equal(span.end, numberSpan.end);
      const written = plain.text.slice(span.start, span.end);
      const meant = blocks[target];
      const opening = meant === undefined ? 'none' : plain.text.slice(meant.span.start, meant.span.end).slice(0, 10);
      return `${written} → ${number} → ${opening}`;
    }),
    expected,
  );
}

const CASES: Readonly<Record<string, readonly string[]>> = {
  'Срок указан в п. 1.2.': ['п. 1.2 → 1.2 → Второй пун'],
  'Срок указан в разделе 2 настоящей Политики.': ['разделе 2 → 2 → Сроки'],
  'Ограничено пунктами 1.1 и 2.1.': ['пунктами 1.1 → 1.1 → Первый пун', '2.1 → 2.1 → Данные хра'],
  'См. пп. 1.1–1.2, 2. 1 Политики.': [
    'пп. 1.1 → 1.1 → Первый пун',
    '1.2 → 1.2 → Второй пун',
    '2. 1 → 2.1 → Данные хра',
  ],
  'Права описаны в разделе III.': ['разделе III → 3 → Права'],
  'Отказ по пункту 7.4 настоящего документа.': ['пункту 7.4 → 7.4 → none'],
  'Основание — п. 2 ст. 9 Закона № 152-ФЗ.': [],
  'Согласие даётся по пункту 2.1 договора.': [],
  'Имя, телефон и т. п. 3 раза в год сверяются.': [],
};

describe('references to clauses', () => {
  for (const [paragraph, expected] of Object.entries(CASES)) {
    it(paragraph, () => check(paragraph, expected));
  }

  it('lead to the clause and not to an item of a list with the same number', () => {
    check('1. имя;\n2. телефон.\n\nСм. раздел 2, а в нём п. 2 настоящей Политики.', [
      'раздел 2 → 2 → Сроки',
      'п. 2 → 2 → Сроки',
    ]);
    check('Данные:\n\n1. имя;\n2. телефон.\n\nСм. раздел 2.', ['раздел 2 → 2 → none'], '');
  });

  it('lead to the first clause of a section that has no heading', () => {
    check('4.1. Первый.\n\n4.2. Второй.\n\nСм. раздел 4.', ['раздел 4 → 4 → Первый.'], '');
  });

  it('stay in the appendix where the reference stands', () => {
    check('## Приложение 1. Форма запроса\n\n1.1. Форма.\n\nЗаполняется по п. 1.1.', ['п. 1.1 → 1.1 → Форма.']);
  });

  it('are found in any text without a fault, in order', () => {
    const part = fc.constantFrom(
      'п. ',
      'пп. 1.1',
      ' и ',
      '2.1',
      'разделе ',
      'IV',
      '\n\n',
      '# ',
      'ст. ',
      '3',
      '–',
      '.',
      'ё',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const reading = read(parts.join(''));
        let end = 0;
        for (const { span, target } of clauseReferences(reading)) {
          assert.ok(span.start >= end && span.end > span.start && target < reading.document.blocks.length);
          end = span.end;
        }
      }),
    );
  });
});
