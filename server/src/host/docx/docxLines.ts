import { BodyReader } from './bodyReader';
import { type DocxText, docxText } from './docxText';
import { Numbering } from './numbering';
import { NumberingPart } from './numberingPart';
import { readXml } from './readXml';
import { mainPart, partsOf } from './relations';
import type { Revisions } from './revisions';
import { Styles } from './styles';
import { ZipEntries, type ZipFault } from './zipEntries';

/** Why the bytes are no document that can be read: an archive of something else, a damaged file, or one that unpacks to more than any policy. */
export type DocxFault = ZipFault | 'not-docx';

/** A document of Word, read. */
export interface DocxReading extends DocxText {
  /** Changes of the text were tracked, so that the document has two texts. */
  readonly hasRevisions: boolean;
}

/**
 * Reads a document of Word: what Word shows of its body, with automatic numbers. Comments, notes, running heads and hidden text are not read. Never throws,
 * and nothing in the file makes it open another one.
 */
export function docxLines(bytes: Uint8Array, revisions: Revisions): DocxReading | DocxFault {
  const archive = ZipEntries.open(bytes);
  if (typeof archive === 'string') return archive;
  const main = mainPart(archive);
  const body = archive.read(main);
  if (body === undefined) return 'not-docx';
  if (typeof body === 'string') return body;
  const names = partsOf(archive, main);
  const styles = new Styles();
  const numbering = new NumberingPart();
  for (const [name, part] of [
    [names.styles, styles],
    [names.numbering, numbering],
  ] as const) {
    const content = archive.read(name);
    if (typeof content === 'string') return content;
    if (content !== undefined && !part.read(content)) return 'broken-docx';
  }
  const reader = new BodyReader(styles, new Numbering(numbering, styles), revisions);
  const isWhole = readXml(body, reader);
  if (reader.root !== '' && reader.root !== 'w:document') return 'not-docx';
  return isWhole ? { ...docxText(reader.parts), hasRevisions: reader.hasRevisions } : 'broken-docx';
}
