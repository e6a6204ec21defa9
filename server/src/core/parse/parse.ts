import type { Format, PolicyDocument, TextFormat } from '../document';
import { blocks } from './blocks';
import type { VisibleLines } from './line';
import { markdownLines } from './markdownLines';
import { textLines } from './textLines';

/** Reads a policy. Every string is a document: nothing is an error, and nothing throws. */
export function parse(source: string, format: TextFormat): PolicyDocument {
  return documentOf(source, format, format === 'markdown' ? markdownLines(source) : textLines(source));
}

/** A document out of its visible lines, whatever read them. */
export function documentOf(source: string, format: Format, reading: VisibleLines): PolicyDocument {
  return { format, source, plain: reading.plain, blocks: blocks(reading) };
}

const FORMATS: readonly (readonly [extension: RegExp, format: Format])[] = [
  [/\.(?:md|markdown|mdown)$/i, 'markdown'],
  [/\.(?:html?|xhtml)$/i, 'html'],
  [/\.docx$/i, 'docx'],
];

/** Format by the name of the file: everything unknown is plain text. */
export function formatOf(path: string): Format {
  return FORMATS.find(([extension]) => extension.test(path))?.[1] ?? 'text';
}
