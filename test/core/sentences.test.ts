import assert from 'node:assert/strict';
import type { TextFormat } from '../../server/src/core/document';
import { parse } from '../../server/src/core/parse/parse';
import { sentences } from '../../server/src/core/sentences';

/** Shows every sentence of the text as `[|…|]`, or as `[=|…|]` where it is a definition. */
function mark(source: string, format: TextFormat): string {
  const document = parse(source, format);
  let marked = '';
  let from = 0;
  for (const { start, end, definition } of sentences(document)) {
    const span = document.plain.toSource({ start, end });
    marked += `${source.slice(from, span.start)}${definition ? '[=|' : '[|'}${source.slice(span.start, span.end)}|]`;
    from = span.end;
  }
  return marked + source.slice(from);
}

function check(marked: string, format: TextFormat = 'text'): void {
  assert.equal(mark(marked.replace(/\[=?\||\|\]/g, ''), format), marked);
}

/** One paragraph each. */
const BORDERS: string[] = [
  '[|Оператор хранит данные.|] [|Данные хранятся три года!|] [|Где?|] [|В России…|]',
  '[|Политика составлена по Закону от 27.07.2006 г. № 152-ФЗ «О персональных данных».|] [|Она действует.|]',
  '[|Закон от 27.07.2006 N 152-ФЗ применяется.|] [|Ответ даётся за 10 дней.|]',
  '[|Адрес: 123456, г. Москва, ул. Ленина, д. 5, корп. 2, стр. 1, оф. 7, тел. 8 (495) 123-45-67.|]',
  '[|Адрес: 123290 г. Москва, наб. Реки, пом. 4, лит. А.|]',
  '[|См. п. 5.2, пп. 3 и ч. 1 ст. 6 Закона.|] [|Далее текст.|]',
  '[|Имя, телефон и т.д. хранятся.|] [|Имя, телефон и т.п.|] [|Оператор хранит их.|]',
  '[|Сайты (т.е. страницы, в т.ч. Яндекс.Метрика) и др. Счётчики работают.|]'.replace('и др. С', 'и др.|] [|С'),
  '[|Директор И. И. Иванов и А.Б. Петров отвечают.|] [|Штраф 500 руб. взимается.|]',
  '[|Редакция от 1 мая 2026 г.|] [|Оператор вправе её изменить.|]',
  '[|Пишите на info@example.ru.|] [|Сайт https://example.ru/a.b?c=1. Открыт.|]'.replace('c=1. О', 'c=1.|] [|О'),
  '[|Данные хранятся.Оператор их защищает.|]'.replace('.О', '.|][|О'),
  '[|«Данные хранятся.»|] [|(Они защищены.)|] [|Всё.|]',
  '[|Политика действует в ред. от 5.2.|] [|Версия 2.0 отменена.|]',
  '[|Оператор хранит: имя; телефон; адрес.|]',
  '[|ООО «Ромашка» обрабатывает данные.|] [|ИП Иванов И.И. хранит их.|]',
  '[|Срок? нет такого.|]',
  '[|Оператор хранит данные|]',
  '[|3.1.|]',
];

const STRUCTURED: [name: string, format: TextFormat, marked: string][] = [
  ['a semicolon ends an item', 'text', '[|Оператор хранит:|]\n- [|имя;|] [|телефон;|]\n- [|адрес.|]'],
  ['a semicolon before a line end ends a sentence', 'text', '[|Оператор хранит имя; телефон;|]\n[|Адрес хранится.|]'],
  ['the number is no sentence', 'text', '3.1. [|Оператор хранит данные.|] 3.2. [|Оператор их защищает.|]'],
  ['cells', 'markdown', '| [|имя|] | [|три года.|] [|Затем уничтожаются.|] |\n|---|---|\n| [|телефон|] | [|год|] |'],
  ['a soft line end is no border', 'markdown', '[|Оператор хранит\nданные.|] [|Три\nгода.|]'],
  ['headings', 'markdown', '# [|Политика.|] [|Редакция 2|]\n\n[|Текст.|]'],
  ['marks of Markdown', 'markdown', '**[|Оператор** хранит *данные*.|] [[|Политика](https://a.ru/b.html) действует.|]'],
];

const GLOSSARY = '2. [|Термины и определения|]\n\n';

const DEFINITIONS: [name: string, marked: string][] = [
  ['law terms anywhere', '[=|Персональные данные – любая информация, относящаяся к физическому лицу.|]'],
  ['a quoted term', '1.1.2. [=|«Обработка персональных данных» - любое действие (операция) с данными.|]'],
  [
    'a term with its short form',
    '[=|Субъект персональных данных (далее – Субъект) — физическое лицо, чьи данные обрабатываются.|]',
  ],
  ['«это»', '[=|Файлы cookie — это небольшие текстовые файлы, которые хранит браузер.|]'],
  ['«это» without a dash', '[=|Cookie это небольшой фрагмент данных.|]'],
  ['«под … понимается»', '[=|В рамках настоящей Политики под персональными данными понимается информация о лице.|]'],
  ['«представляют собой»', '[=|Файлы cookie представляют собой текстовые файлы.|]'],
  ['a purpose', '[|Цель обработки – заключение договора с клиентом.|]'],
  ['a main purpose', '[|Главная цель Компании — предоставление информационных услуг.|]'],
  ['a period', '[|Срок хранения — 5 лет.|]'],
  ['a denial', '[|Трансграничная передача – не осуществляется.|]'],
  ['the operator by name', '[|Оператор – ООО «Ромашка», юридическое лицо.|]'],
  ['contacts', '[|Email — info@example.ru для обращений.|]'],
  ['use as consent', '[|Использование Сайта означает согласие с Политикой.|]'],
  ['a recipient', '[|Яндекс.Метрика — сервис аналитики, которому передаются данные.|]'],
  ['an action with its effect', '[|Удалить профиль — все данные удаляются.|]'],
  ['a list of data', '[|Персональные данные пользователя - фамилия, имя, телефон.|]'],
  [
    'a glossary',
    `${GLOSSARY}2.1. [=|Пользователь — посетитель Сайта.|]\n\n2.2. [=|Заказ – оформленная заявка.|] [=|Она бывает устной.|]`,
  ],
  ['the operator in a glossary', `${GLOSSARY}[|Оператор персональных данных – ООО «Ромашка», ИНН 7701234567.|]`],
  [
    'what the operator does in a glossary',
    `${GLOSSARY}[=|Куки — это часть данных.|] [|Компания получает сведения о браузере.|]`,
  ],
  [
    'items of an explanation',
    `${GLOSSARY}[=|Обработка – совокупность действий:|]\n- [=|сбор;|]\n- [=|запись.|]\n\n[|Данные хранятся три года.|]`,
  ],
  [
    'an announced glossary',
    '[|Используются следующие термины:|]\n\n[=|Сайт – ресурс в сети.|]\n\n[=|Заявка – запрос клиента.|]',
  ],
  [
    'a glossary announced by a bare word',
    '[|Основные термины:|]\n\n- [=|заявка – запрос клиента;|]\n- [=|сайт – ресурс в сети.|]',
  ],
  ['a colon after other words', '[|Порядок определения сроков:|]\n\n- [|заявка – три года;|]\n- [|анкета – год.|]'],
  ['after a glossary', `${GLOSSARY}[=|Заказ – оформленная заявка.|]\n\n3. [|Сроки|]\n\n[|Заказ – хранится три года.|]`],
];

describe('sentences', () => {
  for (const marked of BORDERS) it(marked, () => check(marked));
  for (const [name, format, marked] of STRUCTURED) it(name, () => check(marked, format));
});

describe('definitions', () => {
  for (const [name, marked] of DEFINITIONS) it(name, () => check(marked));
});
