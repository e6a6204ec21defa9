import assert from 'node:assert/strict';
import { join } from 'node:path';
import { defects } from '../../server/src/core/checks/defects';
import { stemOf } from '../../server/src/core/checks/stem';
import { parse } from '../../server/src/core/parse/parse';
import { Reading } from '../../server/src/core/reading';
import { compilePack } from '../../server/src/host/compilePack';
import { readPack } from '../../server/src/host/readPack';
import { judgeDefect } from '../rules/judgeDefect';
import { unmark } from '../rules/marks';

const root = join(__dirname, '../..');
const { pack } = compilePack(readPack(join(root, 'rules/ru-152fz'), join(root, 'rules/clauses')).files);
const JUDGED = { day: '2026-11-25', profile: 'website' } as const;

function ruleOf(id: string) {
  const rule = pack.defects.find((one) => one.id === id);
  assert.ok(rule, id);
  return rule;
}

function read(text: string): Reading {
  return new Reading(parse(text, 'markdown'), pack);
}

/** `[|` and `|]` enclose every place that the rule tells as wrong. */
function check(id: string, example: string): void {
  assert.equal(judgeDefect(pack, ruleOf(id), unmark(example).text).marked, example);
}

/** Numbers of clauses, each a paragraph of its own; a `#` before one makes a heading of it. */
function numbers(line: string): string {
  return line
    .split(' ')
    .map((n) =>
      n.startsWith('#') ? `## ${n.slice(1)} Общие сведения` : `${n} Данные хранятся, пока они нужны для цели.`,
    )
    .join('\n\n');
}

/** Texts of each rule, wrong and right ones, beyond the examples that its file shows. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  'undefined-abbreviation': [
    'Перечень [|ПДн|]-запросов и [|ИСПДН|] утверждён. Второй раз ПДн не отмечаются.',
    'Персональные данные (далее по тексту также — ПДн). Обработка ПДн.',
    'Персональные данные (сокращённо: ПДн). Обработка ПДн.',
    'Обработка персональных данных (далее — обработка ПДн) ведётся. Субъект ПДн.',
    'Согласие на [|ОПД|] хранится год. Комплект [|ОРД|] утверждён, Студия ОРД открыта.',
    '[|ПДн|] (имя и телефон) хранятся год; [|ЛНА|] утверждены.',
  ],
  'clause-numbering': [
    numbers('#1. 1.1. 1.1.1. 1.1.2. 1.2. #2. 2.1. 2.2. #3.'),
    numbers('#1. 1.1. 1.2. [|1.4|]. #2. 2.1. [|2.1|]. 2.2.'),
    numbers('#1. #2. [|#2|]. #4.').replace('[|#2|].', '## [|2|].'),
    numbers('1.1. 1.2. 2.1. 2.2. 1.1. 1.2.'),
    numbers('#1. #1. #1. #4. #5.'),
    numbers('#1. 1.1. 1.2. [|2.3|]. 1.4. #2. 2.1.'),
    numbers('4.1. 4.2. 4.3. [|4.2|]. 4.3. 4.4.'),
    '## § 1. Данные\n\n## § 2. Сроки\n\n§ 3. Цели: договор, пропуск и запись.\n\n## § 4. Права',
  ],
  'broken-reference': [
    `${numbers('#1. 1.1. 1.2. 1.3. #2. 2.1.')}\n\n2.2. Сведения из пп. 1.1, 1.3–[|1.5|] и п. 2.1 настоящей Политики хранятся год.`,
    `${numbers('1.1. 1.2. 1.3. 1.4.')}\n\n1.5. Меры приняты по п. 7.2 Требований и по пункту 9.1 приказа ФСТЭК России от 18.02.2013 № 21.`,
    `${numbers('1.1. 1.2. 1.3. 1.4.')}\n\n1.5. Ответ даётся в течение срока из разд. 1 и п. 5-дневный срок не нарушает.`,
  ],
  'empty-heading': ['## 1. [|Цели|]\n\n## 2. Сроки\n\nГод.', '## Раздел\n\n### 1.1. Цели\n\nДоставка.'],
  'unbalanced-quotes': [
    'Поля: а) имя; б) телефон; 3) почта.',
    'Сайт «Вереск» и магазин [|«|]Журавль.',
    '| «Вереск | Журавль» |\n|---|---|\n| имя | год |',
  ],
  'term-unused': [
    'Сайты veresk.ru и zhuravl.ru (далее совместно — [|Площадки|]) принадлежат оператору.',
    'Сайт veresk.ru (далее — Сайт/сайты) принадлежит оператору. На Сайтах есть формы.',
    'Данные передаются на сервер и далее курьеру.',
  ],
  'term-defined-twice': [
    'Закон № 152-ФЗ (далее — Закон) действует. Применяется и Закон РФ от 07.02.1992 № 2300-1 (далее — [|Закон|]).',
  ],
  'term-undefined': ['Сайт хранит данные. Сайт удаляет данные. Сайт передаёт данные.'],
  'operator-names': [
    'Компания вправе хранить данные. Компания передаёт их. Оператор — лицо, которое обрабатывает данные.',
  ],
  'document-name': ['Положения настоящей Политики. Настоящая Политика. Настоящими положениями никто не ограничен.'],
  'duplicate-clause': [
    '# А\n\n## Срок\n\nДанные хранятся в течение трёх лет с даты последнего обращения.\n\n## Срок\n\nДанные хранятся в течение трёх лет с даты последнего обращения.',
  ],
  'draft-comment': ['Срок — год.[| <!-- спросить у директора срок --> |]Потом удаляются.', 'Срок. <!-- TODO -->'],
};

describe('checks of the form of a document', () => {
  for (const [id, examples] of Object.entries(CASES)) {
    for (const example of examples) it(`${id}: ${example.replace(/\s+/g, ' ').slice(0, 70)}`, () => check(id, example));
  }

  it('the right number is suggested where only one is wrong', () => {
    const [fixes] = judgeDefect(pack, ruleOf('clause-numbering'), numbers('1.1. 1.2. 1.2. 1.4.')).fixes;
    assert.deepEqual(
      fixes.map(({ edits, safe }) => [edits[0].text, safe]),
      [['1.3', false]],
    );
  });

  it('the forms of a word share a stem', () => {
    const families = [
      'Положение Положения Положением положению',
      'Компания компании Компанией',
      'Продавец Продавца продавцу',
      'Пользователь Пользователи пользователями',
      'владелец владельца владельцами',
    ];
    for (const family of families) assert.equal(new Set(family.split(' ').map(stemOf)).size, 1, family);
  });

  const HOSTILE = [
    'а',
    '(',
    ')',
    '«',
    '»',
    'далее ',
    '(далее — А) ',
    'ПДн ',
    'п. 5.2 и 5.3 ',
    'п.',
    '1.1. А\n\n',
    '# 1. А\n\n',
    '# 2. А\n\n',
    '<!-- а б в --> ',
    '<!--',
    'под а ',
    'Оператор вправе ',
    'настоящая Политика ',
  ];
  for (const piece of HOSTILE) {
    it(`take time in proportion to the text: ${piece.trim()}`, () => {
      const reading = read(piece.repeat(Math.ceil(60_000 / piece.length)));
      for (const id of Object.keys(CASES)) {
        const before = performance.now();
        defects(reading, pack, ruleOf(id), JUDGED);
        assert.ok(performance.now() - before < 2000, id);
      }
    });
  }
});
