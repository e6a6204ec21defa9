import { lint } from '../../server/src/core/lint';
import { parse } from '../../server/src/core/parse/parse';
import type { Report } from '../../server/src/core/report';
import { builtinPack } from '../../server/src/host/builtinPack';

/** Judges a Markdown text by the built-in rules. */
export function judge(text: string): Report {
  return lint(parse(text, 'markdown'), builtinPack());
}
