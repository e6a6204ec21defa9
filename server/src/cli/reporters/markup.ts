import { printable } from '../wrap';
import { escapeAttribute } from './xml';

/** HTML that is safe to show: only {@link html} makes it, which escapes every text put into it. */
export class Markup {
  constructor(readonly code: string) {}
}

type Part = Markup | readonly Markup[] | string | number | undefined;

/** A template in which texts become text, wherever they stand, and only {@link Markup} stays markup. */
export function html(fixed: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  let code = fixed[0];
  for (const [index, part] of parts.entries()) code += codeOf(part) + fixed[index + 1];
  return new Markup(code);
}

/** «№ 152-ФЗ» stays on one line. */
const NUMBER_SIGN = /№ (?=\d)/g;

function codeOf(part: Part): string {
  if (part === undefined) return '';
  if (part instanceof Markup) return part.code;
  if (typeof part === 'object') return part.map(({ code }) => code).join('');
  return escapeAttribute(printable(String(part)).replace(NUMBER_SIGN, '№\u00a0'));
}
