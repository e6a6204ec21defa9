/** Stands for a space at which a line must not be broken and which can still be copied into a command line. */
export const GLUE = '\u001f';

/** «№ 152-ФЗ» stays on one line. */
const NUMBER_SIGN = /№ (?=\d)/g;

/**
 * Breaks a text into lines of at most `width` columns at spaces; a no-break space does not break, nor does a longer word.
 * The first line has `first` columns less.
 */
export function wrap(text: string, width: number, first = 0): string[] {
  const lines: string[] = [];
  let line = '';
  let room = width - first;
  for (const word of text.replace(NUMBER_SIGN, `№${GLUE}`).split(/[ \n\t]+/)) {
    if (word === '') continue;
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = '';
      room = width;
    }
    line = line === '' ? word : `${line} ${word}`;
  }
  lines.push(line);
  return lines.map((wrapped) => wrapped.replaceAll(GLUE, ' '));
}

/** {@link wrap}, with every line after the first indented; the first continues what the caller has written. */
export function hang(text: string, width: number, indent: number, first: number): string {
  return wrap(text, width - indent, Math.max(0, first - indent)).join(`\n${' '.repeat(indent)}`);
}

/** Makes a text from outside safe to print: control characters, which could drive the terminal, become visible signs. */
export function printable(text: string): string {
  return text
    .replaceAll('\t', ' ')
    .replace(/[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '')
    .replace(/[\u0000-\u001f]/g, (sign) => String.fromCharCode(0x2400 + sign.charCodeAt(0)))
    .replace(/[\u007f-\u009f]/g, '\ufffd');
}

/** The text as a sentence that ends with a colon, before a quotation. */
export function leadIn(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.:]$/, '')}:`;
}
