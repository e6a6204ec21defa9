import assert from 'node:assert/strict';
import { COMPLETE, POOR, pdnLint, RECIPE } from './support';

const files = { 'good.md': COMPLETE, 'poor.md': POOR, 'recipe.txt': RECIPE };

interface Row {
  readonly of: string;
  readonly argv: readonly string[];
  readonly text?: string;
  readonly columns?: number;
  readonly shows: string;
}

const ROWS: readonly Row[] = [
  {
    of: 'findings in full, the loudest first, and one line for the rest',
    argv: ['poor.md'],
    shows: `
poor.md
0 из 5 элементов на месте, 1 частично, 4 нет

  1:1  ошибка  Не хватает: Контакты.  contact-details
    3 │ 1. Пользуйтесь формой обратной связи.
      │                       ~~~~~~~~~~~~~~
    Почему: Этого требует часть 2 статьи 9.
    Что сделать: Добавьте пункт. Образец текста: pdn-lint explain contact-details

  4:14  ошибка  Сказано не всё: Порядок отзыва согласия.  consent-withdrawal
    4 │ 2. Вы вправе отозвать согласие.
      │              ~~~~~~~~~~~~~~~~~
    Почему: Этого требует часть 2 статьи 9.
    Что сделать: Добавьте пункт. Образец текста: pdn-lint explain consent-withdrawal

  1:1  предупреждение  Не хватает: Изменение политики.  policy-changes
    Почему: Этого требует часть 2 статьи 9.
    Что сделать: Добавьте пункт. Образец текста: pdn-lint explain policy-changes

Ещё 2 (info 1, hint 1): cookies, minors. Показать: --level hint
`,
  },
  {
    of: 'a narrow terminal: lines are broken, commands are not',
    argv: ['--level', 'error', 'poor.md'],
    columns: 50,
    shows: `
poor.md
0 из 5 элементов на месте, 1 частично, 4 нет

  1:1  ошибка  Не хватает: Контакты.
    contact-details
    3 │ 1. Пользуйтесь формой обратной связи.
      │                       ~~~~~~~~~~~~~~
    Почему: Этого требует часть 2 статьи 9.
    Что сделать: Добавьте пункт. Образец текста:
    pdn-lint explain contact-details

  4:14  ошибка  Сказано не всё: Порядок отзыва
    согласия.  consent-withdrawal
    4 │ 2. Вы вправе отозвать согласие.
      │              ~~~~~~~~~~~~~~~~~
    Почему: Этого требует часть 2 статьи 9.
    Что сделать: Добавьте пункт. Образец текста:
    pdn-lint explain consent-withdrawal

Ещё 3 (warning 1, info 1, hint 1): … Показать: --level hint
`,
  },
  {
    of: 'English',
    argv: ['--lang', 'en', '--level', 'error', 'a.md'],
    text: COMPLETE.replace('письмом', '…'),
    shows: `
a.md
4 of 5 elements present, 1 partial, 0 missing

  3:41  error  Not all is said: Consent withdrawal procedure.  consent-withdrawal
    3 │ Пишите на privacy@example.ru. Вы вправе отозвать согласие ….
      │                                         ~~~~~~~~~~~~~~~~~
    Why: Article 9(2) asks for it.
    What to do: Add a clause. Standard clause: pdn-lint explain consent-withdrawal
`,
  },
  {
    of: 'the checklist',
    argv: ['--checklist', 'poor.md'],
    shows: `
poor.md
0 из 5 элементов на месте, 1 частично, 4 нет

Документ
  ✗ Изменение политики — нет

Оператор
  ✗ Контакты — нет

Обработка
  ✗ Файлы cookie — нет
  ✗ Дети — нет

Согласие
  ◐ Порядок отзыва согласия — частично, строка 4
`,
  },
  {
    of: 'defects: their doubt, the other place, the edit, and the reason once',
    argv: ['a.md'],
    text: `${COMPLETE}Храним бессрочно и ещё раз бессрочно.\n\nСрок — три года.\n`,
    shows: `
a.md
5 из 5 элементов на месте, 0 частично, 0 нет; замечаний к тексту: 2

  5:8  ошибка (вероятно)  Срок хранения не ограничен.  unlimited-retention
    5 │ Храним бессрочно и ещё раз бессрочно.
      │        ~~~~~~~~~
    Срок назван:
    7 │ Срок — три года.
      │        ~~~~~~~~
    Точная правка: Заменить на «три года»
    Почему: Данные хранятся не дольше, чем требует цель.
    Что сделать: Назовите срок.

  5:28  ошибка (вероятно)  Срок хранения не ограничен.  unlimited-retention
    5 │ Храним бессрочно и ещё раз бессрочно.
      │                            ~~~~~~~~~
    Срок назван:
    7 │ Срок — три года.
      │        ~~~~~~~~
    Возможная правка: Заменить на «три года»
`,
  },
  {
    of: 'several files and their total',
    argv: ['--level', 'error', '--lang', 'ru', 'good.md', 'recipe.txt', 'a.md'],
    text: COMPLETE.replace('изменить', '…'),
    shows: `
good.md
5 из 5 элементов на месте, 0 частично, 0 нет
Замечаний нет.

recipe.txt
Это не политика.

a.md
4 из 5 элементов на месте, 0 частично, 1 нет

Ещё 1 (warning 1): policy-changes. Показать: --level warning

Итого: 3 файла, из них 2 политики; 1 предупреждение.
`,
  },
  {
    of: 'a long line, cut around the place, and signs that would drive the terminal',
    argv: ['--level', 'error', 'a.md'],
    columns: 60,
    text: `Политика. ${'Очень длинное начало. '.repeat(50)}\u001b[31m Вы вправе отозвать\u00a0согласие, отозвать согласие${' и так далее'.repeat(50)}. a@example.ru, изменить, cookie, детей`,
    shows: `
a.md
4 из 5 элементов на месте, 1 частично, 0 нет

  1:1146  ошибка  Сказано не всё: Порядок отзыва согласия.
    consent-withdrawal
    1 │ …отозвать\u00a0согласие, отозвать согласие и так далее и…
      │                     ~~~~~~~~~~~~~~~~~
    Почему: Этого требует часть 2 статьи 9.
    Что сделать: Добавьте пункт. Образец текста:
    pdn-lint explain consent-withdrawal
`,
  },
];

describe('pretty report', () => {
  for (const { of, argv, text, columns, shows } of ROWS) {
    it(of, async () => {
      const world = { files: { ...files, ...(text === undefined ? {} : { 'a.md': text }) } };
      const { out } = await pdnLint(argv, columns === undefined ? world : { ...world, columns });
      assert.equal(out, shows.slice(1));
    });
  }

  it('explains a rule', async () => {
    const { out } = await pdnLint(['explain', 'consent-withdrawal'], { columns: 60 });
    assert.equal(
      out,
      `Порядок отзыва согласия  consent-withdrawal
ошибка · Закон требует этого от самой политики · профиль website

Не хватает: Порядок отзыва согласия.

Почему: Этого требует часть 2 статьи 9.

Норма: часть 2 статьи 9 Закона № 152-ФЗ

Что сделать: Добавьте пункт.

Образец текста: Порядок отзыва
  │ Субъект вправе отозвать согласие, направив письмо на
  │ [адрес электронной почты].

Это образец: замените места в квадратных скобках и
проверьте, что написанное отвечает тому, как данные
обрабатываются на деле.

Так — есть
  │ Вы вправе отозвать согласие письмом.

Так — частично
  │ Вы вправе отозвать согласие.

Так — нет
  │ Вы даёте согласие.
`,
    );
  });

  it('explains a defect', async () => {
    const { out } = await pdnLint(['explain', 'unlimited-retention', '--lang', 'en'], { columns: 60 });
    assert.equal(
      out,
      `Unlimited retention  unlimited-retention
error · likely · At odds with the law · profile website

The term of storage has no end.

Why: Data are kept no longer than the purpose requires.

Norm: Article 5(7) of Federal Law No. 152-FZ

What to do: Name a term.

This is reported
  │ Данные хранятся бессрочно.

This is not reported
  │ Политика действует бессрочно.

Fix
  │ Данные хранятся бессрочно.
  │ → Данные хранятся три года.
`,
    );
  });

  const COLOURS: readonly (readonly [
    coloured: boolean,
    of: string,
    argv: string[],
    tty: boolean,
    env: Record<string, string>,
  ])[] = [
    [false, 'a pipe', [], false, {}],
    [true, 'a terminal', [], true, {}],
    [false, 'a terminal that cannot', [], true, { TERM: 'dumb' }],
    [false, 'NO_COLOR', [], true, { NO_COLOR: '1' }],
    [true, 'an empty NO_COLOR', [], true, { NO_COLOR: '' }],
    [true, 'FORCE_COLOR', [], false, { FORCE_COLOR: '1' }],
    [false, 'FORCE_COLOR=0', [], true, { FORCE_COLOR: '0' }],
    [false, 'both', [], true, { NO_COLOR: '1', FORCE_COLOR: '1' }],
    [true, '--color', ['--color'], false, { NO_COLOR: '1' }],
    [false, '--no-color', ['--no-color'], true, { FORCE_COLOR: '1' }],
  ];
  for (const [coloured, of, argv, tty, env] of COLOURS) {
    it(`${coloured ? 'has' : 'has no'} colours: ${of}`, async () => {
      const { out } = await pdnLint([...argv, 'poor.md'], { files, tty, env });
      assert.equal(out.includes('\u001b['), coloured);
    });
  }
});
