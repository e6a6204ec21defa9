import assert from 'node:assert/strict';
import { join } from 'node:path';
import { compilePack } from '../../server/src/host/compilePack';
import { readPack } from '../../server/src/host/readPack';
import { judgeDefect } from '../rules/judgeDefect';
import { unmark } from '../rules/marks';

const root = join(__dirname, '../..');
const { pack } = compilePack(readPack(join(root, 'rules/ru-152fz'), join(root, 'rules/clauses')).files);

/** `[|` and `|]` enclose the place at which it is told that nobody is named as the operator. */
function check(example: string): void {
  const rule = pack.defects.find(({ id }) => id === 'non-legal-operator');
  assert.ok(rule);
  assert.equal(judgeDefect(pack, rule, unmark(example).text).marked, example);
}

const CASES: readonly string[] = [
  // A site, a brand, a team.
  '# Политика\n\n[|Оператором является интернет-магазин|] KUBIK.',
  '# Политика\n\nМы, [|команда сервиса|] «Кубик», собираем имя и телефон.',
  '# Политика\n\n[|Редакция портала|] обрабатывает данные подписчиков.',
  '# Политика\n\nПосетители оставляют заявки. [|Школа собирает|] имена учеников.',
  // What says best who acts as the operator is shown, wherever it stands.
  '# Политика\n\nСайт собирает имя. [|Агентство «Лира» (далее — Оператор|]) хранит заявки.',
  // Somebody is named.
  '# Политика\n\nАдминистрация сайта отвечает на запросы. Оператор: АО «Кубик».',
  '# Политика\n\nОператор — самозанятая Петрова Анна Сергеевна. Сайт собирает имя.',
  '# Политика\n\nГородская школа № 5 обрабатывает данные. Администрация сайта отвечает на запросы.',
  // A blank is told by another rule.
  '# Политика\n\nОператор: ____________. Сайт собирает имя.',
  '# Политика\n\nООО «[наименование]» (далее — Оператор). Сайт собирает имя.',
  // There is nothing to show.
  '# Политика\n\nПерсональные данные хранятся один год.',
  '',
];

describe('unnamedOperator', () => {
  for (const example of CASES) it(example.replace(/\s+/g, ' ').slice(0, 80) || 'empty text', () => check(example));
});
