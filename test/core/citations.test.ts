import assert from 'node:assert/strict';
import { join } from 'node:path';
import { defects } from '../../server/src/core/checks/defects';
import { parse } from '../../server/src/core/parse/parse';
import { Reading } from '../../server/src/core/reading';
import { compilePack } from '../../server/src/host/compilePack';
import { readPack } from '../../server/src/host/readPack';
import { applyFirst, judgeDefect } from '../rules/judgeDefect';
import { unmark } from '../rules/marks';

const root = join(__dirname, '../..');
const { pack } = compilePack(readPack(join(root, 'rules/ru-152fz'), join(root, 'rules/clauses')).files);

function ruleOf(id: string) {
  const rule = pack.defects.find((one) => one.id === id);
  assert.ok(rule, id);
  return rule;
}

/** A text with marks around what is told as wrong, and the text after the first fix of each place where that is told too. */
type Case = readonly [marked: string, mended?: string | undefined, isSafe?: boolean];

function check(id: string, [marked, mended, isSafe]: Case): void {
  const judged = judgeDefect(pack, ruleOf(id), unmark(marked).text);
  assert.equal(judged.marked, marked);
  if (mended !== undefined) assert.equal(applyFirst(unmark(marked).text, judged.fixes), mended);
  if (isSafe !== undefined) assert.ok(judged.fixes.every(([first]) => first?.safe === isSafe));
}

const CASES: Readonly<Record<string, readonly Case[]>> = {
  'law-citation-error': [
    ['По ФЗ РФ № 152 от [|27 июля 2007 года|].', 'По ФЗ РФ № 152 от 27 июля 2006 года.'],
    [
      'По Федеральному закону от [|«27» июня 2006 г.|] N 152-ФЗ.',
      'По Федеральному закону от «27» июля 2006 г. N 152-ФЗ.',
    ],
    ['По закону № 152-ФЗ (от [|27.06.2006|]).', 'По закону № 152-ФЗ (от 27.07.2006).'],
    ['По 152-ФЗ от [|27-07-2008|].', 'По 152-ФЗ от 27-07-2006.'],
    [
      'По Закону РФ от 27.07.2006 № [|152-1|] «О персональных данных».',
      'По Закону РФ от 27.07.2006 № 152-ФЗ «О персональных данных».',
    ],
    [
      'По закону «[|О защите персональных данных|]» от 27.07.2006.',
      'По закону «О персональных данных» от 27.07.2006.',
      true,
    ],
    ['По № 152-Ф3 "[|Об персональных данных|]".', 'По № 152-Ф3 "О персональных данных".', true],
    ['Закон от\u00a0[|27.06.2006|] №\u00a0152-ФЗ и ещё раз: от [|27.06.2006|] № 152‑ФЗ.', undefined, true],
    ['Закон от [|25.07.2011|] № 152-ФЗ «О персональных данных».', undefined, false],
    ['Федеральный закон от 27.07.06 № 152-ФЗ, от 27/07/2006 № 152-ФЗ, № 152-ФЗ от 27 июля 2006 года.'],
    ['До 01.09.2022 152-ФЗ давал на ответ тридцать дней.'],
    ['152-ФЗ «О ПДн», закон о персональных данных, ФЗ «О персональных данных» (с изменениями).'],
  ],
  'act-citation-error': [
    ['По 149-ФЗ «[|Об информации, информатизации и защите информации|]» от 27.07.2006.'],
    ['По Федеральному закону от 29.12.2012 № [|237|]-ФЗ «Об образовании в Российской Федерации».', undefined, true],
    ['ПП РФ от 15.09.2008 № 687, постановление Правительства РФ от 15.09.2008 № 690.'],
    ['Гражданский кодекс РФ от 30.11.1994 № 51-ФЗ, НК РФ (часть вторая) от 05.08.2000 № 117-ФЗ.'],
    [
      'Федеральный закон от 15.12.2001 № 167-ФЗ; Федеральный закон от 18.07.2011 № 223-ФЗ; СК РФ от 29.12.1995 № 223-ФЗ.',
    ],
  ],
  'repealed-act': [
    ['По [|постановлению № 781 от 17.11.2007|] и [|ПП № 781|].'],
    ['По [|приказу № 58 ФСТЭК|].', 'По приказу № 21 ФСТЭК.', false],
    ['По [|ст.\u00a085–90|] ТК РФ и ст. 86 ТК РФ.'],
    ['По ТК РФ ([|ст. 85-90|]).'],
    ['Уведомление не подаётся ([|п. 1, 2 ч. 2 ст. 22|] Закона о персональных данных).'],
    ['По приказу ФСТЭК России от 11.02.2013 № 17, взамен которого издан другой.'],
    ['По 94-ФЗ и 129-ФЗ.'],
    ['По [|приказу ФСТЭК России от 11.02.2013 № 17|].'],
  ],
  'article-missing': [
    ['По п. 1 ст. 6, [|ст. 9, 13.2|] Закона № 152-ФЗ.'],
    ['По статьям 10.1, 13.1, 18.1, 22.1 и 23.1 152-ФЗ, ст. 152 ГК РФ, ст. 13.11 КоАП РФ.'],
    ['По статьям 5–11 152-ФЗ и [|статьям 24–27|] 152-ФЗ.'],
  ],
  'citation-form': [
    ['Закон от 27.07.2006 № 152-[|FZ|].', 'Закон от 27.07.2006 № 152-ФЗ.', true],
    ['Утверждено [|З|] июля 2023 года.', 'Утверждено 3 июля 2023 года.', false],
    ['If you need it, see Federal Law 152-FZ of 27.07.2006.'],
  ],
  'former-funds': [
    ['В [|ПФ РФ|], в отделение [|Пенсионного фонда|]; в НПФ, в негосударственный пенсионный фонд, в СФР.'],
  ],
};

/** What the checks say on days before and after an act ended. */
const DAYS: ReadonlyArray<readonly [id: string, text: string, day: string, found: number]> = [
  ['repealed-act', 'По приказу Роскомнадзора от 05.09.2013 № 996.', '2025-08-31', 0],
  ['repealed-act', 'По приказу Роскомнадзора от 05.09.2013 № 996.', '2025-09-01', 1],
  ['repealed-act', 'По постановлению Правительства РФ от 17.11.2007 № 781.', '2012-11-14', 0],
  ['repealed-act', 'По п. 10 ч. 1 ст. 6 Закона № 152-ФЗ.', '2021-02-28', 0],
  ['repealed-act', 'По п. 10 ч. 1 ст. 6 Закона № 152-ФЗ.', '2021-03-01', 1],
];

function faults(id: string, text: string, day: string): number {
  const reading = new Reading(parse(text, 'text'), pack);
  return defects(reading, pack, ruleOf(id), { day, profile: 'website' }).length;
}

describe('citations', () => {
  for (const [id, cases] of Object.entries(CASES)) {
    for (const one of cases) it(`${id}: ${one[0]}`, () => check(id, one));
  }
  for (const [id, text, day, found] of DAYS) {
    it(`${day}: ${text}`, () => assert.equal(faults(id, text, day), found));
  }

  const HOSTILE = [
    'а',
    '1',
    '(',
    'ст. 6, 7 ФЗ-152 ',
    '№ 152-ФЗ от 27.06.2006 ',
    'п 1 и ',
    'б.',
    'приказ № 5 от ',
    'ПФР ',
    '«О ',
  ];
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
