import assert from 'node:assert/strict';
import {
  type RegistrationFault,
  type RegistrationKind,
  registrationFault,
} from '../../server/src/core/checks/registration';

const DAY = '2026-11-25';

function check(kind: RegistrationKind, digits: string, expected: RegistrationFault | undefined): void {
  assert.equal(registrationFault(kind, digits, DAY), expected, `${kind} ${digits}`);
}

/** Numbers by what is wrong with them; well-formed ones come first. */
const CASES: ReadonlyArray<
  readonly [kind: RegistrationKind, fault: RegistrationFault | undefined, ...numbers: string[]]
> = [
  [
    'inn',
    undefined,
    '7736050003',
    '7707083893',
    '7708503727',
    '7736207543',
    '7707049388',
    '7705846236',
    '7702070139',
    '7707329152',
    '7728168971',
    '7710474375',
  ],
  ['inn', undefined, '500100732259', '770000000082', '999999999950'],
  [
    'ogrn',
    undefined,
    '1027700070518',
    '1027700132195',
    '1037739877295',
    '1027700229193',
    '1027700198767',
    '1087746736296',
    '1027739609391',
    '1047707030513',
    '1027700067328',
    '1047702026701',
    '1027700220624',
    '1037739010891',
    '1117746358608',
  ],
  ['ogrnip', undefined, '304500116000157', '326770000000005'],
  ['kpp', undefined, '781401001', '773601001', '770801001', '7736AB001'],
  ['inn', 'sum', '7736050004', '7707083894', '500100732258', '500100732269'],
  ['ogrn', 'sum', '1027700132196'],
  ['ogrnip', 'sum', '304500116000158'],
  ['inn', 'length', '77360500031', '773605000', '7736050003123'],
  ['ogrn', 'length', '12374000030591', '102770013219'],
  ['ogrnip', 'length', '3199774600613230', '30450011600015'],
  ['inn', 'sample', '1234567890', '123456789012', '0000000000', '000000000000', '7777777777'],
  ['ogrn', 'sample', '0000000000000', '1234567890123'],
  // The year of a number is not later than the day of judgement.
  ['ogrn', 'start', '1997700132197', '2027700132194'],
  ['ogrnip', 'start', '327770000000009', '104500116000150'],
  ['kpp', 'start', '77360А001', 'AB3605001'],
];

describe('registration numbers', () => {
  for (const [kind, fault, ...numbers] of CASES) {
    it(`${kind}: ${fault ?? 'well-formed'}: ${numbers.join(', ')}`, () => {
      for (const digits of numbers) check(kind, digits, fault);
    });
  }
});
