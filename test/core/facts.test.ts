import assert from 'node:assert/strict';
import { join } from 'node:path';
import type { Facts } from '../../server/src/core/facts';
import { detailsOf } from '../../server/src/core/facts';
import { filledClause } from '../../server/src/core/insertion/clauseFilling';
import { knownValues } from '../../server/src/core/insertion/knownValues';
import { type LintOptions, lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import { Reading } from '../../server/src/core/reading';
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

describe('clauses filled from the card', () => {
  it('hold what the card says, so that the card finds no fault with them', () => {
    const { clauses } = readPack(join(root, 'rules/ru-152fz'), join(root, 'rules/clauses'));
    const wanted = clauses.find(({ id }) => id === 'operator-identity')?.variants[0].text ?? '';
    const reading = new Reading(parse('# Политика обработки персональных данных\n', 'markdown'), pack);
    const filled = filledClause(wanted, reading, knownValues(reading, detailsOf(CARD)));
    assert.match(filled, /«Лагуна».*7736050003.*1027700132195/s);
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
