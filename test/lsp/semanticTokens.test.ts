import assert from 'node:assert/strict';
import type { Draft } from '../../server/src/lsp/draft';
import { LEGEND, semanticTokens } from '../../server/src/lsp/features/semanticTokens';
import { checkDrafts } from './anyText';
import { draftOf } from './support';

interface Token {
  readonly line: number;
  readonly from: number;
  readonly to: number;
  readonly look: string;
}

/** Tokens decoded as a client does it. */
function tokensOf(draft: Draft): Token[] {
  const { data } = semanticTokens(draft);
  assert.equal(data.length % 5, 0);
  const tokens: Token[] = [];
  for (let i = 0, line = 0, from = 0; i < data.length; i += 5) {
    from = data[i] === 0 ? from + data[i + 1] : data[i + 1];
    line += data[i];
    const modifiers = LEGEND.tokenModifiers.filter((_, bit) => (data[i + 4] >> bit) & 1);
    tokens.push({ line, from, to: from + data[i + 2], look: [LEGEND.tokenTypes[data[i + 3]], ...modifiers].join('.') });
  }
  return tokens;
}

function check(name: string, text: string, expected: readonly string[]): void {
  it(name, () => {
    const lines = text.split(/\r\n|\r|\n/);
    assert.deepEqual(
      tokensOf(draftOf(text)).map(({ line, from, to, look }) => `${look} ${lines[line].slice(from, to)}`),
      expected,
    );
  });
}

describe('semantic tokens', () => {
  check('an empty text has none', '', []);
  check(
    'a term where it is defined, not where it is used',
    'ООО «Роща» (далее — Оператор) хранит данные. Оператор их бережёт.',
    ['type.declaration Оператор'],
  );
  check('a citation of an act', 'Политика составлена во исполнение Федерального закона от 27.07.2006 № 152-ФЗ.', [
    'variable.readonly.defaultLibrary Федерального закона от 27.07.2006 № 152-ФЗ',
  ]);
  check(
    'a citation over two lines is a token on each',
    'Составлена по Федеральному закону от 27.07.2006  \n  № 152-ФЗ «О персональных данных» с изменениями.',
    [
      'variable.readonly.defaultLibrary Федеральному закону от 27.07.2006',
      'variable.readonly.defaultLibrary № 152-ФЗ «О персональных данных»',
    ],
  );
  check(
    'references to clauses, and the clauses themselves not',
    '1.1. Общее.\n\n1.2. Цели, кроме указанных в п. 1.1 настоящей Политики, исключены.\n',
    ['variable.readonly п. 1.1'],
  );
  check(
    'of two names of one number the longer is coloured, once',
    '1.1. Общее.\n\n1.2. Согласно п. 1.1, п. 1.2 настоящей Политики данные хранятся.\n',
    ['variable.readonly п. 1.1', 'variable.readonly п. 1.2'],
  );
  check('places to fill in', 'Оператор — [указать наименование], ИНН ____________.', [
    'parameter [указать наименование]',
    'parameter ____________',
  ]);

  it('lie inside lines, in order and apart, whatever the text', () => {
    checkDrafts((draft) => {
      const lines = draft.document.source.split(/\r\n|\r|\n/);
      let before = { line: 0, to: 0 };
      for (const { line, from, to, look } of tokensOf(draft)) {
        assert.ok(from < to && to <= (lines[line]?.length ?? 0), `a token leaves line ${line}`);
        assert.ok(line > before.line || from >= before.to, `two tokens overlap on line ${line}`);
        assert.doesNotMatch(look, /undefined|^$/);
        before = { line, to };
      }
    });
  });
});
