import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findEntities } from '../../server/src/core/entities/entities';
import type { EntityKind } from '../../server/src/core/entities/entity';
import { EntityText } from '../../server/src/core/entities/entityText';
import { scanner } from '../../server/src/core/entities/scanner';

/** Order, bounds and non-overlap hold on any text. Returns the number of entities. */
function check(text: string): number {
  const entities = findEntities(text);
  const ends = new Map<EntityKind, number>();
  let last = 0;
  for (const { kind, start, end } of entities) {
    assert.ok(start >= last && start < end && end <= text.length, `${kind} [${start}, ${end}) out of order or bounds`);
    assert.ok(start >= (ends.get(kind) ?? 0), `two of ${kind} overlap at ${start}`);
    ends.set(kind, end);
    last = start;
  }
  return entities.length;
}

/** A piece repeated to a size, and the most entities that may come of it per piece. */
const REPEATED: ReadonlyArray<readonly [piece: string, size: number, most: number]> = [
  ['1', 1_000_000, 0],
  ['а', 1_000_000, 0],
  ['А', 1_000_000, 0],
  ['@', 1_000_000, 0],
  ['(', 1_000_000, 0],
  ['«', 1_000_000, 0],
  ['[', 1_000_000, 0],
  ['{', 1_000_000, 0],
  ['_', 1_000_000, 1],
  ['.', 1_000_000, 1],
  ['ИП ', 1_000_000, 0],
  ['a.', 60_000, 0],
  ['a@', 60_000, 0],
  ['ООО «', 60_000, 1],
  ['ФЗ-1 ', 60_000, 1],
  ['от 1.1.2020 № ', 60_000, 2],
  ['«О ', 60_000, 0],
  ['1-я ул. ', 60_000, 1],
  ['г. Москва, ', 60_000, 1],
  ['Иван ', 60_000, 0],
  ['И. ', 60_000, 0],
  ['30 (', 60_000, 0],
  ['двадцать ', 60_000, 0],
  ['муниципальное ', 60_000, 0],
  ['ИНН/', 60_000, 0],
  ['+7 (', 60_000, 0],
  ['\u00ad', 60_000, 0],
  ['и\u0306', 60_000, 0],
  ['aа', 60_000, 0],
  ['\ud800', 60_000, 0],
];

const PIECES = [
  ...REPEATED.map(([piece]) => piece),
  ' ',
  '\n',
  ', ',
  'ООО «Ива»',
  'Кедров Иван Ильич',
  'г. Тула, ул. Мира, д. 5',
  'ФЗ № 152',
  '«О рекламе»',
  '27.07.2006',
  'info@lavka.ru',
  '+7 (912) 345-67-80',
  '10 (десяти) дней',
  '\u00a0',
  '-',
  '"',
  '»',
];

describe('entities of hostile texts', () => {
  for (const [piece, size, most] of REPEATED) {
    it(`${JSON.stringify(piece)} × ${size}`, () => {
      const count = Math.floor(size / piece.length);
      assert.ok(check(piece.repeat(count)) <= most * count + 1);
    });
  }

  it('keep order and bounds on any mixture', () => {
    const pieces = fc.array(fc.constantFrom(...PIECES), { maxLength: 30 });
    fc.assert(
      fc.property(pieces, (parts) => check(parts.join('')) >= 0),
      { numRuns: 500 },
    );
  });

  it('keep order and bounds on any string', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => check(text) >= 0),
      { numRuns: 500 },
    );
  });

  it('are sought at anchors only, each at most once', () => {
    const source = EntityText.of('1a «Б'.repeat(10_000));
    const calls: number[] = [];
    const scan = scanner([
      {
        anchors: { digits: true, capitals: true, marks: '«', words: ['a '] },
        find: (_, at) => {
          calls.push(at);
          return undefined;
        },
      },
    ]);
    assert.deepEqual(scan(source), []);
    assert.equal(calls.length, 4 * 10_000);
    assert.equal(new Set(calls).size, calls.length);
  });

  it('are not sought again inside what was found', () => {
    const calls: number[] = [];
    const scan = scanner([
      {
        anchors: { digits: true },
        find: (_, at) => {
          calls.push(at);
          return { kind: 'date', start: at, end: at + 5 };
        },
      },
    ]);
    scan(EntityText.of('1 2 3 4 5 6 7'));
    assert.deepEqual(calls, [0, 6, 12]);
  });
});
