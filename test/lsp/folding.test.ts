import assert from 'node:assert/strict';
import { foldingRanges } from '../../server/src/lsp/features/folding';
import { checkDrafts } from './anyText';
import { draftOf } from './support';

/** Each range as its first and last line (from 0) with the words of the first. */
function check(name: string, text: string, expected: readonly string[], uri = 'file:///draft.md'): void {
  it(name, () => {
    const lines = text.split(/\r\n|\r|\n/);
    const shown = foldingRanges(draftOf(text, { uri })).map(
      ({ startLine, endLine }) => `${startLine}–${endLine} ${lines[startLine]}`,
    );
    assert.deepEqual(shown, expected);
  });
}

describe('folding ranges', () => {
  check('an empty document has none', '', []);
  check('nothing of one line is folded', '# Политика\n## 1. Цели\n## 2. Права\n', ['0–2 # Политика']);
  check(
    'sections, clauses of several lines or with items',
    '# Политика\n\n## 1. Цели\n\n1.1. Оператор принимает\nзаказы.\n\n1.2. Оператор:\n\n- хранит;\n- удаляет.\n\n1.3. Всё.\n\n## 2. Права\n\n2.1. Есть.\n',
    ['0–16 # Политика', '2–12 ## 1. Цели', '4–5 1.1. Оператор принимает', '7–10 1.2. Оператор:', '14–16 ## 2. Права'],
  );
  check('a paragraph without a number with its list', 'Оператор хранит:\n\n- имя;\n- адрес.\n\nИ всё.\n', [
    '0–3 Оператор хранит:',
  ]);
  check(
    'a table, under the clause that announces it too',
    '1.1. Состав:\n\n| Данные | Срок |\n|---|---|\n| Имя | год |\n| Адрес | два |\n\nИ всё.\n\n| a | b |\n|---|---|\n| c | d |\n',
    ['0–5 1.1. Состав:', '2–5 | Данные | Срок |', '9–11 | a | b |'],
  );
  check('front matter of Markdown', '---\ntitle: Политика\ndate: 2026-01-01\n---\n\n# Политика\n\nТекст.\n', [
    '0–3 ---',
    '5–7 # Политика',
  ]);
  check('front matter after a byte-order mark and with CRLF', '\ufeff---\r\ntitle: П\r\n---\r\n', ['0–2 \ufeff---']);
  check(
    'the text format knows no front matter, and old line ends count',
    '---\r\rtitle: x\r\r---\r\r1. ЦЕЛИ\r\r1.1. Оператор:\rа) хранит;\rб) удаляет.\r',
    ['6–10 1. ЦЕЛИ', '8–10 1.1. Оператор:'],
    'file:///draft.txt',
  );

  it('take more than one line, lie in the text, and are apart or inside each other, whatever the text', () => {
    checkDrafts((draft) => {
      const open: number[] = [];
      let before = -1;
      for (const { startLine, endLine } of foldingRanges(draft)) {
        assert.ok(startLine < endLine && endLine < draft.text.lineCount, `${startLine}–${endLine}`);
        assert.ok(startLine > before, 'two ranges begin on one line');
        before = startLine;
        while (open.length > 0 && open[open.length - 1] < startLine) open.pop();
        assert.ok(open.length === 0 || endLine <= open[open.length - 1], `${startLine}–${endLine} crosses another`);
        open.push(endLine);
      }
    });
  });
});
