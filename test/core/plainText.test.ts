import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parse } from '../../server/src/core/parse/parse';

/** Pieces of Markdown with markup, entities and words. */
const source = fc
  .array(
    fc.constantFrom(
      'слово',
      ' ',
      '**',
      '`',
      '&nbsp;',
      '&amp;',
      '[',
      '](https://e.ru)',
      '\n',
      '\r\n',
      '# ',
      '1. ',
      '- ',
      '<b>',
      '😀',
    ),
  )
  .map((pieces) => pieces.join(''));

describe('the way from the source to the plain text', () => {
  it('leads back from every place of the plain text', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { plain } = parse(text, 'markdown');
        for (let offset = 0; offset < plain.text.length; offset++) {
          const { start, end } = plain.toSource({ start: offset, end: offset + 1 });
          // A break between blocks may stand for nothing in the source.
          if (start === end) continue;
          const back = plain.toPlain(start);
          const isInside = plain.toSource({ start: back, end: back + 1 });
          assert.deepEqual(isInside, { start, end }, `${offset} of ${JSON.stringify(plain.text)}`);
        }
      }),
    );
  });

  it('rises with the source and stays within the plain text', () => {
    fc.assert(
      fc.property(source, (text) => {
        const { plain } = parse(text, 'markdown');
        let last = 0;
        for (let offset = 0; offset <= text.length; offset++) {
          const at = plain.toPlain(offset);
          assert.ok(at >= last && at <= plain.text.length, `${offset} of ${JSON.stringify(text)}`);
          last = at;
        }
      }),
    );
  });
});
