import { type DocxParts, lvl, num, numberings, p, paragraph, run } from './docxParts';

/** A document laid out as word processors do it, and its lines as they show them, numbers included. */
export interface Layout extends DocxParts {
  readonly name: string;
  readonly shown: readonly string[];
}

const style = (id: string, name: string, inside = '', basedOn = ''): string =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`}${inside}</w:style>`;
const numbered = (id: number, level?: number): string =>
  `<w:pPr><w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${id}"/></w:numPr></w:pPr>`;
const instance = (id: number, definition: number, overrides = ''): string =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
const startAt = (level: number, start: number): string =>
  `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;

const LEGAL = num(1, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2.'), lvl(2, 'decimal', '%1.%2.%3.'));

export const LAYOUTS: readonly Layout[] = [
  {
    name: 'Word: sections, clauses and subclauses of one list',
    numbering: numberings(LEGAL),
    body:
      p('Общие положения', { num: '1/0', bold: true }) +
      p('Первый пункт.', { num: '1/1' }) +
      p('Второй пункт:', { num: '1/1' }) +
      p('подпункт;', { num: '1/2' }) +
      p('ещё один.', { num: '1/2' }) +
      p('Без номера.') +
      p('Третий пункт.', { num: '1/1' }) +
      p('Права', { num: '1/0', bold: true }) +
      p('Пункт.', { num: '1/1' }) +
      p('подпункт.', { num: '1/2' }),
    shown: [
      '1. Общие положения',
      '1.1. Первый пункт.',
      '1.2. Второй пункт:',
      '1.2.1. подпункт;',
      '1.2.2. ещё один.',
      'Без номера.',
      '1.3. Третий пункт.',
      '2. Права',
      '2.1. Пункт.',
      '2.1.1. подпункт.',
    ],
  },
  {
    name: 'Word: headings and clauses numbered by their styles',
    styles:
      style(
        '1',
        'heading 1',
        `${numbered(1).replace('</w:pPr>', '<w:outlineLvl w:val="0"/></w:pPr>')}<w:rPr><w:b/></w:rPr>`,
      ) +
      style('Punkt', 'Пункт', numbered(1, 1)) +
      style('Podpunkt', 'Подпункт', '<w:pPr><w:numPr><w:ilvl w:val="2"/></w:numPr></w:pPr>', 'Punkt'),
    numbering: numberings(
      num(
        1,
        lvl(0, 'decimal', '%1.', '<w:pStyle w:val="1"/>'),
        lvl(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Punkt"/>'),
        lvl(2, 'russianLower', '%3)', '<w:pStyle w:val="Podpunkt"/>'),
      ),
    ),
    body:
      p('Общие положения', { style: '1' }) +
      p('Первый пункт:', { style: 'Punkt' }) +
      p('имя;', { style: 'Podpunkt' }) +
      p('адрес.', { style: 'Podpunkt' }) +
      p('Второй пункт.', { style: 'Punkt' }) +
      p('Права', { style: '1' }) +
      p('Пункт.', { style: 'Punkt' }),
    shown: [
      '1. Общие положения',
      '1.1. Первый пункт:',
      'а) имя;',
      'б) адрес.',
      '1.2. Второй пункт.',
      '2. Права',
      '2.1. Пункт.',
    ],
  },
  {
    name: 'Word: lists of one definition that go on and begin anew',
    numbering:
      numberings(num(1, lvl(0, 'decimal', '%1)'), lvl(1, 'decimal', '%2.'))) +
      instance(2, 1, startAt(0, 1)) +
      instance(3, 1) +
      instance(4, 1, startAt(0, 7)),
    body:
      p('один;', { num: '1/0' }) +
      p('два.', { num: '1/0' }) +
      p('Другой список:') +
      p('один;', { num: '2/0' }) +
      p('два.', { num: '2/0' }) +
      p('Он же дальше:') +
      p('три.', { num: '3/0' }) +
      p('С седьмого:') +
      p('семь;', { num: '4/0' }) +
      p('восемь.', { num: '4/0' }),
    shown: [
      '1) один;',
      '2) два.',
      'Другой список:',
      '1) один;',
      '2) два.',
      'Он же дальше:',
      '3) три.',
      'С седьмого:',
      '7) семь;',
      '8) восемь.',
    ],
  },
  {
    name: 'Word: letters and Roman figures',
    numbering: numberings(
      num(1, lvl(0, 'upperRoman', 'Раздел %1.'), lvl(1, 'russianLower', '%2)'), lvl(2, 'lowerRoman', '(%3)')),
      num(2, lvl(0, 'lowerLetter', '%1.'), lvl(1, 'upperLetter', '%2)')),
    ),
    body:
      p('Общее', { num: '1/0' }) +
      p('первое;', { num: '1/1' }) +
      p('второе:', { num: '1/1' }) +
      p('раз,', { num: '1/2' }) +
      p('два.', { num: '1/2' }) +
      p('Прочее', { num: '1/0' }) +
      p('первое.', { num: '1/1' }) +
      p('латинское;', { num: '2/0' }) +
      p('большое.', { num: '2/1' }),
    shown: [
      'Раздел I. Общее',
      'а) первое;',
      'б) второе:',
      '(i) раз,',
      '(ii) два.',
      'Раздел II. Прочее',
      'а) первое.',
      'a. латинское;',
      'A) большое.',
    ],
  },
  {
    name: 'Word: figures after Roman sections (isLgl)',
    numbering: numberings(
      num(1, lvl(0, 'upperRoman', '%1.'), lvl(1, 'decimal', '%1.%2.', '<w:isLgl/>'), lvl(2, 'decimal', '%1.%2.%3.')),
    ),
    body:
      p('Общее', { num: '1/0' }) +
      p('Пункт.', { num: '1/1' }) +
      p('Прочее', { num: '1/0' }) +
      p('Пункт.', { num: '1/1' }) +
      p('Подпункт.', { num: '1/2' }),
    shown: ['I. Общее', '1.1. Пункт.', 'II. Прочее', '2.1. Пункт.', 'II.1.1. Подпункт.'],
  },
  {
    name: 'Word: articles counted through all chapters (lvlRestart 0)',
    numbering: numberings(
      num(
        1,
        lvl(0, 'decimal', 'Глава %1.'),
        lvl(1, 'decimal', 'Статья %2.', '<w:lvlRestart w:val="0"/>'),
        lvl(2, 'decimal', '%3.'),
      ),
    ),
    body:
      p('Общее', { num: '1/0' }) +
      p('Первая', { num: '1/1' }) +
      p('Часть.', { num: '1/2' }) +
      p('Часть.', { num: '1/2' }) +
      p('Вторая', { num: '1/1' }) +
      p('Часть.', { num: '1/2' }) +
      p('Прочее', { num: '1/0' }) +
      p('Третья', { num: '1/1' }),
    shown: [
      'Глава 1. Общее',
      'Статья 1. Первая',
      '1. Часть.',
      '2. Часть.',
      'Статья 2. Вторая',
      '1. Часть.',
      'Глава 2. Прочее',
      'Статья 3. Третья',
    ],
  },
  {
    name: 'Word: starts that are not one, leading zeros, a number joined to the words',
    numbering: numberings(
      num(1, lvl(0, 'decimal', '%1.', '', 5), lvl(1, 'decimalZero', '%1.%2.', '', 9)),
      num(2, lvl(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>', 3)),
    ),
    body:
      p('Пятый', { num: '1/0' }) +
      p('Девятый.', { num: '1/1' }) +
      p('Десятый.', { num: '1/1' }) +
      p('Шестой', { num: '1/0' }) +
      p('Девятый.', { num: '1/1' }) +
      p('Слитно', { num: '2/0' }),
    shown: ['5. Пятый', '5.09. Девятый.', '5.10. Десятый.', '6. Шестой', '6.09. Девятый.', '3.Слитно'],
  },
  {
    name: 'LibreOffice: a list style, its definition only linked, headings out of the outline',
    styles:
      style('Normal', 'Normal') +
      style(
        'Heading1',
        'Heading 1',
        numbered(1, 0).replace('</w:pPr>', '<w:outlineLvl w:val="0"/></w:pPr>'),
        'Normal',
      ) +
      style(
        'Heading2',
        'Heading 2',
        numbered(1, 1).replace('</w:pPr>', '<w:outlineLvl w:val="1"/></w:pPr>'),
        'Normal',
      ) +
      `<w:style w:type="numbering" w:styleId="List"><w:name w:val="Список политики"/>${numbered(2)}</w:style>`,
    numbering:
      '<w:abstractNum w:abstractNumId="1">' +
      lvl(0, 'decimal', '%1', '<w:pStyle w:val="Heading1"/><w:suff w:val="space"/>') +
      lvl(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/><w:suff w:val="space"/>') +
      '</w:abstractNum><w:abstractNum w:abstractNumId="2"><w:styleLink w:val="List"/>' +
      lvl(0, 'decimal', '%1)') +
      '</w:abstractNum><w:abstractNum w:abstractNumId="3"><w:numStyleLink w:val="List"/></w:abstractNum>' +
      instance(1, 1) +
      instance(2, 2) +
      instance(3, 3),
    body:
      p('Общие положения', { style: 'Heading1' }) +
      p('Термины', { style: 'Heading2' }) +
      p('имя;', { num: '3/0' }) +
      p('адрес.', { num: '3/0' }) +
      p('Права', { style: 'Heading2' }) +
      p('Прочее', { style: 'Heading1' }) +
      p('Без номера', { style: 'Heading1', num: '0' }),
    shown: ['1 Общие положения', '1.1 Термины', '1) имя;', '2) адрес.', '1.2 Права', '2 Прочее', 'Без номера'],
  },
  {
    name: 'LibreOffice: lists with bullets between, a level overridden in its instance',
    numbering:
      numberings(
        num(1, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2.')),
        num(2, lvl(0, 'bullet', '•'), lvl(1, 'bullet', '–')),
      ) + instance(3, 1, `<w:lvlOverride w:ilvl="1">${lvl(1, 'russianLower', '%2)')}</w:lvlOverride>`),
    body:
      p('Первый', { num: '1/0' }) +
      p('знак;', { num: '2/0' }) +
      p('знак глубже.', { num: '2/1' }) +
      p('Пункт.', { num: '1/1' }) +
      p('знак.', { num: '2/0' }) +
      p('Пункт.', { num: '1/1' }),
    shown: ['1. Первый', 'знак;', 'знак глубже.', '1.1. Пункт.', 'знак.', '1.2. Пункт.'],
  },
  {
    name: 'Word: numbers in the cells of a table, and a list that goes on after it',
    numbering: numberings(num(1, lvl(0, 'decimal', '%1.'))),
    body:
      p('До таблицы', { num: '1/0' }) +
      `<w:tbl><w:tblPr/><w:tblGrid><w:gridCol w:w="800"/><w:gridCol w:w="4000"/></w:tblGrid>${['имя', 'адрес']
        .map((value) => `<w:tr><w:tc>${p('цель', { num: '1/0' })}</w:tc><w:tc>${p(value)}${p('иное')}</w:tc></w:tr>`)
        .join('')}</w:tbl>` +
      p('После таблицы', { num: '1/0' }),
    shown: ['1. До таблицы', '2. цель | имя', 'иное', '3. цель | адрес', 'иное', '4. После таблицы'],
  },
  {
    name: 'Word: a deeper level first, levels left out',
    numbering: numberings(LEGAL),
    body:
      p('Пункт.', { num: '1/1' }) +
      p('Пункт.', { num: '1/1' }) +
      p('Раздел', { num: '1/0' }) +
      p('Подпункт.', { num: '1/2' }) +
      p('Подпункт.', { num: '1/2' }) +
      p('Пункт.', { num: '1/1' }),
    shown: ['1.1. Пункт.', '1.2. Пункт.', '2. Раздел', '2.1.1. Подпункт.', '2.1.2. Подпункт.', '2.2. Пункт.'],
  },
  {
    name: 'Word: paragraphs without words and without number are counted as Word counts them',
    styles: style('List', 'List Number', numbered(1, 0)),
    numbering: numberings(LEGAL),
    body:
      p('Один', { style: 'List' }) +
      p('без номера', { style: 'List', num: '0' }) +
      paragraph('', { style: 'List' }) +
      p('Три', { style: 'List' }) +
      p('Уровнем глубже.', { style: 'List', num: '/1' }),
    shown: ['1. Один', 'без номера', '3. Три', '3.1. Уровнем глубже.'],
  },
  {
    name: 'Word: runs, fields, breaks and signs',
    body:
      p('Договор', { bold: true }) +
      paragraph(
        run('Опера') +
          run('тор', '<w:i/>') +
          '<w:proofErr w:type="spellStart"/><w:hyperlink r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">' +
          run(' — сайт') +
          '</w:hyperlink>' +
          '<w:r><w:tab/><w:t>и</w:t><w:noBreakHyphen/><w:t>всё</w:t><w:br/><w:t>далее</w:t></w:r>',
      ) +
      paragraph(
        `${run('см. п. ')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF a \\r \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('2.1')}<w:r><w:fldChar w:fldCharType="end"/></w:r><w:fldSimple w:instr=" DATE ">${run(' от 01.02.2026')}</w:fldSimple>${run(' скрыто', '<w:vanish/>')}`,
      ) +
      `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p('в поле')}</w:sdtContent></w:sdt>`,
    shown: ['Договор', 'Оператор — сайт\tи\u2011всё', 'далее', 'см. п. 2.1 от 01.02.2026', 'в поле'],
  },
];
