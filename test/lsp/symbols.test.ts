import assert from 'node:assert/strict';
import type { DocumentSymbol, Position, Range } from 'vscode-languageserver';
import { symbols } from '../../server/src/lsp/features/symbols';
import { checkDrafts } from './anyText';
import { draftOf } from './support';

/** The outline as an editor shows it: a line per symbol, with its first and last line (from 0). */
function shown(list: readonly DocumentSymbol[], depth = 0): string[] {
  return list.flatMap(({ name, range, children = [] }) => [
    `${'  '.repeat(depth)}${name} [${range.start.line}–${range.end.line}]`,
    ...shown(children, depth + 1),
  ]);
}

function check(name: string, text: string, expected: string, uri = 'file:///draft.md'): void {
  it(name, () => assert.equal(shown(symbols(draftOf(text, { uri }))).join('\n'), expected));
}

describe('document symbols', () => {
  check('an empty document has none', '', '');
  check('a text without headings and numbers has none', 'Мы храним ваши данные.\n\nИ никому их не передаём.\n', '');
  check(
    'sections lie inside the title, clauses inside their sections',
    '# Политика\n\n## 1. Общие положения\n\n1.1. Политика действует.\n\n1.2. Она опубликована\nна сайте.\n\n## 2. Цели\n\nОператор принимает заказы.\n',
    [
      'Политика [0–11]',
      '  1. Общие положения [2–7]',
      '    1.1. Политика действует. [4–4]',
      '    1.2. Она опубликована на сайте. [6–7]',
      '  2. Цели [9–11]',
    ].join('\n'),
  );
  check(
    'a clause holds the clauses and numbered items under it; lettered items are left out',
    [
      '2. ПРАВА',
      '2.1. Субъект вправе:',
      'а) получать сведения;',
      'б) отозвать согласие.',
      '2.2. Оператор обязан:',
      '2.2.1. отвечать на запросы:',
      '1) в срок;',
      '2) по существу;',
      '2.2.2. хранить данные.',
      '2.3. Иное.',
    ].join('\n'),
    [
      '2. ПРАВА [0–9]',
      '  2.1. Субъект вправе: [1–3]',
      '  2.2. Оператор обязан: [4–8]',
      '    2.2.1. отвечать на запросы: [5–7]',
      '      1) в срок; [6–6]',
      '      2) по существу; [7–7]',
      '    2.2.2. хранить данные. [8–8]',
      '  2.3. Иное. [9–9]',
    ].join('\n'),
    'file:///draft.txt',
  );
  check(
    'a list of an earlier clause does not hold the next clause',
    '4.1. Покупатель вправе:\n\n4. получать сведения;\n5. отозвать согласие.\n\n4.2. Оператор отвечает на запросы.\n',
    [
      '4.1. Покупатель вправе: [0–3]',
      '  4. получать сведения; [2–2]',
      '  5. отозвать согласие. [3–3]',
      '4.2. Оператор отвечает на запросы. [5–5]',
    ].join('\n'),
  );
  check(
    'a long clause is cut at a word, and white space is one space',
    '1.1. Оператор\u00a0обрабатывает  персональные\nданные посетителей сайта, покупателей и работников.\n',
    '1.1. Оператор обрабатывает персональные данные посетителей сайта… [0–1]',
  );
  check('marks of Markdown are not shown', '## **1. Цели** *обработки*\n', '1. Цели обработки [0–0]');
  check('a heading of invisible characters and marks has a name', '# \u00ad—!\u00ad\n\n# 5\n', '—! [0–0]\n5 [2–2]');

  it('a section is picked by its heading and covers its marks', () => {
    const [title] = symbols(draftOf('## 1. Цели ##\n\nТекст.\n'));
    assert.deepEqual(title.range, { start: { line: 0, character: 0 }, end: { line: 2, character: 6 } });
    assert.deepEqual(title.selectionRange, { start: { line: 0, character: 3 }, end: { line: 0, character: 10 } });
  });

  it('lie inside each other and inside the text, in order, whatever the text', () => {
    checkDrafts((draft) => {
      const end = draft.text.positionAt(draft.document.source.length);
      checkInside(symbols(draft), { start: { line: 0, character: 0 }, end });
    });
  });

  it('a long text of nested lists takes time in proportion to its length', () => {
    const lines = Array.from({ length: 20_000 }, (_, i) => `${(i % 7) + 1}.${(i % 3) + 1}. а\r`).join('\r');
    const draft = draftOf(lines, { uri: 'file:///draft.txt' });
    assert.ok(draft.reading.words.count > 0);
    const start = performance.now();
    symbols(draft);
    assert.ok(performance.now() - start < 2000);
  });
});

function checkInside(list: readonly DocumentSymbol[], around: Range): void {
  let before = around.start;
  for (const { name, range, selectionRange, children = [] } of list) {
    assert.ok(name.trim() !== '' && !name.includes('\n'), `a name: ${JSON.stringify(name)}`);
    assert.ok(isBefore(before, range.start) && isBefore(range.end, around.end), `${name} leaves what it lies in`);
    assert.ok(isBefore(range.start, range.end), `${name} ends before it begins`);
    assert.ok(
      isBefore(range.start, selectionRange.start) && isBefore(selectionRange.end, range.end),
      `${name} is picked outside itself`,
    );
    checkInside(children, range);
    before = range.end;
  }
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
