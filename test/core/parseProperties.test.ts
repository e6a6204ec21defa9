import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PolicyDocument, TextFormat } from '../../server/src/core/document';
import { parse } from '../../server/src/core/parse/parse';
import { sentences } from '../../server/src/core/sentences';

const FRAGMENTS = (
  '# |## |### 1. |Политика|**|*|_|__|`|``|```|~~~|[|](x)|](|]: http://a|[p]: /x|!|<b>|</b>|<br>|<!--|-->|&nbsp;|&amp;|\\|> |- |* |+ |\t|  |    |1. |1.1. |2) |а) |' +
  'o\t|§ 3. |II. |Раздел 1. |• |— |–|;|:|.|,|?|(|)|«|»|"|Оператор|хранит данные|ООО «Ромашка»|152-ФЗ|27.07.2006|info@a.ru|Термины|ЦЕЛИ ОБРАБОТКИ|имя| — лицо, которое|' +
  'под X понимается Y| \\| |\\||---|===|:--|слово слово слово слово слово слово слово слово слово слово|т.д.|г. |п. 5.2|\u00a0|\u2028|\f|\r|\r\n|\n|\n\n|\ufeff|😀|й|\u0301'
)
  .split(/(?<!\\)\|/)
  .map((fragment) => fragment.replace('\\|', '|'));

const mixed = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 60 }).map((parts) => parts.join(''));
const source = fc.oneof(
  { weight: 4, arbitrary: mixed },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
);
const format = fc.constantFrom<TextFormat>('markdown', 'text');

function checkBlocks({ plain, blocks }: PolicyDocument): void {
  let end = 0;
  blocks.forEach((block, index) => {
    for (const span of [block.numberSpan, block.span]) {
      if (span === undefined) continue;
      assert.ok(
        span.start >= end && span.end > span.start && span.end <= plain.text.length,
        `block ${index} is out of order`,
      );
      end = span.end;
    }
    assert.ok(
      block.heading < index && (block.heading < 0 || blocks[block.heading].kind === 'heading'),
      `heading of ${index}`,
    );
    assert.ok(block.passage <= index && blocks[block.passage].passage === block.passage, `passage of ${index}`);
    if (block.passage < index) assert.equal(blocks[index - 1].passage, block.passage, `passage of ${index} has a gap`);
    assert.equal(block.number === undefined, block.numberSpan === undefined);
  });
}

/** A list mark that is a letter too («o») belongs to no block. */
const LETTER_MARK = /(^|[\n\r\f\v\u2028\u2029\u0085])[^\p{L}\p{N}\n\r]*o(?=\s)/gu;

function checkCover({ plain, blocks }: PolicyDocument): void {
  const text = plain.text.replace(LETTER_MARK, (mark) => '.'.repeat(mark.length));
  let from = 0;
  const outside: string[] = [];
  for (const block of blocks) {
    for (const span of [block.numberSpan, block.span]) {
      if (span === undefined) continue;
      outside.push(text.slice(from, span.start));
      from = span.end;
    }
  }
  outside.push(text.slice(from));
  assert.doesNotMatch(outside.join('\n'), /[\p{L}\p{N}]/u, 'a visible word belongs to no block');
}

function checkSources({ format, source, plain, blocks }: PolicyDocument): void {
  let before = 0;
  for (const { span } of blocks) {
    const mapped = plain.toSource(span);
    assert.ok(
      mapped.start >= before && mapped.start <= mapped.end && mapped.end <= source.length,
      'a span leaves the source',
    );
    before = mapped.end;
    if (format === 'text') assert.equal(source.slice(mapped.start, mapped.end), plain.text.slice(span.start, span.end));
  }
}

function checkSentences(document: PolicyDocument): void {
  const { blocks, plain } = document;
  let before = 0;
  const shown: string[] = [];
  for (const { start, end, block } of sentences(document)) {
    const { span } = blocks[block];
    assert.ok(start >= before && start < end && start >= span.start && end <= span.end, 'a sentence leaves its block');
    before = end;
    shown.push(plain.text.slice(start, end));
  }
  const whole = blocks.map(({ span }) => plain.text.slice(span.start, span.end)).join('');
  const words = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');
  assert.equal(words(shown.join('')), words(whole), 'a word belongs to no sentence');
}

describe('parse: every text', () => {
  it('has blocks in order, covering every word, and leads back to its source', () => {
    fc.assert(
      fc.property(source, format, (text, as) => {
        const document = parse(text, as);
        checkBlocks(document);
        checkCover(document);
        checkSources(document);
        checkSentences(document);
      }),
      { numRuns: 1500 },
    );
  });
});

/** Texts that cost too much where anything is done over and over again. */
const HOSTILE: Record<string, string> = {
  'one letter': 'а'.repeat(100_000),
  'one word': 'слово '.repeat(16_000),
  stars: 'a* '.repeat(33_000),
  'stars and underscores': '*_'.repeat(33_000),
  'open and closed emphasis': '**a*'.repeat(20_000),
  'open brackets': '['.repeat(100_000),
  'brackets without a partner': `${'*a'.repeat(20_000)}${']'.repeat(33_000)}`,
  'half a link': '[a](b'.repeat(16_000),
  'open parentheses': `[a](${'('.repeat(100_000)}`,
  'links in brackets': `${'['.repeat(16_000)}${'[a](b)'.repeat(10_000)}`,
  quotes: '>'.repeat(100_000),
  'quotes and lists': '>- '.repeat(33_000),
  'list marks': `${'- '.repeat(50_000)}a`,
  ticks: '`a'.repeat(50_000),
  'tick runs': Array.from({ length: 700 }, (_, count) => '`'.repeat(count + 1)).join(' '),
  tags: '<a '.repeat(33_000),
  comments: '<!--'.repeat(23_000),
  ampersands: '&'.repeat(100_000),
  pipes: `${'|'.repeat(50_000)}\n${'|-'.repeat(23_000)}`,
  'table lines': 'a | b\n'.repeat(16_000),
  'short lines': 'a\n'.repeat(50_000),
  headings: '# a\n'.repeat(23_000),
  numbers: '1. a\n'.repeat(20_000),
  'numbers alone': '1.\n'.repeat(33_000),
  'clauses on one line': '1.1. Ая. '.repeat(10_000),
  'deep numbers': '1.'.repeat(50_000),
  fences: '```\n'.repeat(23_000),
  'front matter': `---\na: b\n${'a\n'.repeat(50_000)}`,
  references: '[a]: /x\n'.repeat(13_000),
  'full stops': '.'.repeat(100_000),
  sentences: 'а. '.repeat(33_000),
  semicolons: `а${`;${' '.repeat(500)}`.repeat(600)}`,
  'closing brackets': `${`а.${')'.repeat(500)}`.repeat(600)}`,
  'line ends': '\n'.repeat(100_000),
  dashes: `Термины:\n${'а – '.repeat(25_000)}`,
};

describe('parse: time', () => {
  for (const [name, text] of Object.entries(HOSTILE)) {
    it(`${name} take no more time than their length allows`, function () {
      this.timeout(20_000);
      for (const as of ['markdown', 'text'] as const) {
        const begun = process.cpuUsage();
        sentences(parse(text, as));
        const { user } = process.cpuUsage(begun);
        assert.ok(user < 3_000_000, `${as}: ${Math.round(user / 1000)} ms`);
      }
    });
  }
});
