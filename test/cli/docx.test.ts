import assert from 'node:assert/strict';
import type { PolicyDocument } from '../../server/src/core/document';
import type { Revisions } from '../../server/src/host/docx/revisions';
import { type ReadDocument, readDocument } from '../../server/src/host/readDocument';
import { markBlocks } from '../core/markedBlocks';
import { LAYOUTS } from './docxLayouts';
import { type DocxParts, docx, lvl, num, numberings, p, paragraph, run } from './docxParts';

async function read(
  parts: DocxParts,
  revisions: Revisions = 'accepted',
): Promise<ReadDocument & { document: PolicyDocument }> {
  const result = await readDocument(docx(parts), 'a.docx', { encoding: 'auto', revisions });
  assert.ok('text' in result && result.document !== undefined, JSON.stringify(result));
  return { ...result, document: result.document };
}

describe('DOCX: the text with its numbers, as word processors show it', () => {
  for (const { name, shown, ...parts } of LAYOUTS) {
    it(name, async () => assert.deepEqual((await read(parts)).text.split('\n'), shown));
  }
});

const CLAUSE = 'Оператор обрабатывает персональные данные посетителей сайта.';
const HEADINGS = `
<w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/></w:style>
<w:style w:type="paragraph" w:styleId="2"><w:name w:val="Заголовок 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Own"><w:name w:val="Мой"/><w:basedOn w:val="2"/></w:style>
<w:style w:type="paragraph" w:styleId="Bold"><w:name w:val="Жирный"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Linked"><w:name w:val="Пункт"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="11"><w:name w:val="toc 1"/></w:style>
<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
const LISTS = numberings(
  num(1, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2.'), lvl(2, 'russianLower', '%3)')),
  num(2, lvl(0, 'bullet', '\uf0b7'), lvl(1, 'bullet', 'o')),
  num(3, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Linked"/>')),
);

/** Documents, and their text with the blocks marked as `markBlocks` does. */
const BLOCKS: [name: string, body: string, marked: string][] = [
  [
    'a title and headings by style',
    p('Политика', { style: 'Title' }) + p('цели', { style: '1' }) + p(CLAUSE) + p('сроки', { style: 'Own' }),
    `[#1|Политика|]\n[#2|цели|]\n[p|${CLAUSE}|]\n[#3|сроки|]`,
  ],
  [
    'sections as headings of the first level under a title without a style',
    p('Политика обработки данных', { bold: true }) + p('Цели', { style: '1' }) + p(CLAUSE) + p('Сроки', { style: '1' }),
    `[#1|Политика обработки данных|]\n[#2|Цели|]\n[p|${CLAUSE}|]\n[#2|Сроки|]`,
  ],
  [
    'an outline level of the paragraph itself',
    p('Политика', { style: 'Title' }) +
      p('цели', { more: '<w:outlineLvl w:val="0"/>' }) +
      p(CLAUSE, { style: '1', more: '<w:outlineLvl w:val="9"/>' }),
    `[#1|Политика|]\n[#2|цели|]\n[p|${CLAUSE}|]`,
  ],
  [
    'headings by bold type: of runs, of styles, and not',
    p('Политика', { style: 'Title' }) +
      p('Цели обработки', { style: 'Bold' }) +
      p(CLAUSE) +
      paragraph(run('Сроки хранения', '<w:rStyle w:val="Strong"/>')) +
      p(CLAUSE) +
      paragraph(run('Иное правило', '<w:b w:val="0"/>'), { style: 'Bold' }) +
      p('и продолжение.'),
    `[#1|Политика|]\n[#2|Цели обработки|]\n[p|${CLAUSE}|]\n[#2|Сроки хранения|]\n[p|${CLAUSE}|]\n[p|Иное правило|]\n[p|и продолжение.|]`,
  ],
  [
    'clauses and their items',
    p('Общие положения', { num: '1/0', bold: true }) +
      p('Оператор хранит:', { num: '1/1' }) +
      p('имя;', { num: '1/2' }) +
      p('адрес.', { num: '1/2' }) +
      p('5 дней хранятся записи.', { num: '1/1' }),
    '{1.} [#2|Общие положения|]\n{1.1.} [p|Оператор хранит:|]\n{а)} [i0+|имя;|]\n{б)} [i0+|адрес.|]\n{1.2.} [p|5 дней хранятся записи.|]',
  ],
  [
    'a style whose level only the numbering names',
    p('Общее', { num: '3/0', bold: true }) + p(CLAUSE, { style: 'Linked' }) + p(CLAUSE, { style: 'Linked' }),
    `{1.} [#2|Общее|]\n{1.1.} [p|${CLAUSE}|]\n{1.2.} [p|${CLAUSE}|]`,
  ],
  [
    'items with bullets, nested',
    p('Оператор хранит:') + p('имя;', { num: '2/0' }) + p('первое;', { num: '2/1' }) + p('адрес.', { num: '2/0' }),
    '[p|Оператор хранит:|]\n[i0+|имя;|]\n[i1+|первое;|]\n[i0+|адрес.|]',
  ],
  [
    'rows, and a table that only places text',
    `${p('Цели:')}<w:tbl><w:tr><w:tc>${p('Заказ')}</w:tc><w:tc>${p('имя')}${p('адрес')}</w:tc></w:tr><w:tr><w:tc>${p('Связь')}</w:tc><w:tc>${p('')}</w:tc></w:tr></w:tbl>${p(CLAUSE)}<w:tbl><w:tr><w:tc>${p('Права', { style: '1' })}${p(CLAUSE)}</w:tc><w:tc>${p('Утверждаю')}</w:tc></w:tr></w:tbl>`,
    `[p|Цели:|]\n[r+|Заказ | имя\nадрес|]\n[r+|Связь|]\n[p|${CLAUSE}|]\n[#1|Права|]\n[p|${CLAUSE}|]\n[p|Утверждаю|]`,
  ],
  [
    'no table of contents',
    `${p('Политика', { style: 'Title' })}${p('1. Цели\t3', { style: '11' })}<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p('Содержание')}${p('Цели 3')}</w:sdtContent></w:sdt>${p(CLAUSE)}`,
    `[#1|Политика|]\n[p|${CLAUSE}|]`,
  ],
  [
    'a text box is read once',
    `${paragraph(`${run('Снаружи. ')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx xmlns:wps="x"><w:txbxContent>${p('Внутри.')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><w:txbxContent>${p('Внутри.')}</w:txbxContent></w:pict></mc:Fallback></mc:AlternateContent></w:r>`)}`,
    '[p|Внутри.|]\n[p|Снаружи.|] ',
  ],
];

describe('DOCX: blocks', () => {
  for (const [name, body, marked] of BLOCKS) {
    it(name, async () =>
      assert.equal(markBlocks((await read({ body, styles: HEADINGS, numbering: LISTS })).document), marked),
    );
  }
});

const ins = (inside: string): string => `<w:ins w:id="1" w:author="a">${inside}</w:ins>`;
const del = (text: string): string =>
  `<w:del w:id="2" w:author="a"><w:r><w:delText xml:space="preserve">${text}</w:delText></w:r></w:del>`;
const mark = (name: 'ins' | 'del'): string => `<w:rPr><w:${name} w:id="3" w:author="a"/></w:rPr>`;

/** Documents with tracked changes, and their text before and after. */
const CHANGED: [name: string, body: string, original: string, accepted: string][] = [
  [
    'words',
    paragraph(run('Хранится ') + del('вечно') + ins(run('год')) + run('.')),
    'Хранится вечно.',
    'Хранится год.',
  ],
  [
    'a paragraph put in: what follows gets the next number',
    p('раз', { num: '1/0' }) +
      paragraph(ins(run('новый')), { num: '1/0', more: mark('ins') }) +
      p('два', { num: '1/0' }),
    '1. раз\n2. два',
    '1. раз\n2. новый\n3. два',
  ],
  [
    'a paragraph taken out',
    p('раз', { num: '1/0' }) + paragraph(del('старый'), { num: '1/0', more: mark('del') }) + p('два', { num: '1/0' }),
    '1. раз\n2. старый\n3. два',
    '1. раз\n2. два',
  ],
  [
    'two paragraphs joined',
    paragraph(run('Оператор '), { num: '1/0', more: mark('del') }) + p('хранит.', { num: '1/0' }),
    '1. Оператор \n2. хранит.',
    '1. Оператор хранит.',
  ],
  [
    'a move',
    `<w:p><w:moveFromRangeStart w:id="5"/><w:moveFrom w:id="6">${run('здесь')}</w:moveFrom>${run(' один')}</w:p><w:p>${run('два ')}<w:moveTo w:id="7">${run('здесь')}</w:moveTo></w:p>`,
    'здесь один\nдва ',
    ' один\nдва здесь',
  ],
  [
    'a numbering that was set later',
    p('раз', { num: '1/0', more: '<w:pPrChange w:id="8"><w:pPr/></w:pPrChange>' }) + p('два', { num: '1/0' }),
    'раз\n1. два',
    '1. раз\n2. два',
  ],
  [
    'rows of a table',
    `<w:tbl><w:tr><w:tc>${p('а')}</w:tc><w:tc>${p('б')}</w:tc></w:tr><w:tr><w:trPr><w:ins w:id="9"/></w:trPr><w:tc>${paragraph(ins(run('в')))}</w:tc><w:tc>${p('г')}</w:tc></w:tr></w:tbl>`,
    'а | б',
    'а | б\nв | г',
  ],
  [
    'comments',
    `<w:p><w:commentRangeStart w:id="1"/>${run('слово')}<w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>`,
    'слово',
    'слово',
  ],
];

describe('DOCX: tracked changes', () => {
  for (const [name, body, original, accepted] of CHANGED) {
    it(name, async () => {
      const parts = { body, numbering: LISTS };
      assert.deepEqual([(await read(parts, 'original')).text, (await read(parts)).text], [original, accepted]);
    });
  }
});
