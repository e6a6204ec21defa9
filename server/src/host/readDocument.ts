import type { PolicyDocument } from '../core/document';
import { documentOf, formatOf } from '../core/parse/parse';
import type { DocxFault } from './docx/docxLines';
import type { ParagraphPlace } from './docx/docxText';
import type { Revisions } from './docx/revisions';
import { type DecodedText, type EncodingChoice, readText, type Unreadable } from './readText';

/** How files are to be read. */
export interface ReadOptions {
  readonly encoding: EncodingChoice;
  /** Which text of a document with tracked changes is wanted. */
  readonly revisions: Revisions;
}

/** A remark on how a document was read. */
export type ReadNote =
  | NonNullable<DecodedText['note']>
  | 'revisions-accepted'
  | 'revisions-original'
  | 'no-visible-text';

/** A file as it was read. `text` is the source that spans count in; see `Format` for what that is in a DOCX document. */
export interface ReadDocument extends Pick<DecodedText, 'text' | 'encoding'> {
  /** Whether a byte order mark stood before the text; absent where the document is no text. */
  readonly bom?: boolean;
  readonly note?: ReadNote | undefined;
  /** The document, where its format wanted a reader of its own; Markdown and plain text are left to `parse`. */
  readonly document?: PolicyDocument;
  /** Where the paragraphs of a DOCX document begin. */
  readonly paragraphs?: readonly ParagraphPlace[];
}

/** Why a file is no document that can be read. */
export interface Refusal extends Pick<Unreadable, 'byte'> {
  readonly code: Unreadable['code'] | DocxFault;
}

/**
 * Reads the bytes of a file. The bytes tell a DOCX document, the name a page of HTML; a text without a name that tells anything is looked at. The readers of
 * both are loaded when the first such file comes. Never rejects because of what the bytes are.
 */
export async function readDocument(
  bytes: Uint8Array,
  name: string,
  options: ReadOptions,
): Promise<ReadDocument | Refusal> {
  if (ZIP.every((byte, index) => bytes[index] === byte)) return await readDocx(bytes, options.revisions);
  const isPage = formatOf(name) === 'html';
  const read = readText(bytes, isPage && options.encoding === 'auto' ? declaredEncoding(bytes) : options.encoding);
  if (!('text' in read) || !(isPage || (!EXTENSION.test(name) && PAGE.test(read.text.slice(0, LONGEST_HEAD)))))
    return read;
  const { htmlLines } = await import('../core/parse/html/htmlLines');
  const document = documentOf(read.text, 'html', htmlLines(read.text));
  const isEmpty = document.blocks.length === 0 && read.text.trim() !== '';
  return { ...read, note: isEmpty ? 'no-visible-text' : read.note, document };
}

/** Reads other texts in the place of a document's own, in its format. */
export async function readerLike(read: ReadDocument): Promise<(text: string) => ReadDocument> {
  if (read.document?.format !== 'html') return (text) => ({ ...read, text });
  const { htmlLines } = await import('../core/parse/html/htmlLines');
  return (text) => ({ ...read, text, document: documentOf(text, 'html', htmlLines(text)) });
}

const ZIP = [0x50, 0x4b, 0x03, 0x04];
const EXTENSION = /\.[a-z0-9]{1,8}$/i;
const PAGE = /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)?<(?:!doctype html|html)[\s>]/i;
/** How much of a file is looked at to see what it is, in bytes or UTF-16 units. Browsers look for the encoding as far. */
const LONGEST_HEAD = 1024;

async function readDocx(bytes: Uint8Array, revisions: Revisions): Promise<ReadDocument | Refusal> {
  const { docxLines } = await import('./docx/docxLines');
  const read = docxLines(bytes, revisions);
  if (typeof read === 'string') return { code: read };
  const { text, lines, places, hasRevisions } = read;
  const document = documentOf(text, 'docx', lines);
  const note = hasRevisions ? (`revisions-${revisions}` as const) : undefined;
  return { text, encoding: 'utf-8', note, document, paragraphs: places };
}

/** The encoding that a page names itself, where it is one that cannot be told from the bytes beyond doubt. */
function declaredEncoding(bytes: Uint8Array): EncodingChoice {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, LONGEST_HEAD));
  return /<meta[^>]{0,200}charset\s*=\s*["']?\s*(?:windows-1251|cp1251|win-1251)/i.test(head) ? 'windows-1251' : 'auto';
}
