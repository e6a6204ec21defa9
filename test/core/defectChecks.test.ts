import assert from 'node:assert/strict';
import { join } from 'node:path';
import { defects } from '../../server/src/core/checks/defects';
import { parse } from '../../server/src/core/parse/parse';
import { Reading } from '../../server/src/core/reading';
import { compilePack } from '../../server/src/host/compilePack';
import { readPack } from '../../server/src/host/readPack';
import { judgeDefect } from '../rules/judgeDefect';
import { unmark } from '../rules/marks';

const root = join(__dirname, '../..');
const { pack } = compilePack(readPack(join(root, 'rules/ru-152fz'), join(root, 'rules/clauses')).files);

function ruleOf(id: string) {
  const rule = pack.defects.find((one) => one.id === id);
  assert.ok(rule, id);
  return rule;
}

/** `[|` and `|]` enclose every place that the rule tells as wrong. */
function check(id: string, example: string): void {
  assert.equal(judgeDefect(pack, ruleOf(id), unmark(example).text).marked, example);
}

/** Texts of each rule, wrong and right ones, beyond the examples that its file shows. */
const CASES: Readonly<Record<string, readonly string[]>> = {
  placeholder: [
    'Сведения об операторе: [|[ФИО / наименование]|], [|[адрес]|].',
    'Почта: [|&lt;указать e-mail&gt;|], сайт: [|{{site_url}}|].',
    'Индекс [|(указать индекс)|], город.',
    'Срок хранения — [|ХХ|] месяцев.',
    'Оператор: ИП [|ФИО|].',
    'ОГРНИП [|3ХХХХХХХХХХХХХХ|].',
    'Обратитесь [|по адресу|] , указанному выше.',
    '[|Адрес|]: , [|телефон|]: .',
    'Адрес: 300000, г. Тула.',
    'Генеральный директор ______________ /Соколов А. П./',
    'Бланк\n\nЗаявление принимается в свободной форме.',
    '## Форма согласия\n\nЯ, ________________, проживающий по адресу ____________, даю согласие.\n\nE-mail:',
    '[|ООО «Ромашка»|] обрабатывает данные.',
  ],
  'template-residue': [
    'Сайт vesna-kazan.ru. Пишите: info@vesna-kazan.ru, buh@vesnakazan.com.',
    'Сайт vesna-kazan.ru. Данные хранит провайдер, его сайт hoster-sever.ru.',
    'ООО «Лагуна» (далее — Оператор) и ООО «Лагуна-Тула» обрабатывают данные.',
    'Оператор — ООО «Лагуна» (далее — Оператор). Иное.\n\nОператором является [|ООО «Меркурий»|].',
    'Выберите нужный тариф и укажите адрес доставки.',
  ],
  'invalid-identifier': ['инн: [|7736050004|]', 'ОГРН ИП [|304500116000158|]', 'КПП/ИНН 781401001/[|7736050004|]'],
  'identifier-mismatch': ['ООО «Лагуна», ИНН/ОГРН: 7736050003/1027700070518'],
  'contact-form': ['[|sokolovа.m@laguna-tula.ru|]', '[|+7 495 777-12-1|]', '+7 495 777-12-12, 8 (487) 277-12-12'],
  'mixed-alphabet': ['[|Сайтy|]', 'e-mail’ом, web-сайт, iPhone'],
  'free-mail': ['Сайт laguna-tula.ru, тел. +7 (487) 277-12-12'],
};

describe('checks of defects', () => {
  for (const [id, examples] of Object.entries(CASES)) {
    for (const example of examples) it(`${id}: ${example.replace(/\s+/g, ' ').slice(0, 70)}`, () => check(id, example));
  }

  const HOSTILE = ['а', '(', '[', '_', 'ИНН ', 'a@', '+7 ', 'aа', 'Адрес: ', 'a.ru ', 'ООО «А» ', 'тел. , ', 'салон «'];
  for (const piece of HOSTILE) {
    it(`take time in proportion to the text: ${piece}`, () => {
      const text = piece.repeat(Math.ceil(60_000 / piece.length));
      const reading = new Reading(parse(text, 'text'), pack);
      for (const id of Object.keys(CASES)) {
        const before = performance.now();
        defects(reading, pack, ruleOf(id), { day: '2026-11-25', profile: 'website' });
        assert.ok(performance.now() - before < 2000, id);
      }
    });
  }
});
