import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PolicyDocument } from '../../server/src/core/document';
import { parseHtml } from '../../server/src/core/parse/html/parseHtml';
import { sentences } from '../../server/src/core/sentences';

const FRAGMENTS = (
  '<p> </p> <div> </div> <b> </b> <span> </span> <a> </a> <li> </li> <ul> </ul> <ol> </ol> <h1> </h1> <h2> <table> </table> <tr> </tr> <td> </td> <th> <dl> <dt> <dd> </dl> <br> <hr> ' +
  '<pre> </pre> <main> </main> <nav> </nav> <form> </form> <svg> </svg> <title> </title> <script> </script> <style> <textarea> <template> <!-- --> <![CDATA[ ]]> <!doctype <? &nbsp; &amp; &laquo; &#1 &nvlt; & < > " \' = / ' +
  'Политика Оператор обрабатывает персональные данные 1. 5.2. а) ; : . « » — 😀 \u00a0 \u00ad \ufeff \u2028 \f слово'
).split(' ');
const TAGS = [
  '<ol start="3" reversed type=i>',
  '<p hidden>',
  '<p style="display:none">',
  '<b style="font-weight:bold">',
  '<li value=7>',
  '<div class="modal" role="dialog">',
  ' ',
  '\n',
  '\t\r\n',
];

const page = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.array(fc.constantFrom(...FRAGMENTS, ...TAGS), { maxLength: 80 }).map((parts) => parts.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);

/** Spans lie in order in the text and lead to places in order in the source; what stands there as it is, is shown as it is. */
function check({ source, plain, blocks }: PolicyDocument): void {
  let end = 0;
  let sourceEnd = 0;
  for (const { number, numberSpan, span } of blocks) {
    assert.equal(number === undefined, numberSpan === undefined);
    for (const part of numberSpan === undefined ? [span] : [numberSpan, span]) {
      assert.ok(part.start >= end && part.end > part.start && part.end <= plain.text.length, 'a span is out of order');
      const place = plain.toSource(part);
      assert.ok(
        place.start >= sourceEnd && place.end >= place.start && place.end <= source.length,
        'a place is out of order',
      );
      end = part.end;
      sourceEnd = place.end;
    }
  }
  for (let at = 0; at < plain.text.length; at++) {
    const place = plain.toSource({ start: at, end: at + 1 });
    const shown = source.slice(place.start, place.end);
    const isMade = place.end - place.start !== 1 || /^\s?[<|—\-.\d\s]?$/.test(plain.text[at]);
    assert.ok(
      isMade || shown === plain.text[at],
      `${JSON.stringify(shown)} is shown as ${JSON.stringify(plain.text[at])}`,
    );
  }
}

describe('parseHtml: every text', () => {
  it('is a page, with spans that lie in it', () => {
    fc.assert(
      fc.property(page, (source) => {
        const document = parseHtml(source);
        check(document);
        sentences(document);
      }),
      { numRuns: 1500 },
    );
  });
});

/** Pages that cost too much where anything is done over and over again. */
const HOSTILE: Record<string, string> = {
  'signs of tags': '<'.repeat(1_000_000),
  'open divs': '<div>'.repeat(100_000),
  'open divs with words': '<div>Политика '.repeat(60_000),
  'open spans, closed by strangers': `${'<span>'.repeat(50_000)}${'</b>'.repeat(100_000)}`,
  'bold tags across paragraphs': '<b><p>а</b>'.repeat(50_000),
  'open cells, strange ends': `${'<table><tr><td>'.repeat(20_000)}${'</div>'.repeat(100_000)}`,
  'nested lists': '<ol><li>а'.repeat(50_000),
  'nested reversed lists': '<ol reversed><li>а'.repeat(30_000),
  'nested tables': '<table><tr><td>а'.repeat(30_000),
  'items without a list': '<li>а'.repeat(100_000),
  'paragraphs without an end': '<p>а'.repeat(100_000),
  'line breaks': '<br>'.repeat(200_000),
  entities: '&nbsp;&laquo;'.repeat(60_000),
  'half entities': '&am'.repeat(200_000),
  'open comments': '<!--'.repeat(200_000),
  'attributes without an end': `<p ${'a="'.repeat(200_000)}`,
  'one tag of attributes': `<p ${'style="display:none" '.repeat(30_000)}>а`,
  'a style without an end': `<p style="${'font-weight : '.repeat(50_000)}">а`,
  'a class without an end': `<p class="${'cookie-'.repeat(50_000)}">а`,
  'white space': `<p>${' \n'.repeat(300_000)}а`,
  'one word': 'слово'.repeat(100_000),
  menus: `<nav>${'<a href="/">Главная</a>'.repeat(30_000)}</nav>`,
  titles: '<h1>Политика</h1>'.repeat(30_000),
  scripts: '<script>'.repeat(100_000),
  drawings: '<svg><title/>'.repeat(50_000),
  definitions: '<dl><dt>а<dd>б'.repeat(40_000),
};

describe('parseHtml: time', () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`${name} take no more time than their length allows`, function () {
      this.timeout(20_000);
      const begun = process.cpuUsage();
      sentences(parseHtml(text));
      const { user } = process.cpuUsage(begun);
      assert.ok(user < 3_000_000, `${Math.round(user / 1000)} ms`);
    });
  }
});
