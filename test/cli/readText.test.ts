import assert from 'node:assert/strict';
import { type EncodingChoice, readText } from '../../server/src/host/readText';
import { utf16, windows1251 } from './support';

const TEXT = 'Политика обработки персональных данных: ООО «Ромашка», ёж.\n';
const RUSSIAN = 'Политика обработки персональных данных, ёж и Ёлка.\n';

/** Text in an encoding that the program does not read: small letters from `small` on, or each letter by its place in the row. */
function koi8(text: string): Uint8Array {
  const row = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ';
  return Uint8Array.from(text, (sign) => (row.includes(sign) ? 0xc0 + row.indexOf(sign) : sign.charCodeAt(0) & 0x7f));
}

function cp866(text: string): Uint8Array {
  const low = 'АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмноп';
  const high = 'рстуфхцчшщъыьэюя';
  return Uint8Array.from(text, (sign) => {
    if (low.includes(sign)) return 0x80 + low.indexOf(sign);
    return high.includes(sign) ? 0xe0 + high.indexOf(sign) : sign.charCodeAt(0) & 0x7f;
  });
}

const ROWS: readonly (readonly [of: string, bytes: Uint8Array, choice: EncodingChoice, expected: object])[] = [
  ['UTF-8', Buffer.from(TEXT), 'auto', { text: TEXT, encoding: 'utf-8', bom: false }],
  [
    'UTF-8 with a mark, which is not text',
    Buffer.from(`\ufeff${TEXT}`),
    'auto',
    { text: TEXT, encoding: 'utf-8', bom: true },
  ],
  [
    'only the first mark is one',
    Buffer.from('\ufeff\ufeffа'),
    'auto',
    { text: '\ufeffа', encoding: 'utf-8', bom: true },
  ],
  ['nothing', new Uint8Array(), 'auto', { text: '', encoding: 'utf-8', bom: false }],
  ['only a mark', Buffer.from('\ufeff'), 'auto', { text: '', encoding: 'utf-8', bom: true }],
  ['Latin letters', Buffer.from('privacy policy'), 'auto', { text: 'privacy policy', encoding: 'utf-8', bom: false }],
  ['UTF-16 LE', utf16(TEXT, 'le'), 'auto', { text: TEXT, encoding: 'utf-16le', bom: true }],
  ['UTF-16 BE', utf16(TEXT, 'be'), 'auto', { text: TEXT, encoding: 'utf-16be', bom: true }],
  ['UTF-16 LE without a mark', utf16(TEXT, 'le', false), 'auto', { code: 'utf-16-without-bom', byte: 17 }],
  [
    'UTF-16 LE without a mark, named',
    utf16(TEXT, 'le', false),
    'utf-16',
    { text: TEXT, encoding: 'utf-16le', bom: false },
  ],
  [
    'UTF-16 BE without a mark, named',
    utf16(TEXT, 'be', false),
    'utf-16',
    { text: TEXT, encoding: 'utf-16be', bom: false },
  ],
  ['UTF-16 cut in two', utf16(TEXT, 'le').subarray(0, 9), 'auto', { code: 'broken-encoding' }],
  [
    'windows-1251',
    windows1251(RUSSIAN),
    'auto',
    { text: RUSSIAN, encoding: 'windows-1251', bom: false, note: 'read-as-windows-1251' },
  ],
  [
    'windows-1251, named',
    windows1251(RUSSIAN),
    'windows-1251',
    { text: RUSSIAN, encoding: 'windows-1251', bom: false },
  ],
  ['capitals in windows-1251', windows1251('ПОЛИТИКА'), 'auto', { code: 'unknown-encoding' }],
  [
    'capitals in windows-1251, named',
    windows1251('ПОЛИТИКА'),
    'windows-1251',
    { text: 'ПОЛИТИКА', encoding: 'windows-1251', bom: false },
  ],
  ['windows-1251 said to be UTF-8', windows1251(RUSSIAN), 'utf-8', { code: 'broken-encoding', byte: 1 }],
  ['KOI8-R', koi8(RUSSIAN), 'auto', { code: 'unknown-encoding' }],
  ['CP866', cp866(RUSSIAN), 'auto', { code: 'unknown-encoding' }],
  ['Latin-1', Buffer.from('Datenschutzerklärung für Nutzer', 'latin1'), 'auto', { code: 'unknown-encoding' }],
  [
    'UTF-8 with a damaged letter',
    Buffer.concat([Buffer.from(TEXT), Buffer.of(0xd0), Buffer.from(TEXT)]),
    'auto',
    { code: 'broken-encoding', byte: Buffer.byteLength(TEXT) + 1 },
  ],
  ['UTF-8 cut short', Buffer.from('Пол').subarray(0, 5), 'auto', { code: 'broken-encoding', byte: 4 }],
  ['a NUL in a text', Buffer.from('Поли\0тика'), 'auto', { code: 'binary', byte: 8 }],
  ['a NUL in UTF-16', utf16('Поли\0тика', 'le'), 'auto', { code: 'binary', byte: 8 }],
  ['noise', Uint8Array.from({ length: 256 }, (_, index) => index ^ 0x55), 'auto', { code: 'binary', byte: 0x55 }],
  ['docx', Buffer.from('PK\u0003\u0004'), 'auto', { code: 'word' }],
  ['doc', Buffer.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), 'auto', { code: 'word' }],
  ['PDF', Buffer.from('%PDF-1.4'), 'auto', { code: 'pdf' }],
  ['RTF', Buffer.from('{\\rtf1'), 'auto', { code: 'rtf' }],
];

describe('readText', () => {
  for (const [of, bytes, choice, expected] of ROWS) {
    it(`${of} as ${choice}`, () => assert.deepEqual(readText(bytes, choice), expected));
  }
});
