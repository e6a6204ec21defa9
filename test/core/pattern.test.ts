import assert from 'node:assert/strict';
import { PatternCompiler } from '../../server/src/core/pattern/compile';
import { Matcher } from '../../server/src/core/pattern/matcher';
import { Program } from '../../server/src/core/pattern/program';
import { PatternError } from '../../server/src/core/pattern/syntax';
import { Vocabulary } from '../../server/src/core/pattern/vocabulary';
import type { Sentence } from '../../server/src/core/sentences';
import { splitWords } from '../../server/src/core/words';
import { mark, unmark } from '../rules/marks';

const lexicon = new Map([
  ['пдн', ['персональн* данн*', 'пдн']],
  ['отозвать', ['отзыв*', 'отозв*']],
]);

/** Sentences for these tests end at a full stop. */
function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  for (const part of text.split(/(?<=\.)/)) {
    sentences.push({ start, end: start + part.length, block: 0, definition: false });
    start += part.length;
  }
  return sentences;
}

/** Marks every match of `pattern` in the bare text of `expected` and compares. */
function check(pattern: string, expected: string): void {
  const { text } = unmark(expected);
  const compiler = new PatternCompiler(lexicon);
  const root = compiler.compile(pattern);
  const table = compiler.table();
  const words = splitWords(text, sentencesOf(text), []);
  const { starts, ends } = new Matcher(new Program(table), new Vocabulary(table), words, []).matches(root);
  const spans = starts.map((start, i) => ({ start: words.starts[start], end: words.ends[ends[i] - 1] }));
  assert.equal(mark(text, spans), expected, pattern);
}

const MATCHES: readonly (readonly [string, string])[] = [
  ['согласие', 'Дано [|согласие|], без [|согласия|] нельзя, с [|согласием|] можно; согласно закону.'],
  ['персональный данные', '[|Персональных данных|], [|персональными данными|], персонального дела.'],
  ['направить', 'Можно [|направить|], он [|направит|], [|направлено|]; направляет.'],
  ['использовать', '[|использует|] и [|использовать|], [|используются|], [|используемые|], использования.'],
  ['отзыв*', '[|Отзыв|] и [|отзывом|], но не отозвать.'],
  ['=отзыв', '[|Отзыв|], но не отзыва.'],
  ['<отозвать> согласие', '[|Отзыв согласия|]; [|отозвать «согласие|]».'],
  ['<пдн>', '[|ПДн|], [|персональные данные|].'],
  ['обработк* .. данн*', '[|Обработка его персональных данных|]; обработка одна два три четыре пять данных.'],
  ['обработк* ..1 данн*', 'Обработка его персональных данных.'],
  ['обработк* ... данн*', 'Обработка. Данных нет. [|Обработка раз два три четыре пять шесть семь данных|].'],
  ['(сбор | хранени*) данн*', '[|Сбор данных|] и [|хранение данных|].'],
  ['дать свое? согласие', '[|Дать своё согласие|], [|дать согласие|], дать наше согласие.'],
  ['!не передае*', 'Не передаёт, а он [|передаёт|].'],
  ['!(не | без) ..2 передае*', 'Не всегда передаёт. Он [|передаёт|].'],
  ['!не !без передае*', 'Не передаёт, без передаёт, он [|передаёт|].'],
  ['передае* !третьи*', 'Передаёт третьим лицам. [|Передаёт|] банку.'],
  ['согласие & почт*', '[|Почтой отозвать согласие|]. Почтой нельзя.'],
  ['^отзыв', '[|Отзыв|] и отзыв. «[|Отзыв|]».'],
  ['^мой? отзыв', '[|Отзыв|] и отзыв. [|Мой отзыв|]. Вот мой отзыв.'],
  ['^мой? новый? отзыв', '[|Новый отзыв|] и новый отзыв. [|Мой новый отзыв|]. [|Отзыв|].'],
  ['e-mail', 'По [|e-mail|] или mail.'],
  ['152-фз', 'Закон № [|152-ФЗ|], [|152 ФЗ|].'],
  ['оператор', '[|Oпeрaтoр|] с латинскими буквами, [|опера\u00adтор|] с мягким переносом.'],
  ['учет', '[|Учёт|], [|учете|], [|уче\u0308та|].'],
  ['который', 'Край и\u0306, [|которыи\u0306|].'],
];

describe('patterns', () => {
  for (const [pattern, text] of MATCHES) it(pattern, () => check(pattern, text));

  const BROKEN: readonly (readonly [string, number])[] = [
    ['', 0],
    ['(сбор', 0],
    ['сбор)', 4],
    ['<нет-такого>', 0],
    ['{нет}', 0],
    ['сбор ..', 7],
    ['свое?', 5],
    ['!не', 3],
    ['*', 0],
  ];
  for (const [pattern, at] of BROKEN) {
    it(`«${pattern}» is refused at ${at}`, () => {
      assert.throws(
        () => new PatternCompiler(lexicon).compile(pattern),
        (error: unknown) => error instanceof PatternError && error.at === at,
      );
    });
  }

  it('a name that refers to itself is refused', () => {
    const loop = new Map([
      ['а', ['<б> слово']],
      ['б', ['<а>']],
    ]);
    assert.throws(() => new PatternCompiler(loop).compile('<а>'), /ссылается само на себя/);
  });

  it('equal parts of patterns are stored once', () => {
    const compiler = new PatternCompiler(lexicon);
    compiler.compile('<пдн> субъекта');
    const { size } = compiler.table();
    compiler.compile('<пдн> субъекта');
    assert.equal(compiler.table().size, size);
  });
});
