import assert from 'node:assert/strict';
import { type LintOptions, lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import type { Finding } from '../../server/src/core/report';
import { compilePack } from '../../server/src/host/compilePack';
import type { ForbidFile } from '../../server/src/host/ruleFile';
import { mark } from '../rules/marks';

const both = (text: string) => ({ ru: text, en: text });

/** A pack with one rule of kind `forbid`; what is not given is of no account. */
function packOf(rule: Partial<ForbidFile>) {
  const file: ForbidFile = {
    id: 'sample',
    kind: 'forbid',
    class: 'law-operator',
    severity: 'warning',
    grade: 'likely',
    profiles: {},
    law: [{ ref: '152-fz/9/1', text: both('статья 9') }],
    'in-force': {},
    group: 'consent',
    title: both('Образец'),
    why: both('Потому что.'),
    remedy: both('Исправьте.'),
    limit: 10,
    message: both('Так нельзя.'),
    cases: ['розовый слон'],
    examples: { defect: [], clean: [], fixed: [] },
    ...rule,
  };
  const { pack, errors } = compilePack({
    id: 'test',
    version: '1',
    checkedOn: '2026-03',
    lexicon: {},
    elements: [],
    defects: [file],
    acts: [],
    kind: { policy: [], other: [] },
  });
  assert.deepEqual(errors, []);
  return pack;
}

/** Checks the findings of one rule: the words marked, the messages with grade, and the text after all first fixes. */
function check(
  rule: Partial<ForbidFile>,
  text: string,
  expected: { marked: string; says?: readonly string[]; fixed?: string; related?: readonly string[] },
  options: LintOptions = {},
): void {
  const { findings } = lint(parse(text, 'markdown'), packOf(rule), { force: true, ...options });
  assert.equal(
    mark(
      text,
      findings.map(({ span }) => span),
    ),
    expected.marked,
  );
  if (expected.says) {
    assert.deepEqual(
      findings.map(({ severity, grade, message }) => `${severity}, ${grade}: ${message.ru}`),
      expected.says,
    );
  }
  if (expected.fixed !== undefined) assert.equal(applied(text, findings), expected.fixed);
  if (expected.related) {
    const places = findings.flatMap(({ related }) =>
      related.map(({ span, message }) => `${message.ru}: ${text.slice(span.start, span.end)}`),
    );
    assert.deepEqual(places, expected.related);
  }
}

function applied(text: string, findings: readonly Finding[]): string {
  const edits = findings.flatMap(({ fixes }) => fixes[0]?.edits ?? []).sort((a, b) => b.span.start - a.span.start);
  return edits.reduce((t, { span, text: put }) => t.slice(0, span.start) + put + t.slice(span.end), text);
}

const ANSWER = '(ответ | ответить) ..9 {period}';

describe('defects', () => {
  it('a wording is reported wherever it stands, with the words of the rule', () => {
    check({}, 'Розового слона нет. Там розовые слоны.', {
      marked: '[|Розового слона|] нет. Там [|розовые слоны|].',
      says: ['warning, likely: Так нельзя.', 'warning, likely: Так нельзя.'],
    });
  });

  it('a case may speak for itself', () => {
    check(
      { cases: [{ when: 'слон', unless: [], message: both('Слон.'), severity: 'hint', grade: 'ask' }] },
      'Слон здесь.',
      { marked: '[|Слон|] здесь.', says: ['hint, ask: Слон.'] },
    );
  });

  it('of overlapping places one is reported', () => {
    check({ cases: ['розовый слон', 'слон .. гуляет'] }, 'Розовый слон гуляет.', {
      marked: '[|Розовый слон|] гуляет.',
    });
  });

  it('an exception anywhere in the document silences the case', () => {
    const cases: ForbidFile['cases'] = [{ when: 'слон', unless: ['зоопарк'] }];
    check({ cases }, 'Слон.\n\nМы — зоопарк.', { marked: 'Слон.\n\nМы — зоопарк.' });
    check({ cases }, 'Слон.\n\nМы — сайт.', { marked: '[|Слон|].\n\nМы — сайт.' });
  });

  it('a contradiction needs both places and links them', () => {
    const cases: ForbidFile['cases'] = [
      { when: 'не используем слона', unless: [], against: [{ when: 'хобот', say: both('назван хобот') }] },
    ];
    check({ cases }, 'Мы не используем слона. У него хобот.', {
      marked: 'Мы [|не используем слона|]. У него хобот.',
      related: ['назван хобот: хобот'],
    });
    check({ cases }, 'Мы не используем слона.', { marked: 'Мы не используем слона.' });
  });

  for (const [term, defective] of [
    ['30 дней', true],
    ['тридцати рабочих дней', true],
    ['одного месяца', true],
    ['14 дней', false],
    ['10 рабочих дней', false],
    ['5 дней', false],
  ] as const) {
    it(`a limit of 10 working days against «${term}»`, () => {
      const text = `Ответ даётся в течение ${term}.`;
      const cases: ForbidFile['cases'] = [{ when: ANSWER, unless: [], 'longer-than': '10 workdays' }];
      check({ cases }, text, { marked: defective ? `[|Ответ даётся в течение ${term}|].` : text });
    });
  }

  it('a period is mended by an edit where its unit stands in the same form', () => {
    const cases: ForbidFile['cases'] = [
      { when: ANSWER, unless: [], 'longer-than': '10 workdays', replace: '10 рабочих дней' },
    ];
    check({ cases }, 'Ответ — в течение 30 (тридцати) дней.', {
      marked: '[|Ответ — в течение 30 (тридцати) дней|].',
      fixed: 'Ответ — в течение 10 рабочих дней.',
    });
    check({ cases }, 'Ответ — в 30-дневный срок.', {
      marked: '[|Ответ — в 30-дневный|] срок.',
      fixed: 'Ответ — в 30-дневный срок.',
    });
  });

  it('an edit never takes markup away', () => {
    const cases: ForbidFile['cases'] = [{ when: 'розовый слон', unless: [], replace: 'серый слон' }];
    check({ cases }, 'Вот розовый слон.', { marked: 'Вот [|розовый слон|].', fixed: 'Вот серый слон.' });
    check({ cases }, 'Вот **розовый** слон.', {
      marked: 'Вот **[|розовый** слон|].',
      fixed: 'Вот **розовый** слон.',
    });
  });

  it('what is above the limit of a rule is counted', () => {
    check({ limit: 2 }, 'Розовый слон, розовый слон, розовый слон, розовый слон.', {
      marked: '[|Розовый слон|], [|розовый слон|], розовый слон, розовый слон.',
      says: ['warning, likely: Так нельзя.', 'warning, likely: Так нельзя. И ещё 2 в этом документе.'],
    });
  });

  it('a rule holds within its dates and its profiles', () => {
    const text = 'Розовый слон.';
    check({ 'in-force': { from: '2025-09-01' } }, text, { marked: text }, { asOf: '2025-08-31' });
    check({ 'in-force': { from: '2025-09-01' } }, text, { marked: '[|Розовый слон|].' }, { asOf: '2025-09-01' });
    check({ profiles: { app: 'off' } }, text, { marked: text }, { profile: 'app' });
  });
});
