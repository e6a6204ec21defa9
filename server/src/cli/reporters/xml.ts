/** What XML 1.0 cannot hold, not even escaped: most control characters, halves of surrogate pairs, and two that are no characters. */
const UNWRITABLE =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

/** A text between tags, in XML or HTML. */
export function escapeText(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>\r]/g, (sign) => ENTITIES[sign]);
}

/** A text as the value of an attribute in double quotes, in XML or HTML. */
export function escapeAttribute(text: string): string {
  return text.replace(UNWRITABLE, '\ufffd').replace(/[&<>"\t\n\r]/g, (sign) => ENTITIES[sign]);
}

/** An element's opening tag without its end, the attributes in the order given; an undefined one is left out. */
export function openTag(name: string, attributes: Readonly<Record<string, string | number | undefined>>): string {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === undefined ? '' : ` ${key}="${escapeAttribute(String(value))}"`,
  );
  return `<${name}${written.join('')}`;
}
