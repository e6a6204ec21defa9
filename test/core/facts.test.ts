import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Facts } from '../../server/src/core/facts';
import { filledWithFacts } from '../../server/src/core/insertion/filledWithFacts';
import { type LintOptions, lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import { severityFor } from '../../server/src/core/ruleOnDay';
import { rulesOf } from '../../server/src/core/rulePack';
import { builtinPack } from '../../server/src/host/builtinPack';
import { readPack } from '../../server/src/host/readPack';

const pack = builtinPack();
const root = join(__dirname, '../..');

/** What settings make of the severity of a rule. */
const SEVERITIES: readonly (readonly [rule: string, options: LintOptions, severity: string])[] = [
  ['minors', {}, 'hint'],
  ['minors', { facts: {} }, 'hint'],
  ['minors', { facts: { minors: true } }, 'warning'],
  ['minors', { facts: { minors: false } }, 'off'],
  ['minors', { profile: 'school', facts: { minors: false } }, 'off'],
  ['minors', { facts: { minors: false }, severities: { minors: 'error' } }, 'error'],
  ['minors', { severities: { minors: 'off' } }, 'off'],
  ['cookies', { profile: 'employer' }, 'off'],
  ['cookies', { profile: 'employer', facts: { cookies: true } }, 'warning'],
  ['cookies', { facts: { cookies: false } }, 'warning'],
  ['cookies', { facts: { cookies: false, analytics: false } }, 'off'],
  ['cookies', { facts: { cookies: false, analytics: true } }, 'warning'],
  ['special-categories', { profile: 'clinic', facts: { biometrics: true } }, 'error'],
  ['special-categories', { facts: { biometrics: true, 'special-categories': false } }, 'error'],
  ['special-categories', { facts: { biometrics: false, 'special-categories': false } }, 'hint'],
  ['cross-border-transfer', { facts: { 'cross-border': false } }, 'error'],
];

describe('severities', () => {
  for (const [id, options, severity] of SEVERITIES) {
    it(`${id} ${JSON.stringify(options)}`, () => {
      const rule = rulesOf(pack).find((one) => one.id === id);
      assert.ok(rule);
      assert.equal(severityFor(rule, options.profile ?? 'website', options), severity);
    });
  }

  it('that the user sets win over those of single cases', () => {
    const text =
      '# Политика обработки персональных данных\n\nМы не передаём данные третьим лицам.\n\nЕсть Яндекс.Метрика.\n';
    const of = (options: LintOptions) =>
      lint(parse(text, 'markdown'), pack, options)
        .findings.filter(({ rule }) => rule === 'contradiction-third-parties')
        .map(({ severity }) => severity);
    assert.deepEqual(of({}), ['info']);
    assert.deepEqual(of({ severities: { 'contradiction-third-parties': 'error' } }), ['error']);
    assert.deepEqual(of({ severities: { 'contradiction-third-parties': 'off' } }), []);
  });
});

const CARD: Facts = {
  name: 'ООО «Лагуна»',
  inn: '7736050003',
  ogrn: '1027700132195',
  email: 'info@laguna.ru',
  address: '300000, г. Тула, ул. Мира, д. 1',
  site: 'laguna.ru',
};

/** Placeholders are written `‹1:words›` here. */
const CLAUSES: readonly (readonly [facts: Facts | undefined, text: string, filled: string])[] = [
  [undefined, 'ИНН ‹1:10 цифр›', 'ИНН ‹1:10 цифр›'],
  [{}, 'ИНН ‹1:10 цифр›', 'ИНН ‹1:10 цифр›'],
  [
    CARD,
    '‹1:полное наименование организации›: ИНН ‹2:10 цифр›, ОГРН ‹3:13 цифр›',
    'ООО «Лагуна»: ИНН 7736050003, ОГРН 1027700132195',
  ],
  [CARD, 'ИНН ‹1:12 цифр›, ОГРНИП ‹2:15 цифр›', 'ИНН ‹1:12 цифр›, ОГРНИП ‹2:15 цифр›'],
  [
    CARD,
    'на ‹1:privacy@домен› или ‹2:индекс, адрес›, сайт ‹3:https://…›',
    'на info@laguna.ru или 300000, г. Тула, ул. Мира, д. 1, сайт https://laguna.ru',
  ],
  [CARD, '‹1:наименование и адрес иностранного лица›', '‹1:наименование и адрес иностранного лица›'],
  [
    { name: 'ИП Соколова Мария' },
    'индивидуальный предприниматель ‹1:фамилия, имя, отчество›',
    'индивидуальный предприниматель Соколова Мария',
  ],
  [{ name: 'A$ {1}' }, '‹1:наименование оператора›', '‹1:наименование оператора›'],
];

const written = (text: string): string => text.replaceAll('‹', '${').replaceAll('›', '}');

describe('clauses filled from the card', () => {
  for (const [facts, text, filled] of CLAUSES)
    it(text, () => assert.equal(filledWithFacts(written(text), facts), written(filled)));

  it('hold what the card says, so that the card finds no fault with them', () => {
    const { clauses } = readPack(join(root, 'rules/ru-152fz'), join(root, 'rules/clauses'));
    const wanted = clauses.find(({ id }) => id === 'operator-identity')?.variants[0].text ?? '';
    const filled = filledWithFacts(wanted, CARD);
    assert.match(filled, /ООО «Лагуна».*7736050003.*1027700132195/s);
    const source = `# Политика обработки персональных данных\n\n${filled}\n`;
    const { findings } = lint(parse(source, 'markdown'), pack, { facts: CARD });
    assert.deepEqual(
      findings.filter(({ rule }) => rule.startsWith('fact-')),
      [],
    );
  });
});

describe('checks of the card', () => {
  const hostile = [
    'ИНН 1234567890 ',
    'a@b.ru ',
    'сайт a.ru ',
    'ответственный Иванов Иван Иванович ',
    'не ',
    'ООО «А» ',
    'Метрика ',
  ];
  for (const piece of hostile) {
    it(`take time in proportion to the text: ${piece}`, () => {
      const text = piece.repeat(Math.ceil(60_000 / piece.length));
      const before = performance.now();
      lint(parse(text, 'text'), pack, {
        force: true,
        facts: { ...CARD, responsible: 'Ё', services: Array(50).fill('Метрика Б') },
      });
      assert.ok(performance.now() - before < 6000);
    });
  }
});
