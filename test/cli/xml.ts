/** An element of an XML document. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** The text directly in it. */
  readonly text: string;
}

const NAME = '[A-Za-z_][\\w.:-]*';
const ATTRIBUTE = `\\s+(${NAME})="([^"<]*)"`;
const TOKEN = new RegExp(
  `<!--[^]*?-->|<\\?xml [^]*?\\?>|</(${NAME})\\s*>|<(${NAME})((?:${ATTRIBUTE})*)\\s*(/?)>|([^<]+)`,
  'y',
);
const REFERENCE = /&(?:(lt|gt|amp|quot|apos)|#(\d+)|#x([0-9a-f]+));|&/gi;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** What XML 1.0 may hold (https://www.w3.org/TR/xml/#charsets). */
const WRITABLE = /^[\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u;

interface Open {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
  text: string;
}

/** Reads an XML document without namespaces or a document type, and throws where it is not well-formed. */
export function parseXml(source: string): Element {
  if (!WRITABLE.test(source)) throw new Error('holds a character that XML may not hold');
  const root: Open = { name: '', attributes: {}, children: [], text: '' };
  const open = [root];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.length) {
    const at = TOKEN.lastIndex;
    const token = TOKEN.exec(source);
    if (token === null) throw new Error(`not well-formed at ${at}: ${source.slice(at, at + 80)}`);
    const [, closed, name, attributes, , , empty, text] = token;
    const parent = open[open.length - 1];
    if (text !== undefined) parent.text += decode(text);
    if (closed !== undefined) {
      if (parent.name !== closed) throw new Error(`</${closed}> closes <${parent.name}>`);
      open.pop();
    }
    if (name === undefined) continue;
    const element: Open = { name, attributes: attributesOf(attributes), children: [], text: '' };
    parent.children.push(element);
    if (empty === '') open.push(element);
  }
  if (open.length > 1) throw new Error(`<${open[open.length - 1].name}> is not closed`);
  if (root.children.length !== 1 || root.text.trim() !== '') throw new Error('has no single root');
  return root.children[0];
}

function attributesOf(source: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const [, name, value] of source.matchAll(new RegExp(ATTRIBUTE, 'g'))) {
    if (name in found) throw new Error(`attribute ${name} stands twice`);
    found[name] = decode(value.replace(/[\t\r\n]/g, ' '));
  }
  return found;
}

function decode(text: string): string {
  return text.replace(REFERENCE, (whole, name?: string, decimal?: string, hexadecimal?: string) => {
    if (name !== undefined) return NAMED[name.toLowerCase()];
    if (whole === '&') throw new Error(`a bare & in ${text.slice(0, 80)}`);
    const sign = String.fromCodePoint(decimal === undefined ? Number.parseInt(hexadecimal!, 16) : Number(decimal));
    if (!WRITABLE.test(sign)) throw new Error(`${whole} is no character of XML`);
    return sign;
  });
}
