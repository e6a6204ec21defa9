import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { TextFormat } from '../../server/src/core/document';
import { lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import type { Report } from '../../server/src/core/report';
import { builtinPack } from '../../server/src/host/builtinPack';

const pack = builtinPack();

function judge(text: string, format: TextFormat = 'markdown'): Report {
  return lint(parse(text, format), pack, { force: true });
}

/** Pieces that policies are made of, whole and broken, so that random texts reach deep into the rules. */
const PIECES = [
  '# Политика обработки персональных данных\n\n',
  '## 5. Права субъекта\n\n',
  '5.1. Субъект вправе отозвать согласие, направив письмо на адрес privacy@veter.ru.\n',
  'Оператор не осуществляет трансграничную передачу.',
  'ООО «Северный ветер», ИНН 7736207543, ',
  '- имя;\n- телефон;\n',
  '| Цель | Срок |\n|---|---|\n| учёт | 3 года |\n',
  '**Оператор** — юридическое лицо.',
  'Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных»',
  '\r\n',
  '\u00a0',
  'пер\u00adсональ\u00adные данные',
  '&nbsp;&laquo;',
  '[ссылка](https://veter.ru/a(b))',
  '😀',
  '\ud83d',
  '((((',
  '____',
  '190000, г. Санкт-Петербург, ул. Морская, д. 5',
];

const text = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 30 })
  .map((p) => p.join(''));
const format = fc.constantFrom<TextFormat>('markdown', 'text');

/** Whether an offset lies between the halves of a surrogate pair. */
function splitsPair(source: string, offset: number): boolean {
  return /[\ud800-\udbff]/.test(source.charAt(offset - 1)) && /[\udc00-\udfff]/.test(source.charAt(offset));
}

describe('lint', () => {
  it('gives spans that lie in the text, in order, and split no surrogate pair', () => {
    fc.assert(
      fc.property(text, format, (source, kind) => {
        const report = judge(source, kind);
        const spans = [
          ...report.findings.flatMap((f) => [f.span, ...f.related.map((r) => r.span)]),
          ...Object.values(report.elements).flatMap((e) => e.evidence),
        ];
        for (const { start, end } of spans) {
          assert.ok(0 <= start && start <= end && end <= source.length, `${start}–${end} of ${source.length}`);
          assert.ok(!splitsPair(source, start) && !splitsPair(source, end));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('reports every element that is not present, and none that is', () => {
    fc.assert(
      fc.property(text, (source) => {
        const { elements, findings } = judge(source);
        const reported = new Set(findings.map((f) => f.rule));
        for (const rule of pack.elements) {
          assert.equal(reported.has(rule.id), elements[rule.id].state !== 'present', rule.id);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('finds nothing else when line ends are CRLF', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lf = source.replace(/\r\n?/g, '\n');
        const crlf = lf.replaceAll('\n', '\r\n');
        const states = (r: Report) => Object.entries(r.elements).map(([id, e]) => `${id} ${e.state}`);
        assert.deepEqual(states(judge(crlf)), states(judge(lf)));
      }),
      { numRuns: 100 },
    );
  });

  it('keeps no state between texts', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const before = judge(one);
        judge(other);
        assert.deepEqual(judge(one), before);
      }),
      { numRuns: 50 },
    );
  });

  const HOSTILE: readonly (readonly [string, (n: number) => string])[] = [
    ['one letter', (n) => 'а'.repeat(n)],
    ['brackets', (n) => '('.repeat(n)],
    ['quotes', (n) => '«'.repeat(n)],
    ['stars', (n) => '*'.repeat(n)],
    ['square brackets', (n) => '['.repeat(n)],
    ['nested list', (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${'  '.repeat(i)}- а`).join('\n')],
    ['quote marks', (n) => '> '.repeat(n / 2)],
    ['clause numbers', (n) => '1.'.repeat(n / 2)],
    ['one word', (n) => 'согласие '.repeat(n / 9)],
    ['one clause', (n) => 'отозвать согласие не передаёт третьим лицам '.repeat(n / 44)],
    ['definitions', (n) => 'Оператор — это оператор — '.repeat(n / 26)],
    ['digits', (n) => '7'.repeat(n)],
    ['dates', (n) => '27.07.2006 '.repeat(n / 11)],
  ];
  for (const [name, make] of HOSTILE) {
    it(`comes to an end on 1 MB of ${name}`, () => {
      const source = make(1_000_000);
      const report = judge(source);
      assert.ok(report.findings.length >= 30);
      assert.ok(report.findings.every((f) => f.span.end <= source.length));
    });
  }
});
