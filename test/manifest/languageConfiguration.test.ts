import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const { wordPattern, onEnterRules, autoCloseBefore } = JSON.parse(
  readFileSync(join(__dirname, '../../language-configuration.json'), 'utf8'),
);

describe('the language configuration', () => {
  it('takes words with hyphens, numbers of clauses and of laws for one word', () => {
    const text = 'Интернет-магазин (п. 5.2.1) по Закону № 152-ФЗ — «ёлка», 152‑ФЗ.';
    assert.deepEqual(text.match(new RegExp(wordPattern.pattern, `${wordPattern.flags}g`)), [
      ...['Интернет-магазин', 'п', '5.2.1', 'по', 'Закону', '152-ФЗ', 'ёлка', '152‑ФЗ'],
    ]);
  });

  it('goes on with a list only after an item that says so', () => {
    const added = (line: string) =>
      onEnterRules.find((rule: { beforeText: { pattern: string } }) => new RegExp(rule.beforeText.pattern).test(line))
        ?.action.appendText;
    assert.equal(added('— имя;'), '— ');
    assert.equal(added('  • телефон; '), '• ');
    for (const line of ['— телефон.', '—', '— ', 'имя;', '1.1. Оператор — организация;'])
      assert.equal(added(line), undefined, line);
  });

  it('closes no quotation before a word', () => {
    assert.ok([' ', '.', ',', ')', '»'].every((mark) => autoCloseBefore.includes(mark)));
    assert.doesNotMatch(autoCloseBefore, /[\p{L}\p{N}]/u);
  });
});
