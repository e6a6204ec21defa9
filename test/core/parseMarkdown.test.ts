import assert from 'node:assert/strict';
import { formatOf, parse } from '../../server/src/core/parse/parse';

/** What a reader sees of the Markdown, line by line. */
function check(markdown: string, visible: string): void {
  assert.equal(parse(markdown, 'markdown').plain.text, visible);
}

/** Markdown, and its visible text. */
const VISIBLE: [name: string, markdown: string, visible: string][] = [
  ['emphasis', 'Мы *не* **передаём** ***данные*** __третьим__ _лицам_.', 'Мы не передаём данные третьим лицам.'],
  ['emphasis inside words', 'user_id и пере**дача**, 2*3*4, a_b_', 'user_id и передача, 234, a_b_'],
  ['marks without a partner', '* не список*, **жирный и *курсив', 'не список*, **жирный и *курсив'],
  ['emphasis over a line end', '**Оператор\nхранит** данные', 'Оператор\nхранит данные'],
  [
    'links',
    '[Политика](https://a.ru/p "Текст") и [правила](<a b>) и ![логотип](l.png)',
    'Политика и правила и логотип',
  ],
  ['brackets that are no links', '[заполнить] и [дата] (2026) и ](x)', '[заполнить] и [дата] (2026) и ](x)'],
  ['a link inside emphasis', '**[Политика](x)**', 'Политика'],
  ['links do not nest', '[a [b](c) d](e)', '[a b d](e)'],
  ['reference links', '[Политика][p] и [p] и [нет]\n\n[p]: https://a.ru', 'Политика и p и [нет]'],
  ['addresses', '<https://a.ru> <info@a.ru> https://b.ru', 'https://a.ru info@a.ru https://b.ru'],
  [
    'entities',
    '&laquo;Ромашка&raquo;&nbsp;&#8212; &quot;x&quot; &unknown; AT&T',
    '«Ромашка»\u00a0— "x" &unknown; AT&T',
  ],
  ['escapes', '1\\. \\*не курсив\\* C:\\Данные', '1. *не курсив* C:\\Данные'],
  ['code', '`a*b*` и ``c`d`` и `', 'a*b* и c`d и `'],
  ['HTML', 'Один<br>два <b>три</b> <span class="x">четыре</span><td>пять</td>', 'Один\nдва три четыре пять '],
  ['blanks of a drafter are no HTML', 'Оператор <название> и <COMPANY>', 'Оператор <название> и <COMPANY>'],
  ['comments', 'Один <!-- *скрыто* --> два <!-- без конца', 'Один  два <!-- без конца'],
  ['a comment of several lines', 'Один\n<!-- скрыто\n\nи это --> два', 'Один\n два'.replace('\n ', '\n')],
  ['headings', '# Один #\n## Два\n###Три\n#хештег', 'Один\nДва\nТри\n#хештег'],
  ['setext headings and rules', 'Один\n===\n\nДва\n---\n\n***\nТри', 'Один\nДва\nТри'],
  ['lists and quotes', '- один\n* два\n  + три\n> > четыре\n\n1. пять', 'один\nдва\nтри\nчетыре\n1. пять'],
  ['tables', '| a | **b** |\n|---|:-:|\n| c \\| d | |\n| e | f |', 'a | b\nc | d\ne | f'],
  ['fenced code', '```txt\n**a**\n```\n~~~\nb\n~~~\nc', '**a**\nb\nc'],
  ['indented text', '    Оператор *хранит*\n\n\tданные', 'Оператор хранит\nданные'],
  ['front matter', '---\ntitle: x\n---\nТекст', 'Текст'],
  ['a rule at the top is no front matter', '---\nТекст\n---\n', 'Текст'],
  ['hard line breaks', 'один\\\nдва  \nтри', 'один\nдва\nтри'],
  ['CRLF', '# Один\r\n\r\nдва\r\nтри', 'Один\nдва\nтри'],
  ['a byte-order mark', '\ufeff# Один', 'Один'],
];

/** Markdown with `[|…|]` around the source of the visible words given. */
const SOURCES: [words: string, marked: string][] = [
  ['передаём', 'Мы **не [|передаём|]** данные'],
  ['не передаём', 'Мы **[|не передаём|]** данные'],
  ['Мы не', '[|Мы **не|] передаём** данные'],
  ['«Ромашка»', 'ООО [|&laquo;Ромашка&raquo;|].'],
  ['Политика конфиденциальности', 'Есть [[|Политика](x) конфиденциальности|].'],
  ['имя | год', '| [|имя | год|] |\n|---|---|'],
  ['имя | год', '|[|имя|год|]|\n|---|---|'],
  ['хранит\nданные', '> Оператор [|хранит\n> данные|].'],
  ['b', '[|b|]'],
];

describe('parse: visible text of Markdown', () => {
  for (const [name, markdown, visible] of VISIBLE) it(name, () => check(markdown, visible));

  for (const [words, marked] of SOURCES) {
    it(`leads back: ${marked.replace(/\n/g, '⏎')}`, () => {
      const source = marked.replace('[|', '').replace('|]', '');
      const { plain } = parse(source, 'markdown');
      const start = plain.text.indexOf(words);
      const span = plain.toSource({ start, end: start + words.length });
      assert.equal(
        `${source.slice(0, span.start)}[|${source.slice(span.start, span.end)}|]${source.slice(span.end)}`,
        marked,
      );
    });
  }
});

describe('formatOf', () => {
  const formats: [string, string][] = [
    ['policy.md', 'markdown'],
    ['a/b/POLICY.MARKDOWN', 'markdown'],
    ['x.mdown', 'markdown'],
    ['policy.html', 'html'],
    ['POLICY.HTM', 'html'],
    ['policy.xhtml', 'html'],
    ['policy.docx', 'docx'],
    ['policy.php', 'text'],
    ['policy.txt', 'text'],
    ['md', 'text'],
    ['policy.md.bak', 'text'],
  ];
  for (const [path, format] of formats) it(`${path} is ${format}`, () => assert.equal(formatOf(path), format));
});
