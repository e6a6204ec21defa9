import assert from 'node:assert/strict';
import { insertClause } from '../../server/src/core/insertion/insertClause';
import { parse } from '../../server/src/core/parse/parse';
import { Reading } from '../../server/src/core/reading';
import { builtinPack } from '../../server/src/host/builtinPack';

const pack = builtinPack();
const CLAUSE = { heading: 'Отзыв согласия', text: 'Согласие отзывается письмом.' };

/** Checks where a clause on the withdrawal of consent goes: the whole text after the insertion, which `|` marks in the expected one. */
function check(source: string, expected: string, format: 'markdown' | 'text' = 'markdown'): void {
  const rule = pack.elements.find(({ id }) => id === 'consent-withdrawal');
  assert.ok(rule);
  const reading = new Reading(parse(source, format), pack);
  const { at, text } = insertClause(reading, rule, CLAUSE, pack.elements);
  assert.equal(`${source.slice(0, at)}|${text}|${source.slice(at)}`, expected);
}

describe('insertion of a clause', () => {
  it('follows the last clause of the right section with the next number', () => {
    check(
      '# Политика\n\n## 4. Права субъекта\n\n4.1. Первый.\n\n4.2. Второй:\n\n- а;\n- б.\n\n## 5. Иное\n\n5.1. Текст.\n',
      '# Политика\n\n## 4. Права субъекта\n\n4.1. Первый.\n\n4.2. Второй:\n\n- а;\n- б.|\n\n4.3. Согласие отзывается письмом.|\n\n## 5. Иное\n\n5.1. Текст.\n',
    );
  });

  it('keeps the style of the numbers', () => {
    check(
      '# Политика\n\n**2. Права субъекта**\n\n**2.9** Девятый.\n\n**3. Иное**\n\n**3.1** Текст.',
      '# Политика\n\n**2. Права субъекта**\n\n**2.9** Девятый.|\n\n**2.10** Согласие отзывается письмом.|\n\n**3. Иное**\n\n**3.1** Текст.',
    );
  });

  it('bears no number where the section has none, and keeps its breaks', () => {
    check(
      'Политика\r\n\r\nПрава субъекта\r\n\r\nПервый абзац.\r\n\r\nВторой абзац.\r\n',
      'Политика\r\n\r\nПрава субъекта\r\n\r\nПервый абзац.\r\n\r\nВторой абзац.|\r\n\r\nСогласие отзывается письмом.|\r\n',
      'text',
    );
  });

  it('makes a section after the last numbered one', () => {
    check(
      '# Политика\n\n## 1. Цели\n\n1.1. Текст.\n\n## 2. Меры\n\n2.1. Текст.\n',
      '# Политика\n\n## 1. Цели\n\n1.1. Текст.\n\n## 2. Меры\n\n2.1. Текст.|\n\n## 3. Отзыв согласия\n\n3.1. Согласие отзывается письмом.|\n',
    );
  });

  it('counts Roman figures and keeps capitals', () => {
    check(
      'ПОЛИТИКА\n\nIII. ЦЕЛИ ОБРАБОТКИ\n\nТекст.\n\nIV. МЕРЫ ЗАЩИТЫ\n\nТекст.\n',
      'ПОЛИТИКА\n\nIII. ЦЕЛИ ОБРАБОТКИ\n\nТекст.\n\nIV. МЕРЫ ЗАЩИТЫ\n\nТекст.|\n\nV. ОТЗЫВ СОГЛАСИЯ\n\nСогласие отзывается письмом.|\n',
      'text',
    );
  });

  it('makes a section at its usual place where sections bear no numbers', () => {
    check(
      '# Политика\n\n## Цели обработки\n\nТекст.\n\n## Изменение политики\n\nТекст.\n',
      '# Политика\n\n## Цели обработки\n\nТекст.|\n\n## Отзыв согласия\n\nСогласие отзывается письмом.|\n\n## Изменение политики\n\nТекст.\n',
    );
  });

  it('takes no number that a later section bears', () => {
    check(
      '# Политика\n\n## Права субъекта\n\n1. Первый.\n\n2. Второй.\n\n## Иное\n\n3. Третий.\n',
      '# Политика\n\n## Права субъекта\n\n1. Первый.\n\n2. Второй.|\n\nСогласие отзывается письмом.|\n\n## Иное\n\n3. Третий.\n',
    );
  });

  it('counts anew in every section where the document does', () => {
    check(
      '# Политика\n\n## Цели\n\n1. Первая.\n\n2. Вторая.\n\n## Права субъекта\n\n1. Первое.\n\n2. Второе.\n\n## Иное\n\n1. Текст.\n\n2. Текст.\n',
      '# Политика\n\n## Цели\n\n1. Первая.\n\n2. Вторая.\n\n## Права субъекта\n\n1. Первое.\n\n2. Второе.|\n\n3. Согласие отзывается письмом.|\n\n## Иное\n\n1. Текст.\n\n2. Текст.\n',
    );
  });

  it('takes nothing of a clause that begins amid a line', () => {
    check(
      '# Политика\n\n## 2. Права субъекта\n\n2.1. Первый. 2.2. Второй.\n\n## 3. Иное\n\n3.1. Текст.\n',
      '# Политика\n\n## 2. Права субъекта\n\n2.1. Первый. 2.2. Второй.|\n\n2.3. Согласие отзывается письмом.|\n\n## 3. Иное\n\n3.1. Текст.\n',
    );
  });

  it('follows the highest number where clauses stand behind subsections', () => {
    check(
      '# Политика\n\n## 2. Права субъекта\n\n### 2.1. Доступ\n\nТекст.\n\n2.2. Второй.\n\n## 3. Иное\n\nТекст.\n',
      '# Политика\n\n## 2. Права субъекта\n\n### 2.1. Доступ\n\nТекст.\n\n2.2. Второй.|\n\n### 2.3. Отзыв согласия\n\nСогласие отзывается письмом.|\n\n## 3. Иное\n\nТекст.\n',
    );
  });

  it('does not go on with the number of another section', () => {
    check(
      '# Политика\n\n## 6. Права субъекта\n\n5.1. Первый.\n\n5.2. Второй.\n\n## 7. Иное\n\n7.1. Текст.\n',
      '# Политика\n\n## 6. Права субъекта\n\n5.1. Первый.\n\n5.2. Второй.|\n\nСогласие отзывается письмом.|\n\n## 7. Иное\n\n7.1. Текст.\n',
    );
  });

  it('underlines a heading as the document does, and copies no anchor', () => {
    check(
      'Политика\n========\n\nЦели обработки\n--------------\n\nТекст.\n\nИзменение политики\n------------------\n\nТекст.\n',
      'Политика\n========\n\nЦели обработки\n--------------\n\nТекст.|\n\nОтзыв согласия\n--------------\n\nСогласие отзывается письмом.|\n\nИзменение политики\n------------------\n\nТекст.\n',
    );
    check(
      '# Политика\n\n## Цели обработки {#goals}\n\nТекст.\n',
      '# Политика\n\n## Цели обработки {#goals}\n\nТекст.|\n\n## Отзыв согласия\n\nСогласие отзывается письмом.|\n',
    );
  });

  it('numbers the first clause of a new section like those of the others', () => {
    check(
      '# Политика\n\n## 1. Цели\n\n1.1. Текст.\n\n## 2. Иное\n\nТекст.\n',
      '# Политика\n\n## 1. Цели\n\n1.1. Текст.\n\n## 2. Иное\n\nТекст.|\n\n## 3. Отзыв согласия\n\n3.1. Согласие отзывается письмом.|\n',
    );
  });

  it('counts clauses in figures under sections in Roman ones', () => {
    check(
      '# Политика\n\n## I. Цели\n\n1.1. Текст.\n\n## II. Иное\n\n2.1. Текст.\n',
      '# Политика\n\n## I. Цели\n\n1.1. Текст.\n\n## II. Иное\n\n2.1. Текст.|\n\n## III. Отзыв согласия\n\n3.1. Согласие отзывается письмом.|\n',
    );
  });

  it('stands alone in an empty text', () => {
    check('', '|Согласие отзывается письмом.|');
  });
});
