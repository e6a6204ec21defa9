import assert from 'node:assert/strict';
import { join } from 'node:path';
import { readPack } from '../../server/src/host/readPack';

const ROOT = join(__dirname, '../..');
const { files, errors } = readPack(join(ROOT, 'rules/ru-152fz'), join(ROOT, 'rules/clauses'));

/** Acts that policies cite, as number and date; a number alone is one of a code of several parts. */
const CITED: Readonly<Record<string, readonly string[]>> = {
  'federal laws': [
    '152-ФЗ 2006-07-27',
    '149-ФЗ 2006-07-27',
    '38-ФЗ 2006-03-13',
    '2300-1 1992-02-07',
    '197-ФЗ 2001-12-30',
    '323-ФЗ 2011-11-21',
    '273-ФЗ 2012-12-29',
    '572-ФЗ 2022-12-29',
    '125-ФЗ 2004-10-22',
    '402-ФЗ 2011-12-06',
    '115-ФЗ 2001-08-07',
    '79-ФЗ 2004-07-27',
    '25-ФЗ 2007-03-02',
    '210-ФЗ 2010-07-27',
    '59-ФЗ 2006-05-02',
    '156-ФЗ 2025-06-24',
    '266-ФЗ 2022-07-14',
    '519-ФЗ 2020-12-30',
    '233-ФЗ 2024-08-08',
    '23-ФЗ 2025-02-28',
    '420-ФЗ 2024-11-30',
    '421-ФЗ 2024-11-30',
    '242-ФЗ 2014-07-21',
    '236-ФЗ 2022-07-14',
    '99-ФЗ 2014-05-05',
    '27-ФЗ 1996-04-01',
    '53-ФЗ 1998-03-28',
    '53-ФЗ 2005-06-01',
  ],
  codes: [
    '51-ФЗ 1994-11-30',
    '14-ФЗ 1996-01-26',
    '195-ФЗ 2001-12-30',
    '63-ФЗ 1996-06-13',
    '146-ФЗ 1998-07-31',
    '117-ФЗ 2000-08-05',
  ],
  'decrees of the Government': [
    '1119 2012-11-01',
    '687 2008-09-15',
    '512 2008-07-06',
    '211 2012-03-21',
    '1046 2021-06-29',
    '1154 2025-08-01',
  ],
  'orders in force': [
    '21 2013-02-18',
    '378 2014-07-10',
    '77 2023-02-13',
    '117 2025-04-11',
    '128 2022-08-05',
    '18 2021-02-24',
    '179 2022-10-28',
    '180 2022-10-28',
    '178 2022-10-27',
    '187 2022-11-14',
    '140 2025-06-19',
    '149 2023-10-06',
    '236 2019-12-20',
    '151/786/461 2013-12-31',
  ],
  'foreign acts': ['95/46/ЕС 1995-10-24', '2016/679 2016-04-27', '108 1981-01-28'],
};

/** Acts out of force, with the id of the act in force instead. */
const REPEALED: ReadonlyArray<readonly [cited: string, instead: string]> = [
  ['781 2007-11-17', 'pp-1119'],
  ['55/86/20 2008-02-13', 'pp-1119'],
  ['58 2010-02-05', 'fstec-21'],
  ['17 2013-02-11', 'fstec-117'],
  ['149/6/6-622 2008-02-21', 'fsb-378'],
  ['149/54-144 2008-02-21', 'fsb-378'],
  ['996 2013-09-05', 'rkn-140'],
  ['274 2013-03-15', 'rkn-128'],
  ['94 2017-05-30', 'rkn-180'],
  ['706 2011-08-19', 'rkn-180'],
  ['146 2019-02-13', 'pp-1046'],
  [' 2000-10-06', 'rosarchive-236'],
  ['558 2010-08-25', 'rosarchive-236'],
  ['95/46/ЕС 1995-10-24', 'gdpr'],
  ['24-ФЗ 1995-02-20', '149-fz'],
];

function find(cited: string) {
  const [number, date] = cited.split(' ');
  return files.acts.find((act) => (act.number ?? '') === number && act.date === date);
}

describe('register of acts', () => {
  it('is read without an error', () => {
    assert.deepEqual(
      errors.filter(({ file }) => file.startsWith('law')),
      [],
    );
  });
  for (const [group, cited] of Object.entries(CITED)) {
    for (const one of cited) it(`${group}: ${one}`, () => assert.ok(find(one) !== undefined));
  }
  for (const [cited, instead] of REPEALED) {
    it(`${cited} gave way to ${instead}`, () => {
      const act = find(cited);
      assert.equal(act?.['replaced-by'], instead);
      assert.ok(act?.to !== undefined);
    });
  }
  it('gives an act out of force an act in force instead', () => {
    const byId = new Map(files.acts.map((act) => [act.id, act]));
    for (const act of files.acts) {
      const instead = act['replaced-by'] === undefined ? undefined : byId.get(act['replaced-by']);
      if (instead !== undefined) assert.equal(instead.to, undefined, `${act.id} → ${instead.id}`);
      if (act.from !== undefined && act.to !== undefined) assert.ok(act.from <= act.to, act.id);
    }
  });
});
