import type { Format, PolicyDocument } from '../document';
import { blocks } from './blocks';
import { markdownLines } from './markdownLines';
import { textLines } from './textLines';

/** Reads a policy. Every string is a document: nothing is an error, and nothing throws. */
export function parse(source: string, format: Format): PolicyDocument {
  const reading = format === 'markdown' ? markdownLines(source) : textLines(source);
  return { format, source, plain: reading.plain, blocks: blocks(reading) };
}

/** Format by the name of the file: Markdown by its extensions, everything else plain text. */
export function formatOf(path: string): Format {
  return /\.(?:md|markdown|mdown)$/i.test(path) ? 'markdown' : 'text';
}
