import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprints, hashOf } from '../../server/src/core/fingerprint';
import { lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import { builtinPack } from '../../server/src/host/builtinPack';

const pack = builtinPack();

const POLICY = `# Политика обработки персональных данных

1. Данные хранятся бессрочно.

2. Согласие действует бессрочно. Данные хранятся бессрочно.

3. Оператор применяет Google Analytics.
`;

/** Rule and fingerprint of every finding. */
function printsOf(text: string): string[] {
  const report = lint(parse(text, 'markdown'), pack);
  const prints = fingerprints(report, text);
  assert.equal(prints.length, report.findings.length);
  return report.findings.map(({ rule }, index) => `${rule} ${prints[index]}`).sort();
}

/** What two versions of a text have in common and what only one of them has, by the rules of the findings. */
function compared(before: string, after: string): { gone: string[]; fresh: string[] } {
  const old = printsOf(before);
  const now = printsOf(after);
  const names = (list: readonly string[], other: readonly string[]): string[] =>
    list.filter((print) => !other.includes(print)).map((print) => print.split(' ')[0]);
  return { gone: names(old, now), fresh: names(now, old) };
}

const EDITS: readonly (readonly [
  of: string,
  edit: (text: string) => string,
  gone: readonly string[],
  fresh: readonly string[],
])[] = [
  ['nothing', (text) => text, [], []],
  ['words before', (text) => text.replace('1. Данные', '0. Оператор соблюдает закон.\n\n1. Данные'), [], []],
  [
    'a clause put before, the others numbered anew',
    (text) =>
      text
        .replace(/^\d/gm, (digit) => String(Number(digit) + 1))
        .replace('2. Данные', '1. Политика бесплатна.\n\n2. Данные'),
    [],
    [],
  ],
  ['line breaks of Windows', (text) => text.replaceAll('\n', '\r\n'), [], []],
  ['case, spaces and emphasis', (text) => text.replace('Google Analytics', '**google  Analytics**'), [], []],
  [
    'one of three equal ones cured',
    (text) => text.replace('1. Данные хранятся бессрочно', '1. Данные хранятся год'),
    ['unlimited-retention'],
    [],
  ],
  ['another service', (text) => text.replace('Google Analytics', 'Hotjar'), ['foreign-service'], ['foreign-service']],
];

describe('fingerprints', () => {
  for (const [of, edit, gone, fresh] of EDITS) {
    it(`after an edit: ${of}`, () => assert.deepEqual(compared(POLICY, edit(POLICY)), { gone, fresh }));
  }

  it('are all different within a text', () => {
    const prints = printsOf(POLICY);
    assert.equal(new Set(prints).size, prints.length);
    assert.ok(prints.filter((print) => print.startsWith('unlimited-retention')).length > 1, prints.join('\n'));
  });

  it('of a missing element is that of the rule alone', () => {
    assert.ok(printsOf(POLICY).includes(`consent-withdrawal ${hashOf('consent-withdrawal')}`));
  });

  const KNOWN: readonly (readonly [text: string, hash: string])[] = [
    ['', 'cbf29ce484222325'],
    ['a', '089be207b544f1e4'],
  ];
  for (const [text, hash] of KNOWN)
    it(`the hash of «${text}» stays what it is`, () => assert.equal(hashOf(text), hash));

  it('do not fail on any text and any span', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (text, start, length) => {
        const finding = { rule: 'x', span: { start, end: start + length } };
        const report = { kind: 'policy', elements: {}, notes: [], findings: [finding, finding] };
        const prints = fingerprints(report as never, text);
        assert.notEqual(prints[0], prints[1]);
        for (const print of prints) assert.match(print, /^[0-9a-f]{16}$/);
      }),
    );
  });
});
