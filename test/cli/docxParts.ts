import { strToU8, zipSync } from 'fflate';

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The parts of a document; each is the inside of its root element. */
export interface DocxParts {
  readonly body: string;
  readonly numbering?: string;
  readonly styles?: string;
}

/** A DOCX document out of its parts, packed as word processors do. */
export function docx({ body, numbering, styles }: DocxParts): Uint8Array {
  const part = (root: string, inside: string): Uint8Array =>
    strToU8(
      `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:${root} xmlns:w="${W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">${inside}</w:${root}>`,
    );
  const type = (name: string, kind: string): string =>
    `<Override PartName="/word/${name}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`;
  const relation = (id: number, kind: string): string =>
    `<Relationship Id="rId${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${kind}.xml"/>`;
  return zipSync({
    '[Content_Types].xml': strToU8(
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${type('document', 'document.main')}${type('numbering', 'numbering')}${type('styles', 'styles')}</Types>`,
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/_rels/document.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation(1, 'styles')}${relation(2, 'numbering')}</Relationships>`,
    ),
    'word/document.xml': part('document', `<w:body>${body}</w:body>`),
    'word/styles.xml': part('styles', styles ?? ''),
    'word/numbering.xml': part('numbering', numbering ?? ''),
  });
}

/** How a paragraph of the tests looks: its style, its numbering as «id» or «id/level», and more properties as XML. */
export interface Look {
  readonly style?: string;
  readonly num?: string;
  readonly more?: string;
  readonly bold?: boolean;
}

/** A paragraph with one run. */
export function p(text: string, look: Look = {}): string {
  return paragraph(run(text, look.bold === true ? '<w:b/>' : ''), look);
}

/** A paragraph with the given runs. */
export function paragraph(runs: string, { style, num, more = '' }: Look = {}): string {
  const [id, level] = num?.split('/') ?? [];
  const numPr = `${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}${id ? `<w:numId w:val="${id}"/>` : ''}`;
  const properties =
    (style === undefined ? '' : `<w:pStyle w:val="${style}"/>`) +
    (numPr === '' ? '' : `<w:numPr>${numPr}</w:numPr>`) +
    more;
  return `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** A run of words. */
export function run(text: string, properties = ''): string {
  return `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${inXml(text)}</w:t></w:r>`;
}

/** One level of a numbering: `format text`, as in `decimal %1.%2.`; `more` is XML. */
export function lvl(index: number, format: string, text: string, more = '', start = 1): string {
  return `<w:lvl w:ilvl="${index}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/><w:lvlJc w:val="left"/></w:lvl>`;
}

/** A numbering of that id, with a definition of the same id. */
export function num(id: number, ...levels: string[]): { abstract: string; instance: string } {
  return {
    abstract: `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels.join('')}</w:abstractNum>`,
    instance: `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`,
  };
}

/** The inside of `numbering.xml`: definitions stand before instances. */
export function numberings(...nums: readonly { abstract: string; instance: string }[]): string {
  return nums.map(({ abstract }) => abstract).join('') + nums.map(({ instance }) => instance).join('');
}

export function inXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
