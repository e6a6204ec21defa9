import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { fixedText, safeFixes } from '../../server/src/core/fixing';
import { lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import type { Edit, Finding, Fix, Report } from '../../server/src/core/report';
import { PROFILES } from '../../server/src/core/rule';
import { builtinPack } from '../../server/src/host/builtinPack';
import { builtinTexts } from '../../server/src/host/builtinTexts';

/** A replacement of `[start, end)` by the text. */
type Part = readonly [start: number, end: number, text: string];

function finding(fixes: readonly Fix[]): Finding {
  const title = { ru: '', en: '' };
  return {
    rule: 'sample',
    severity: 'error',
    grade: 'certain',
    message: title,
    span: { start: 0, end: 0 },
    law: [],
    related: [],
    fixes,
  };
}

function fix(parts: readonly Part[], safe = true): Fix {
  const edits = parts.map(([start, end, text]): Edit => ({ span: { start, end }, text }));
  return { title: { ru: '', en: '' }, safe, edits };
}

const reportOf = (findings: readonly Finding[]): Report => ({ kind: 'policy', elements: {}, findings, notes: [] });

interface Once {
  /** The fixes of each finding. */
  readonly findings: readonly (readonly Fix[])[];
  readonly made: number;
  readonly becomes: string;
}

const TEXT = 'абвгд';
const ONCE: Readonly<Record<string, Once>> = {
  'nothing to fix': { findings: [[]], made: 0, becomes: TEXT },
  'a fix': { findings: [[fix([[1, 2, 'Б']])]], made: 1, becomes: 'аБвгд' },
  'fixes out of order': { findings: [[fix([[3, 4, 'Г']])], [fix([[0, 1, 'А']])]], made: 2, becomes: 'АбвГд' },
  'a fix that has to be weighed': { findings: [[fix([[1, 2, 'Б']], false)]], made: 0, becomes: TEXT },
  'the safe one of several': { findings: [[fix([[1, 2, 'Х']], false), fix([[1, 2, 'Б']])]], made: 1, becomes: 'аБвгд' },
  'one of two safe ones': { findings: [[fix([[0, 1, 'А']]), fix([[3, 4, 'Г']])]], made: 1, becomes: 'Абвгд' },
  'words for a fix without edits': { findings: [[fix([])]], made: 0, becomes: TEXT },
  'fixes that touch': { findings: [[fix([[0, 2, 'АБ']])], [fix([[2, 3, 'В']])]], made: 2, becomes: 'АБВгд' },
  'fixes that meet': { findings: [[fix([[0, 2, 'АБ']])], [fix([[1, 3, 'БВ']])]], made: 1, becomes: 'АБвгд' },
  'two insertions in one place': { findings: [[fix([[2, 2, '1']])], [fix([[2, 2, '2']])]], made: 1, becomes: 'аб1вгд' },
  'a fix around another': {
    findings: [
      [
        fix([
          [0, 1, 'А'],
          [4, 5, 'Д'],
        ]),
      ],
      [fix([[2, 3, 'В']])],
    ],
    made: 1,
    becomes: 'АбвгД',
  },
  'a fix of two places that would meet another is left out whole': {
    findings: [
      [fix([[0, 3, 'АБВ']])],
      [
        fix([
          [2, 3, 'х'],
          [4, 5, 'Д'],
        ]),
      ],
    ],
    made: 1,
    becomes: 'АБВгд',
  },
};

describe('safe fixes', () => {
  for (const [name, { findings, made, becomes }] of Object.entries(ONCE)) {
    it(name, () => {
      const found = findings.map(finding);
      assert.equal(safeFixes(found).length, made);
      const judge = (text: string) => reportOf(text === TEXT ? found : []);
      assert.deepEqual(fixedText(TEXT, judge), { text: becomes, fixes: made });
    });
  }

  /** A judge that has words replaced by others, one place at a time where `one`. */
  function replacing(words: Readonly<Record<string, string>>, one = false): (text: string) => Report {
    return (text) => {
      const found = Object.entries(words).flatMap(([from, to]) =>
        [...text.matchAll(new RegExp(from, 'g'))].map(({ index }) =>
          finding([fix([[index, index + from.length, to]])]),
        ),
      );
      return reportOf(one ? found.slice(0, 1) : found);
    };
  }

  const AGAIN: readonly [string, string, (text: string) => Report, string, number][] = [
    ['one fix makes another possible', 'аб', replacing({ а: 'б', бб: 'в' }), 'в', 2],
    ['one place after the other', 'аааа', replacing({ а: 'б' }, true), 'бббб', 4],
    ['fixes that undo each other', 'а', replacing({ а: 'б', б: 'а' }), 'а', 2],
    ['a fix that changes nothing', 'а', replacing({ а: 'а' }), 'а', 0],
  ];
  for (const [name, text, judge, becomes, fixes] of AGAIN) {
    it(name, () => {
      assert.deepEqual(fixedText(text, judge), { text: becomes, fixes });
      assert.equal(fixedText(becomes, judge).text, becomes, 'again');
    });
  }

  it('ends where fixes would go on for ever', () => {
    const { text } = fixedText('а', (now) => reportOf([finding([fix([[0, 0, String(now.length)]])])]));
    assert.ok(text.length < 40, text);
  });
});

const pack = builtinPack();
const policies = PROFILES.map((profile) => ({
  profile,
  text: readFileSync(join(__dirname, `../policies/${profile}.md`), 'utf8'),
}));

/** Texts with a defect that rules say how to fix, and slips of the kind that people make. */
const DEFECTS = Object.values(builtinTexts().examples).flatMap((examples) =>
  'fixed' in examples ? (examples.fixed ?? []).map(({ from }) => from) : [],
);
const SLIPS: readonly (readonly [from: string, to: string])[] = [
  ['27.07.2006', '27.06.2006'],
  ['27.07.2006', '27.07.2008'],
  ['№ 152-ФЗ', '№152 ФЗ'],
  ['152-ФЗ', '153-ФЗ'],
  ['О персональных данных', 'О персональных даных'],
  ['Федерального закона', 'Федерального закона закона'],
  ['статьи 9', 'статьи 99'],
  [' и ', ' и и '],
  [', ', ' , '],
  ['данных', 'данныx'],
];

describe('fixing policies', () => {
  it('has defects to seed', () => assert.ok(DEFECTS.length > 20, String(DEFECTS.length)));

  for (const { profile, text } of policies) {
    it(`changes nothing in a policy without findings: ${profile}`, () => {
      const judge = (now: string) => lint(parse(now, 'markdown'), pack, { profile, asOf: '2026-03-01' });
      assert.deepEqual(fixedText(text, judge), { text, fixes: 0 });
    });
  }

  const slip = fc.record({ slip: fc.constantFrom(...SLIPS), nth: fc.nat(20) });
  const defect = fc.record({ defect: fc.constantFrom(...DEFECTS), nth: fc.nat(40) });

  it('leaves nothing to fix, and finds nothing the second time', () => {
    let made = 0;
    fc.assert(
      fc.property(
        fc.constantFrom(...policies),
        fc.array(slip, { maxLength: 6 }),
        fc.array(defect, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.constantFrom('markdown' as const, 'text' as const),
        ({ profile, text }, slips, defects, lineEnd, format) => {
          const spoilt = seeded(text, slips, defects).replaceAll('\n', lineEnd);
          const judge = (now: string) =>
            lint(parse(now, format), pack, { profile, asOf: '2026-03-01', force: true, everything: true });
          const once = fixedText(spoilt, judge);
          made += once.fixes;
          assert.deepEqual(safeFixes(judge(once.text).findings), [], once.text);
          assert.deepEqual(fixedText(once.text, judge), { text: once.text, fixes: 0 });
          assert.deepEqual(lineEnds(once.text), lineEnds(spoilt));
        },
      ),
      { numRuns: 60, seed: 152 },
    );
    assert.ok(made > 30, `${made} fixes made in all`);
  }).timeout(60_000);

  it('does so on any text', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...DEFECTS, ...SLIPS.flat(), '\n', '\r\n', '# ', '1. ')), (parts) => {
        const judge = (now: string) => lint(parse(now, 'markdown'), pack, { force: true, everything: true });
        const { text } = fixedText(parts.join(''), judge);
        assert.equal(fixedText(text, judge).text, text);
      }),
      { numRuns: 100, seed: 152 },
    );
  }).timeout(60_000);
});

/** A policy with slips in some of the places where they can be made, and with paragraphs that have a defect. */
function seeded(
  policy: string,
  slips: readonly { slip: readonly [string, string]; nth: number }[],
  defects: readonly { defect: string; nth: number }[],
): string {
  let text = policy;
  for (const { slip, nth } of slips) {
    const parts = text.split(slip[0]);
    const at = 1 + (nth % Math.max(1, parts.length - 1));
    if (parts.length > 1) text = parts.slice(0, at).join(slip[0]) + slip[1] + parts.slice(at).join(slip[0]);
  }
  for (const { defect, nth } of defects) {
    const paragraphs = text.split('\n\n');
    paragraphs.splice(1 + (nth % paragraphs.length), 0, defect);
    text = paragraphs.join('\n\n');
  }
  return text;
}

function lineEnds(text: string): Record<string, number> {
  const count = (pattern: RegExp) => text.match(pattern)?.length ?? 0;
  return { 'CR LF': count(/\r\n/g), LF: count(/(?<!\r)\n/g), CR: count(/\r(?!\n)/g) };
}
