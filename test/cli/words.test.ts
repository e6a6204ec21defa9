import assert from 'node:assert/strict';
import { excerpt } from '../../server/src/cli/excerpt';
import { Lines } from '../../server/src/cli/lines';
import { isIsoDate } from '../../server/src/cli/options';
import { editDistance, nearest } from '../../server/src/cli/suggest';
import { GLUE, printable, wrap } from '../../server/src/cli/wrap';
import { pluralRu } from '../../server/src/core/plural';

/** A table of calls: each row is its arguments and what comes out. */
function check<Row extends readonly unknown[]>(name: string, rows: readonly Row[], call: (row: Row) => unknown): void {
  describe(name, () => {
    for (const row of rows) {
      it(JSON.stringify(row), () => assert.deepEqual(call(row), row[row.length - 1]));
    }
  });
}

check(
  'plural',
  [
    [0, 'файлов'],
    [1, 'файл'],
    [2, 'файла'],
    [4, 'файла'],
    [5, 'файлов'],
    [11, 'файлов'],
    [14, 'файлов'],
    [21, 'файл'],
    [22, 'файла'],
    [111, 'файлов'],
    [1001, 'файл'],
  ] as const,
  ([count]) => pluralRu(count, 'файл', 'файла', 'файлов'),
);

check(
  'dates',
  [
    ['2026-03-01', true],
    ['2024-02-29', true],
    ['2025-02-29', false],
    ['2026-13-01', false],
    ['2026-3-1', false],
    ['01.03.2026', false],
    ['2026-03-01T00:00', false],
    ['', false],
  ] as const,
  ([text]) => isIsoDate(text),
);

check(
  'edit distance',
  [
    ['', '', 0],
    ['cookies', 'cookies', 0],
    ['cookies', 'cokies', 1],
    ['cookies', 'cookeis', 1],
    ['minors', 'majors', 2],
    ['', 'abc', 3],
  ] as const,
  ([left, right]) => editDistance(left, right),
);

check(
  'suggestions',
  [
    ['cokies', ['cookies']],
    ['COOKIES', ['cookies']],
    ['withdrawal', ['consent-withdrawal']],
    ['consent-withdrawl', ['consent-withdrawal']],
    ['zzz', []],
    ['', []],
    ['я'.repeat(1000), []],
  ] as const,
  ([word]) => nearest(word, ['cookies', 'consent-withdrawal', 'minors-data']),
);

check(
  'wrapping',
  [
    ['одно два три', 8, ['одно два', 'три']],
    ['одно  два\nтри', 80, ['одно два три']],
    ['№\u00a0152-ФЗ о данных', 6, ['№\u00a0152-ФЗ', 'о', 'данных']],
    [`дай pdn-lint${GLUE}rules`, 8, ['дай', 'pdn-lint rules']],
    ['длинноеслово', 4, ['длинноеслово']],
    ['', 4, ['']],
  ] as const,
  ([text, width]) => wrap(text, width),
);

check(
  'printable text',
  [
    ['обычный текст', 'обычный текст'],
    ['a\u001b[31mb', 'a␛[31mb'],
    ['a\nb\u0000', 'a␊b␀'],
    ['a\u009b31m', 'a\ufffd31m'],
    ['a\u202eb\u00adc', 'abc'],
    ['a\tb\u00a0c', 'a b\u00a0c'],
  ] as const,
  ([text]) => printable(text),
);

check(
  'positions',
  [
    ['', 0, '0:0'],
    ['ab', 2, '0:2'],
    ['a\nb', 1, '0:1'],
    ['a\nb', 2, '1:0'],
    ['a\r\nb', 3, '1:0'],
    ['a\rb', 2, '1:0'],
    ['a\n\r\n', 4, '2:0'],
    ['😀b\n', 2, '0:2'],
    ['a\u2028b', 2, '0:2'],
  ] as const,
  ([text, offset]) => {
    const { line, character } = new Lines(text).at(offset);
    return `${line}:${character}`;
  },
);

/** The excerpt of the place between `[|` and `|]`, marked again. */
function quoted(marked: string, width: number): string {
  const start = marked.indexOf('[|');
  const end = marked.indexOf('|]') - 2;
  const source = marked.replace('[|', '').replace('|]', '');
  const cut = excerpt(source, new Lines(source), { start, end }, width);
  return `${cut.text.slice(0, cut.start)}[|${cut.text.slice(cut.start, cut.end)}|]${cut.text.slice(cut.end)}`;
}

check(
  'excerpts',
  [
    ['Вы вправе [|отозвать согласие|].', 40, 'Вы вправе [|отозвать согласие|].'],
    ['один\n   два [|три|] \nчетыре', 40, 'два [|три|]'],
    ['один [|два\nтри|] четыре', 40, 'один [|два|]'],
    ['[||]пусто', 40, '[||]пусто'],
    [`${'слово '.repeat(20)}[|место|]${' слово'.repeat(20)}`, 40, '…слово слово слово [|место|] слово слово…'],
    [`[|${'место '.repeat(20)}|]`, 20, '[|место место место|]…'],
    [`${'а'.repeat(100)}[|б|]${'в'.repeat(100)}`, 20, `…[|б|]${'в'.repeat(17)}…`],
    ['\u001b[2J[|место|]', 40, '␛[2J[|место|]'],
  ] as const,
  ([marked, width]) => quoted(marked, width),
);
