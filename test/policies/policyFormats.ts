import { docx, inXml, type Look, lvl, num, numberings, p } from '../cli/docxParts';

/** A part of a policy written in Markdown, as the complete ones of this folder are. */
type Part =
  | { readonly kind: 'title' | 'paragraph'; readonly text: string }
  | { readonly kind: 'section' | 'clause'; readonly number: string; readonly text: string }
  | { readonly kind: 'item'; readonly mark: string; readonly text: string }
  | { readonly kind: 'row'; readonly cells: readonly string[] };

/** Reads the Markdown of a policy whose blocks bear their marks at the beginning of a line. */
function partsOf(markdown: string): Part[] {
  const parts: Part[] = [];
  let gap = true;
  for (const line of markdown.split('\n')) {
    const text = line.trim();
    const last = parts.at(-1);
    const numbered = /^(?:## )?(\d+(?:\.\d+)*)\. (.*)$/.exec(text);
    const item = /^([-*]|\d+\)) (.*)$/.exec(text);
    if (text === '') gap = true;
    else if (/^# /.test(text)) parts.push({ kind: 'title', text: text.slice(2) });
    else if (/^## \d/.test(text) && numbered) parts.push({ kind: 'section', number: numbered[1], text: numbered[2] });
    else if (/^## /.test(text)) parts.push({ kind: 'title', text: text.slice(3) });
    else if (item) parts.push({ kind: 'item', mark: item[1], text: item[2] });
    else if (numbered?.[1].includes('.')) parts.push({ kind: 'clause', number: numbered[1], text: numbered[2] });
    else if (numbered) parts.push({ kind: 'item', mark: `${numbered[1]}.`, text: numbered[2] });
    else if (text.startsWith('|')) {
      const cells = text.split('|').slice(1, -1);
      if (!/^[-:]+$/.test(cells[0].trim())) parts.push({ kind: 'row', cells: cells.map((cell) => cell.trim()) });
    } else if (gap || last === undefined || !('text' in last)) parts.push({ kind: 'paragraph', text });
    else parts[parts.length - 1] = { ...last, text: `${last.text} ${text}` };
    if (text !== '') gap = false;
  }
  return parts;
}

/** Groups of parts that stand side by side and of which `same` is true belong together. */
function grouped(parts: readonly Part[]): Part[][] {
  const groups: Part[][] = [];
  for (const part of parts) {
    const last = groups.at(-1);
    const joins = last !== undefined && part.kind === last[0].kind && (part.kind === 'item' || part.kind === 'row');
    if (joins) last.push(part);
    else groups.push([part]);
  }
  return groups;
}

export function asText(markdown: string): string {
  return grouped(partsOf(markdown))
    .map((group) =>
      group
        .map((part) => {
          if (part.kind === 'row') return `| ${part.cells.join(' | ')} |`;
          if (part.kind === 'item') return `${part.mark} ${part.text}`;
          return 'number' in part ? `${part.number}. ${part.text}` : part.text;
        })
        .join('\n'),
    )
    .join('\n\n');
}

/** The page of a site: the policy among menus and banners, its numbers in its words. */
export function asPage(markdown: string): string {
  const body = grouped(partsOf(markdown)).map((group) => {
    if (group[0].kind === 'row') {
      return `<table>${group.map((row) => `<tr>${'cells' in row ? row.cells.map((cell) => `<td>${inHtml(cell)}</td>`).join('') : ''}</tr>`).join('\n')}</table>`;
    }
    if (group[0].kind === 'item') return htmlList(group);
    const [part] = group;
    if (!('text' in part)) return '';
    if (part.kind === 'title') return `<h1>${inHtml(part.text)}</h1>`;
    const text = 'number' in part ? `${part.number}. ${part.text}` : part.text;
    return part.kind === 'section'
      ? `<h2>${inHtml(text)}</h2>`
      : `<p>\n    ${inHtml(text).replaceAll('. ', '.\n    ')}\n</p>`;
  });
  return page(`<main><article>${body.join('\n')}</article></main>`);
}

/** The same with the numbers counted by the browser: a list of sections with a list of clauses in each. */
export function asListPage(markdown: string): string {
  let html = '';
  let open: 'none' | 'section' | 'clause' = 'none';
  const close = (to: 'section' | 'none'): void => {
    if (open === 'clause') html += '</li></ol>';
    if (open !== 'none' && to === 'none') html += '</li>';
    open = open === 'none' ? 'none' : to;
  };
  for (const group of grouped(partsOf(markdown))) {
    const [part] = group;
    if (part.kind === 'title') html += `<h1>${inHtml(part.text)}</h1>\n<ol>`;
    else if (part.kind === 'section') {
      close('none');
      html += `\n<li><h2>${inHtml(part.text)}</h2>`;
      open = 'section';
    } else if (part.kind === 'clause') {
      html += open === 'clause' ? `</li>\n<li>${inHtml(part.text)}` : `<ol>\n<li>${inHtml(part.text)}`;
      open = 'clause';
    } else if (part.kind === 'item') html += htmlList(group);
    else if (part.kind === 'row') {
      html += `<table>${group.map((row) => `<tr>${'cells' in row ? row.cells.map((cell) => `<td>${inHtml(cell)}</td>`).join('') : ''}</tr>`).join('\n')}</table>`;
    } else html += `<p>${inHtml(part.text)}</p>`;
  }
  close('none');
  return page(
    `<div class="content"><style>ol { counter-reset: item } li::before { counter-increment: item; content: counters(item, ".") ". " } ul ol li::before { content: none }</style>${html}</ol></div>`,
  );
}

function htmlList(items: readonly Part[]): string {
  const bullets = items.every((item) => item.kind === 'item' && /^[-*]$/.test(item.mark));
  // Items whose numbers end with a bracket bear them in their words, as a browser shows none such.
  const lines = items.map((item) =>
    item.kind === 'item' ? `<li>${bullets ? '' : `${item.mark} `}${inHtml(item.text)}</li>` : '',
  );
  return `<ul>\n${lines.join('\n')}\n</ul>`;
}

function inHtml(text: string): string {
  return inXml(text)
    .replaceAll('«', '&laquo;')
    .replaceAll('»', '&raquo;')
    .replaceAll(' — ', '&nbsp;&mdash; ')
    .replace(/№ (\d+-ФЗ)/g, '<nobr>№&nbsp;<b>$1</b></nobr>');
}

function page(main: string): string {
  return `<!DOCTYPE html>
<html lang="ru"><head><meta charset="utf-8"><title>Политика | Сайт</title><script>if (1 < 2) document.write("<p>скрипт</p>")</script></head>
<body>
<header><a href="/">Главная</a><nav><ul><li><a href="/a">О компании</a></li><li><a href="/b">Контакты</a></li></ul></nav></header>
${main}
<div class="cookie-banner">Мы используем cookie. <a href="/p">Политика</a> <button>Принять</button></div>
<form><label>Подпишитесь на рассылку</label><input name="email"><label><input type="checkbox"> Согласен на обработку персональных данных</label><button>Отправить</button></form>
<footer>© 2026 Сайт. <a href="/p">Политика конфиденциальности</a></footer>
</body></html>`;
}

const STYLES = `
<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="a3"><w:name w:val="Title"/><w:basedOn w:val="a"/></w:style>
<w:style w:type="paragraph" w:styleId="Clause"><w:name w:val="Пункт"/><w:basedOn w:val="a"/><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr></w:style>`;

/** A document of Word: sections and clauses are numbered by Word, and so are the items of lists. */
export function asDocx(markdown: string): Uint8Array {
  let lists = 0;
  const body = grouped(partsOf(markdown)).map((group) => {
    const [part] = group;
    if (part.kind === 'row') {
      const rows = group.map(
        (row) => `<w:tr>${'cells' in row ? row.cells.map((cell) => `<w:tc>${p(cell)}</w:tc>`).join('') : ''}</w:tr>`,
      );
      return `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
    }
    if (part.kind === 'item') {
      const id = /^[-*]$/.test(part.mark) ? 2 : 10 + lists++;
      return group
        .map((item) => (item.kind === 'item' ? p(item.text, { num: `${id}/${part.mark.endsWith('.') ? 1 : 0}` }) : ''))
        .join('');
    }
    const look: Look =
      part.kind === 'title'
        ? { style: 'a3' }
        : part.kind === 'section'
          ? { style: '1', num: '1/0' }
          : part.kind === 'clause'
            ? { style: 'Clause' }
            : {};
    return 'text' in part ? p(part.text, look) : '';
  });
  const clauses = num(1, lvl(0, 'decimal', '%1.'), lvl(1, 'decimal', '%1.%2.', '<w:pStyle w:val="Clause"/>'));
  const bullets = num(2, lvl(0, 'bullet', '\uf0b7'), lvl(1, 'bullet', 'o'));
  const numbered = num(3, lvl(0, 'decimal', '%1)'), lvl(1, 'decimal', '%2.'));
  // Every list is an instance of one definition that begins anew, as Word writes it for «begin at 1».
  const instances = Array.from(
    { length: lists },
    (_, index) =>
      `<w:num w:numId="${10 + index}"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`,
  );
  return docx({
    body: body.join(''),
    styles: STYLES,
    numbering: numberings(clauses, bullets, numbered) + instances.join(''),
  });
}
