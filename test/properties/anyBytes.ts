import fc from 'fast-check';
import { docx, p } from '../cli/docxParts';

const TEXTS = ['Политика обработки персональных данных', '1.1. Оператор — ООО «Вереск».', '😀', '\u0000', 'а\u0301'];
const WHOLE = docx({
  body: TEXTS.filter((text) => text !== '\u0000')
    .map((text) => p(text))
    .join(''),
});

/** Bytes of a file: anything, text of any encoding, and a document of Word with some bytes changed. */
export const anyBytes: fc.Arbitrary<Uint8Array> = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc.string({ unit: 'binary', maxLength: 100 }).map((text) => Buffer.from(text, 'utf16le')),
  fc.string({ unit: 'binary', maxLength: 100 }).map((text) => Buffer.from(`\ufeff${text}`, 'utf16le')),
  fc.constantFrom(...TEXTS).map((text) => Buffer.from(text)),
  fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.nat(255)), { maxLength: 6 }).map((changes) => {
    const bytes = WHOLE.slice();
    for (const [at, value] of changes) bytes[at] = value;
    return bytes;
  }),
);
