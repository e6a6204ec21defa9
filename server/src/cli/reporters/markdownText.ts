import { printable } from '../wrap';

/** Signs that Markdown, tables, formulas or HTML would read as their own. */
const SIGNS = /[&<>\\`*_[\]|~#$]/g;

/** What follows breaks a mention or a reference and cannot be seen. */
const BREAK = '&#8203;';

/**
 * A text as one line of GitHub's Markdown that shows it as it is: no markup, no cell border, nobody is mentioned, and it leads nowhere. A character
 * reference is never read as markup.
 */
export function inline(text: string): string {
  return printable(text.replace(/[\r\n]+/g, ' '))
    .replace(SIGNS, reference)
    .replace(/^\d{1,9}[.)](?=\s|$)|^[-+=]/, (start) => start.slice(0, -1) + reference(start.slice(-1)))
    .replace(/(?<!\w)@(?=\w)/g, `@${BREAK}`)
    .replace(/:\/\/|\bwww\./gi, (start) => start[0] + BREAK + start.slice(1))
    .replace(/&#35;(?=\d)/g, `&#35;${BREAK}`)
    .replace(/\bGH-(?=\d)/gi, (word) => word + BREAK);
}

function reference(sign: string): string {
  return `&#${sign.charCodeAt(0)};`;
}
