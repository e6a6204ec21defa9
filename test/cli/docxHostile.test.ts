import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { readDocument } from '../../server/src/host/readDocument';
import { docx, lvl, num, numberings, p } from './docxParts';
import { pdnLint } from './support';

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const WHOLE = docx({
  body: p('Политика') + p('Пункт', { num: '1/0' }),
  numbering: numberings(num(1, lvl(0, 'decimal', '%1.'))),
});

/** How the bytes end: the code of the refusal, or the text. */
async function outcome(bytes: Uint8Array): Promise<string> {
  const read = await readDocument(bytes, 'a.docx', { encoding: 'auto', revisions: 'accepted' });
  return 'text' in read ? read.text : `! ${read.code}`;
}

/** An archive whose body is the given XML. */
function withBody(xml: string): Uint8Array {
  return zipSync({ 'word/document.xml': strToU8(xml) });
}

const body = (inside: string): string => `<w:document ${W}><w:body>${inside}</w:body></w:document>`;
const paragraph = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** Writes a number into the directory of an archive, at its only entry. */
function patched(bytes: Uint8Array, offset: number, value: number, size: 2 | 4 = 4): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  let at = copy.length - 22;
  at = view.getUint32(at + 16, true);
  if (size === 4) view.setUint32(at + offset, value, true);
  else view.setUint16(at + offset, value, true);
  return copy;
}

const ENTITIES = `<!DOCTYPE w:document [<!ENTITY a "ха">${Array.from({ length: 20 }, (_, i) => `<!ENTITY a${i} "${`&a${i - 1};`.repeat(10)}">`).join('')}]>`;

const ROWS: [of: string, bytes: () => Uint8Array, expected: string][] = [
  ['a whole document', () => WHOLE, 'Политика\n1. Пункт'],
  ['a body alone', () => withBody(body(paragraph('Политика'))), 'Политика'],
  ['nothing in the body', () => withBody(body('')), ''],
  ['another prefix', () => withBody(body(paragraph('Да')).replaceAll('w:', 'x:').replace('xmlns:w', 'xmlns:x')), 'Да'],
  ['UTF-16', () => zipSync({ 'word/document.xml': Buffer.from(`\ufeff${body(paragraph('Да'))}`, 'utf16le') }), 'Да'],
  [
    'a body of another name',
    () =>
      zipSync({
        '_rels/.rels': strToU8('<R><r Type="x/officeDocument" Target="/word/document2.xml"/></R>'),
        'word/document2.xml': strToU8(body(paragraph('Да'))),
      }),
    'Да',
  ],
  [
    'a body outside of the archive',
    () =>
      zipSync({
        '_rels/.rels': strToU8(
          '<R><r Type="x/officeDocument" Target="file:///etc/hostname" TargetMode="External"/></R>',
        ),
      }),
    '! not-docx',
  ],
  [
    'names that climb out of the archive',
    () => zipSync({ '../../word/document.xml': strToU8(body('')), '/word/document.xml': strToU8(body('')) }),
    '! not-docx',
  ],
  ['a spreadsheet', () => zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }), '! not-docx'],
  ['another root', () => withBody('<html><body><p>Да</p></body></html>'), '! not-docx'],
  ['an empty archive', () => Uint8Array.of(0x50, 0x4b, 0x03, 0x04, ...zipSync({})), '! not-docx'],
  ['a cut file', () => WHOLE.slice(0, WHOLE.length / 2), '! broken-docx'],
  ['only the signature', () => WHOLE.slice(0, 4), '! broken-docx'],
  ['a directory beyond the end', () => patched(withBody(body('')), 42, 0xfffffff0), '! broken-docx'],
  ['a size beyond the end', () => patched(withBody(body('')), 20, 0x7fffffff), '! broken-docx'],
  ['an unknown method', () => patched(withBody(body('')), 10, 99, 2), '! broken-docx'],
  ['encryption', () => patched(withBody(body('')), 8, 1, 2), '! broken-docx'],
  ['a size that lies', () => patched(withBody(body(paragraph('а'.repeat(1000)))), 24, 1), 'а'.repeat(1000)],
  ['unclosed XML', () => withBody(`<w:document ${W}><w:body>${paragraph('Да')}`), '! broken-docx'],
  ['crossed tags', () => withBody(body('<w:p><w:r></w:p></w:r>')), '! broken-docx'],
  ['two roots', () => withBody(body('') + body('')), '! broken-docx'],
  ['no XML', () => withBody('Политика'), '! broken-docx'],
  ['bytes that are no text', () => zipSync({ 'word/document.xml': Uint8Array.of(0x3c, 0xff, 0xff) }), '! broken-docx'],
  ['entities that grow', () => withBody(ENTITIES + body(paragraph('&a19;'))), '! broken-docx'],
  [
    'an entity that names a file',
    () => withBody(`<!DOCTYPE d [<!ENTITY f SYSTEM "file:///etc/hostname">]>${body(paragraph('&f;'))}`),
    '! broken-docx',
  ],
  ['entities of XML', () => withBody(body(paragraph('&lt;а&gt; &amp; &#1041; &nbsp;'))), '<а> & Б &nbsp;'],
  [
    'a broken numbering',
    () => zipSync({ 'word/document.xml': strToU8(body('')), 'word/numbering.xml': strToU8('<w:numbering>') }),
    '! broken-docx',
  ],
  [
    'a bomb of one letter',
    () => zipSync({ 'word/document.xml': new Uint8Array(70_000_000).fill(0x20) }),
    '! oversized-docx',
  ],
  ['a bomb of paragraphs', () => withBody(body('<w:p/>'.repeat(6_000_000))), '! oversized-docx'],
];

describe('DOCX: files that are damaged or hostile', () => {
  for (const [of, bytes, expected] of ROWS) {
    it(of, async () => assert.equal(await outcome(bytes()), expected)).timeout(20_000);
  }

  it('a document of the former format, and other files', async () => {
    for (const [bytes, expected] of [
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1), '! word'],
      [Buffer.from('%PDF-1.7'), '! pdf'],
      [Buffer.from('Политика'), 'Политика'],
    ] as const) {
      assert.equal(await outcome(bytes), expected);
    }
  });

  it('any bytes are read or refused', async () => {
    const changes = fc.array(fc.tuple(fc.nat(WHOLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(changes, fc.nat(WHOLE.length), async (spoilt, cut) => {
        const bytes = WHOLE.slice(0, cut % 3 === 0 ? cut : WHOLE.length);
        for (const [at, value] of spoilt) if (at >= 4 && at < bytes.length) bytes[at] = value;
        assert.equal(typeof (await outcome(bytes)), 'string');
      }),
      { numRuns: 500 },
    );
  }).timeout(20_000);

  it('any XML in the body is read or refused', async () => {
    const tags =
      'w:p w:r w:t w:pPr w:rPr w:numPr w:tbl w:tr w:tc w:ins w:del w:sdt w:sdtContent w:pPrChange w:txbxContent mc:Fallback'.split(
        ' ',
      );
    const inside = fc.letrec<{ node: string }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom(
          'текст',
          '<w:br/>',
          '<w:tab/>',
          '<w:fldChar w:fldCharType="begin"/>',
          '<w:fldChar w:fldCharType="end"/>',
          '<w:numId w:val="1"/>',
          '<w:ilvl w:val="12"/>',
          '<w:sym w:char="D800"/>',
          '<w:del/>',
        ),
        fc
          .tuple(fc.constantFrom(...tags), fc.array(tie('node'), { maxLength: 5 }))
          .map(([tag, nodes]) => `<${tag}>${nodes.join('')}</${tag}>`),
      ),
    })).node;
    await fc.assert(
      fc.asyncProperty(fc.array(inside, { maxLength: 8 }), async (nodes) => {
        const bytes = docx({ body: nodes.join(''), numbering: numberings(num(1, lvl(0, 'decimal', '%1.'))) });
        const read = await readDocument(bytes, 'a.docx', { encoding: 'auto', revisions: 'original' });
        assert.ok('text' in read && read.document !== undefined);
        let end = 0;
        for (const { numberSpan, span } of read.document.blocks) {
          assert.ok((numberSpan ?? span).start >= end && span.end > span.start && span.end <= read.text.length);
          end = span.end;
        }
        const starts = read.paragraphs?.map(({ start }) => start) ?? [];
        assert.deepEqual(
          [...starts].sort((left, right) => left - right),
          starts,
        );
      }),
      { numRuns: 300 },
    );
  }).timeout(20_000);
});

/** Bodies that cost too much where anything is done over and over again. */
const HOSTILE: Record<string, () => string> = {
  'nested paragraphs': () => `${'<w:p><w:r>'.repeat(100_000)}${'</w:r></w:p>'.repeat(100_000)}`,
  'nested tables': () => `${'<w:tbl><w:tr><w:tc>'.repeat(50_000)}${'<w:p/></w:tc></w:tr></w:tbl>'.repeat(50_000)}`,
  'nested tags': () => `${'<w:sdt><w:sdtContent>'.repeat(50_000)}${'</w:sdtContent></w:sdt>'.repeat(50_000)}`,
  'paragraphs without an end': () =>
    '<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>а</w:t></w:r></w:p>'.repeat(50_000),
  'numbered paragraphs': () =>
    '<w:p><w:pPr><w:numPr><w:ilvl w:val="8"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>а</w:t></w:r></w:p>'.repeat(
      50_000,
    ),
  'many cells': () => `<w:tbl>${`<w:tr>${`<w:tc>${paragraph('а')}</w:tc>`.repeat(300)}</w:tr>`.repeat(150)}</w:tbl>`,
  'line breaks': () => `<w:p><w:r>${'<w:br/>'.repeat(300_000)}</w:r></w:p>`,
  'open fields': () => `<w:p>${'<w:r><w:fldChar w:fldCharType="begin"/></w:r>'.repeat(50_000)}</w:p>`,
};

describe('DOCX: time', () => {
  for (const [name, inside] of Object.entries(HOSTILE)) {
    it(`${name} take no more time than their length allows`, async function () {
      this.timeout(20_000);
      const levels = Array.from({ length: 9 }, (_, level) => lvl(level, 'decimal', '%1.%2.%3.'));
      const bytes = docx({ body: inside(), numbering: numberings(num(1, ...levels)) });
      const begun = process.cpuUsage();
      const read = await readDocument(bytes, 'a.docx', { encoding: 'auto', revisions: 'accepted' });
      const { user } = process.cpuUsage(begun);
      assert.ok('text' in read, JSON.stringify(read));
      assert.ok(user < 3_000_000, `${Math.round(user / 1000)} ms`);
    });
  }
});

describe('DOCX on the command line', () => {
  const policy =
    p('Политика', { bold: true }) +
    p('Права', { num: '1/0', bold: true }) +
    p('Вы вправе отозвать согласие.', { num: '1/1' }) +
    p('Храним:', { num: '1/1' }) +
    p('имя бессрочно;', { num: '1/2' });
  const numbering = numberings(
    num(1, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2.'), lvl(2, 'russianLower', '%3)')),
  );
  const files = { 'a.docx': docx({ body: policy, numbering }) };

  it('names clauses, and quotes words without line numbers', async () => {
    const { out } = await pdnLint(['a.docx'], { files });
    assert.match(out, /п\.\u00a01\.1 {2}ошибка {2}Сказано не всё/);
    assert.match(out, /подп\.\u00a0«а» п\.\u00a01\.2 {2}ошибка \(.*\) {2}Срок/);
    assert.match(out, /^ {5}│ 1\.1\. Вы вправе отозвать согласие\.$/m);
    assert.match(out, /абзац\u00a01 {2}ошибка {2}Не хватает/);
  });

  it('names them in the checklist and in English', async () => {
    const { out } = await pdnLint(['--checklist', '--lang', 'en', 'a.docx'], { files });
    assert.match(out, /clause 1\.1/);
  });

  it('tells the paragraph in JSON', async () => {
    const { out } = await pdnLint(['--format', 'json', 'a.docx'], { files });
    const { findings } = JSON.parse(out).documents[0];
    assert.deepEqual(
      findings
        .filter(({ paragraph: at }: { paragraph: number }) => at > 0)
        .map(({ rule, paragraph: at }: { rule: string; paragraph: number }) => `${rule} ${at}`),
      ['consent-withdrawal 2', 'unlimited-retention 4'],
    );
  });

  it('says which text of a changed document it checked', async () => {
    const changed = { 'a.docx': docx({ body: policy + p('<new/>', { more: '<w:rPr><w:ins/></w:rPr>' }) }) };
    const accepted = await pdnLint(['a.docx'], { files: changed });
    const original = await pdnLint(['--revisions', 'original', 'a.docx'], { files: changed });
    assert.match(accepted.out, /приняты \(исходный: --revisions original\)/);
    assert.match(original.out, /проверен исходный текст/);
    assert.match((await pdnLint(['--revisions', 'all', 'a.docx'], { files })).err, /accepted, original/);
  });
});
