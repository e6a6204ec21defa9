import assert from 'node:assert/strict';
import { toSourceFix } from '../../server/src/core/checks/fault';
import { parseHtml } from '../../server/src/core/parse/html/parseHtml';
import { markBlocks, unmark } from './markedBlocks';

/** What a reader sees of the page, line by line. */
function check(html: string, visible: string): void {
  assert.equal(parseHtml(html).plain.text, visible);
}

/** HTML, and its visible text. */
const VISIBLE: [name: string, html: string, visible: string][] = [
  ['words and white space', ' <p> Мы\n  <b>не</b>\tпередаём\r\n</p> ', 'Мы не передаём'],
  ['white space over tags', '<p>Мы <b> не</b> <i>передаём</i></p>', 'Мы не передаём'],
  ['words parted by nothing', '<p>пере<b>дача</b></p>', 'передача'],
  ['blocks', '<div>один<p>два</p>три</div>четыре<section>пять</section>', 'один\nдва\nтри\nчетыре\nпять'],
  ['line breaks', 'один<br>два<br/>три</br>четыре', 'один\nдва\nтри\nчетыре'],
  [
    'entities',
    '<p>&laquo;Ромашка&raquo;&nbsp;&#8212; &quot;x&quot; AT&T &copy 2 &unknown;</p>',
    '«Ромашка»\u00a0— "x" AT&T © 2 &unknown;',
  ],
  ['an entity of two characters', '<p>&nvlt;а</p>', '<\u20d2а'],
  ['soft hyphens', '<p>обра&shy;ботка</p>', 'обра\u00adботка'],
  ['signs that are no tags', '<p>5 < 6 и < 7 <название> </p>', '5 < 6 и < 7 <название>'],
  ['comments and declarations', '<!DOCTYPE html><!-- нет --><p>да<!-- <p>нет</p> --></p><![if IE]><?php нет ?>', 'да'],
  [
    'what is not shown',
    '<title>нет</title><style>p { }</style><script>"<p>"</script><noscript>нет</noscript><template>нет</template><p>да</p>',
    'да',
  ],
  [
    'hidden elements',
    '<p hidden>нет</p><p>да<span style="color: red; DISPLAY : none">нет</span></p><p aria-hidden="true">нет</p>',
    'да',
  ],
  ['fields', '<p>да<select><option>нет</select><textarea>нет</textarea><input value="нет"></p>', 'да'],
  ['ordered lists', '<ol><li>один<li>два</ol>', '1. один\n2. два'],
  [
    'start, value, reversed',
    '<ol start="5"><li>а<li value="9">б<li>в</ol><ol reversed><li>а<li>б</ol>',
    '5. а\n9. б\n10. в\n2. а\n1. б',
  ],
  [
    'types',
    '<ol type="a"><li>x</ol><ol type="I" start="4"><li>x</ol><ol style="list-style: lower-roman inside"><li>x</ol>',
    'a. x\nIV. x\ni. x',
  ],
  ['no type', '<ol style="list-style-type:none"><li>x</ol><ol style="list-style: square"><li>x</ol>', 'x\nx'],
  [
    'clauses of a section',
    '<ol><li><h2>Права.</h2><ol><li>а<li>б</ol><li><b>Срок:</b><ol><li>в</ol><li>Иное<ol><li>г</ol></ol>',
    '1. Права.\n1.1. а\n1.2. б\n2. Срок:\n2.1. в\n3. Иное\n3.1. г',
  ],
  ['nested lists', '<ol><li>а:<ul><li>б:<ol><li>в</ol></ul><li>г</ol>', '1. а:\nб:\n1. в\n2. г'],
  [
    'a style sheet that joins numbers',
    '<style>li:before { content: counters(i, ".") " " }</style><ol><li>а:<ol><li>б</ol></ol>',
    '1. а:\n1.1. б',
  ],
  [
    'items with numbers of their own',
    '<ol><li>5.2. Текст<li>1) текст<li>30 дней</ol>',
    '5.2. Текст\n1) текст\n3. 30 дней',
  ],
  ['an item without words', '<ol><li></li><li>два</ol><p>три', '2. два\nтри'],
  [
    'tables',
    '<table><tr><th>Цель<th>Данные</tr><tr><td>Заказ</td><td></td><td><p>имя</p><p>адрес</p></td></tr></table>',
    'Цель | Данные\nЗаказ | имя\nадрес',
  ],
  [
    'a table for layout',
    '<table><tr><td><h2>Права</h2><p>текст</p></td><td>ещё</td></tr></table>',
    'Права\nтекст\nещё',
  ],
  ['a table of one column', '<table><tr><td>один<tr><td>два</table>', 'один\nдва'],
  [
    'definitions',
    '<dl><dt>Оператор<dd>лицо<dd>орган<dt>Сайт:<dd>страница</dl>',
    'Оператор — лицо\nорган\nСайт: страница',
  ],
  ['preformatted text', '<pre>  один\n\n    два  три</pre>', '  один\n    два  три'],
  ['details', '<details><summary>Права</summary>текст</details>', 'Права\nтекст'],
  ['unclosed paragraphs and items', '<p>один<p>два<ul><li>три<li>четыре</ul>пять', 'один\nдва\nтри\nчетыре\nпять'],
  ['stray end tags', '</div><p>один</span></p></ul>два</p>три', 'один\nдва\nтри'],
  ['a stray end tag in a cell', '<div><table><tr><td>а</div><td>б</table></div>', 'а | б'],
  ['drawings', '<svg><title/><style/><text>нет</text></svg><p>да</p>', 'да'],
  ['capital tags, odd attributes', '<P CLASS=a>да</P><p a="<b>" b=\'>\' c=d>нет</p>', 'да\nнет'],
  ['a cut tag', '<p>да<a href="', 'да'],
  ['nothing', '', ''],
];

describe('parseHtml: what a reader sees', () => {
  for (const [name, html, visible] of VISIBLE) it(name, () => check(html, visible));
});

/** The source of the page with its blocks marked as `markBlocks` does; a computed number stands in the place of its tag. */
function checkBlocks(marked: string): void {
  assert.equal(markBlocks(parseHtml(unmark(marked))), marked);
}

const CLAUSE = 'Оператор обрабатывает персональные данные посетителей сайта.';
const BLOCKS: [name: string, marked: string][] = [
  ['headings', `<h1>[#1|Политика обработки<br>данных|]</h1><h2>{1.} [#2|Права|]</h2><p>{1.1.} [p|${CLAUSE}|]</p>`],
  ['bold paragraphs', `<h1>[#1|Политика|]</h1><p><b>[#2|Цели обработки|]</b></p><p>[p|${CLAUSE}|]</p>`],
  ['bold by style', `<h1>[#1|Политика|]</h1><p style="font-weight:700">[#2|Цели обработки|]</p><p>[p|${CLAUSE}|]</p>`],
  [
    'a heading by its role',
    `<h1>[#1|Политика|]</h1><div role="heading" aria-level="3">[#3|цели|]</div><p>[p|${CLAUSE}|]</p>`,
  ],
  [
    'sections and clauses in lists',
    `<h1>[#1|Политика|]</h1><ol>{<li>}<h2>[#2|Права|]</h2><ul><li>[i0|имя;|]<li>[i0+|адрес.|]</ul></ol>`,
  ],
  ['items', '<p>[p|Данные:|]</p><ul><li>[i0+|имя;|]<ul><li>[i1+|первое;|]</ul><li>[i0+|адрес.|]</ul>'],
  ['numbered items', '<p>[p|Данные:|]</p><ol>{<li>}[i0+|имя;|]{<li>}[i0+|адрес.|]</ol>'],
  ['rows', '<p>[p|Цели:|]</p><table><tr><td>[r+|Заказ<td>имя|]<tr><td>[r+|Связь<td><b>адрес|]</b></table>'],
  ['ranges of entities', '<p>[p|&laquo;Ромашка&raquo; хранит&nbsp;данные.|]&nbsp;</p>'],
  ['lines that a margin did not break', `<p>[p|${CLAUSE}|]</p><div>[p|и иные лица, если они получают рассылку|]</div>`],
];

describe('parseHtml: blocks', () => {
  for (const [name, marked] of BLOCKS) it(name, () => checkBlocks(marked));
});

const POLICY = `<p>1.1. ${CLAUSE}</p><p>1.2. ${CLAUSE}</p><p>1.3. Субъект вправе отозвать согласие на обработку персональных данных.</p><p>1.4. Оператор принимает меры по защите персональных данных, которые предусмотрены законом.</p><p>1.5. Данные хранятся до достижения цели обработки.</p>`;
const MENU =
  '<div><a href="/">Главная</a><a href="/a">О компании</a><a href="/b">Доставка и оплата</a><a href="/c">Новости магазина</a><a href="/d">Обратный звонок</a></div><div>Режим работы: ежедневно с девяти до восьми</div>';
const TEASERS =
  '<div><h3>Читайте также</h3><a href="/1">Как выбрать чайник</a><p>Десять советов</p><a href="/2">Лучшие чашки этого лета</a><p>Сравнение двадцати моделей из разных стран</p></div>';

/** Pages with the policy in `POLICY`, and words that must and must not be seen. */
const PAGES: [name: string, html: string, seen: string[], unseen: string[]][] = [
  [
    'landmarks',
    `<header>Магазин</header><nav>Меню</nav><main><h1>Политика</h1>${POLICY}</main><aside>Скидки</aside><footer>Подвал</footer>`,
    ['Политика'],
    ['Магазин', 'Меню', 'Скидки', 'Подвал'],
  ],
  [
    'divs alone',
    `<body>${MENU}<div class="wrap"><div class="text"><h1>Политика обработки</h1>${POLICY}</div>${TEASERS}</div></body>`,
    ['Политика обработки'],
    ['Главная', 'Режим', 'чайник'],
  ],
  [
    'a title outside of the text',
    `<div class="hero"><h1>Политика обработки персональных данных</h1></div>${MENU}<div class="text">${POLICY}</div>${TEASERS}`,
    ['Политика обработки персональных данных'],
    ['Режим', 'чайник'],
  ],
  ['a page inside a form', `<form id="aspnetForm">${MENU}<div>${POLICY}</div></form>`, [], ['Режим']],
  [
    'a policy in a window that is closed',
    `<p>Магазин чашек</p><div class="modal" style="display: none"><h2>Политика</h2>${POLICY}</div>`,
    ['Политика'],
    ['Магазин чашек'],
  ],
  [
    'a cookie banner',
    `<main>${POLICY}</main><div class="cookie-banner"><p>Мы используем cookie и обрабатываем персональные данные.</p><button>Принять</button></div>`,
    [],
    ['Мы используем', 'Принять'],
  ],
  [
    'a section about cookies',
    `<main>${POLICY}<section class="cookies" id="cookie-policy"><h2>Файлы cookie</h2><p>Сайт использует файлы cookie.</p></section></main>`,
    ['Файлы cookie', 'Сайт использует'],
    [],
  ],
  [
    'a form for subscribers',
    `<main>${POLICY}<form><label>Согласен на обработку персональных данных</label><button>Отправить</button></form></main>`,
    [],
    ['Согласен', 'Отправить'],
  ],
  [
    'sections side by side',
    `<div><div><h2>Первый</h2>${POLICY}</div><div><h2>Второй</h2>${POLICY}</div></div>`,
    ['Первый', 'Второй'],
    [],
  ],
  [
    'requisites after the text',
    `<main><div>${POLICY}</div><div>ООО «Ромашка», ИНН 7701234567, info@example.ru</div></main>`,
    ['ИНН'],
    [],
  ],
  [
    'the foot of an article',
    `<article>${POLICY}<footer>Редакция от 01.02.2026</footer></article><footer>Карта сайта</footer>`,
    ['Редакция'],
    ['Карта'],
  ],
  [
    'buttons that open parts',
    `<main><h2><button aria-expanded="false">1. Общие положения</button></h2>${POLICY}<button>Наверх</button></main>`,
    ['Общие положения'],
    ['Наверх'],
  ],
  [
    'breadcrumbs',
    `<main><div class="breadcrumbs"><a href="/">Главная</a> / Политика</div>${POLICY}</main>`,
    [],
    ['Главная'],
  ],
  [
    'a page without a policy',
    '<header>Магазин</header><p>Чашки и чайники</p><div>Доставка</div>',
    ['Чашки', 'Доставка'],
    ['Магазин'],
  ],
];

describe('parseHtml: the policy on the page', () => {
  for (const [name, html, seen, unseen] of PAGES) {
    it(name, () => {
      const { text } = parseHtml(html).plain;
      const own = html.includes(POLICY) ? ['отозвать согласие', '1.5.'] : [];
      assert.deepEqual(
        [...own, ...seen].filter((words) => !text.includes(words)),
        [],
        `not seen in:\n${text}`,
      );
      assert.deepEqual(
        unseen.filter((words) => text.includes(words)),
        [],
        `seen in:\n${text}`,
      );
    });
  }
});

describe('parseHtml: fixes', () => {
  /** The page with `words` replaced by `text`, or `undefined` where the fix would change markup. */
  function fixed(html: string, words: string, text: string): string | undefined {
    const document = parseHtml(html);
    const start = document.plain.text.indexOf(words);
    const span = { start, end: start + words.length };
    const fix = toSourceFix(document, { title: { ru: '', en: '' }, safe: true, edits: [{ span, text }] });
    if (fix === undefined) return undefined;
    const [edit] = fix.edits;
    return html.slice(0, edit.span.start) + edit.text + html.slice(edit.span.end);
  }
  const ROWS: [name: string, html: string, words: string, text: string, result: string | undefined][] = [
    ['words', '<p>от <b>27.06.2006</b></p>', '27.06.2006', '27.07.2006', '<p>от <b>27.07.2006</b></p>'],
    ['signs of markup are escaped', '<p>а и б</p>', 'и', '& <и>', '<p>а &amp; &lt;и&gt; б</p>'],
    ['words with tags inside', '<p>от <b>27.06</b>.2006</p>', '27.06.2006', '27.07.2006', undefined],
    ['words with an entity', '<p>27&nbsp;июня</p>', '27\u00a0июня', '27 июля', undefined],
    ['words over a line end', '<p>27\n июня</p>', '27 июня', '27 июля', undefined],
    ['a computed number', '<ol><li>текст</ol>', '1.', '2.', undefined],
    ['what is shown between cells', '<table><tr><td>а<td>б</table>', 'а | б', 'в', undefined],
  ];
  for (const [name, html, words, text, result] of ROWS) it(name, () => assert.equal(fixed(html, words, text), result));
});
