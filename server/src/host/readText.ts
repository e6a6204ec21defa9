/** Encodings that may be asked for; `auto` looks at the bytes. */
export const ENCODINGS = ['auto', 'utf-8', 'utf-16', 'windows-1251'] as const;
export type EncodingChoice = (typeof ENCODINGS)[number];

/** Encoding in which the bytes were read. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1251';

/** Why the bytes are not a text that can be read. `byte` is the offset of the first offending byte, where it is known. */
export interface Unreadable {
  readonly code: 'binary' | 'word' | 'pdf' | 'rtf' | 'utf-16-without-bom' | 'broken-encoding' | 'unknown-encoding';
  readonly byte?: number;
}

/**
 * A text and how it was read. A byte order mark is not part of the text, so that offsets count from the first visible character,
 * as they do in an editor. `note` asks to tell the reader that the encoding was guessed.
 */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
  readonly note?: 'read-as-windows-1251';
}

/** Magic numbers of the documents that people most often hand over instead of a text. */
const SIGNATURES: readonly (readonly [bytes: readonly number[], code: Unreadable['code']])[] = [
  [[0x50, 0x4b, 0x03, 0x04], 'word'],
  [[0xd0, 0xcf, 0x11, 0xe0], 'word'],
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
];

/** Decodes the bytes of a file. Never throws: bytes that are not a text come back as {@link Unreadable}. */
export function readText(bytes: Uint8Array, choice: EncodingChoice): DecodedText | Unreadable {
  const signature = SIGNATURES.find(([magic]) => magic.every((byte, index) => bytes[index] === byte));
  if (signature) return { code: signature[1] };
  if (choice === 'windows-1251') return decode(bytes, 'windows-1251', false);
  if (bytes[0] === 0xff && bytes[1] === 0xfe && choice !== 'utf-8') return decode(bytes, 'utf-16le', true);
  if (bytes[0] === 0xfe && bytes[1] === 0xff && choice !== 'utf-8') return decode(bytes, 'utf-16be', true);
  if (choice === 'utf-16') return decode(bytes, utf16Order(bytes), false);
  const bom = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const utf8 = decode(bytes, 'utf-8', bom);
  if (choice === 'utf-8' || bom || 'text' in utf8 || utf8.code !== 'broken-encoding') return utf8;
  if (mostlyUtf8(bytes)) return utf8;
  return looksLikeWindows1251(bytes) ? withNote(decode(bytes, 'windows-1251', false)) : { code: 'unknown-encoding' };
}

function withNote(result: DecodedText | Unreadable): DecodedText | Unreadable {
  return 'text' in result ? { ...result, note: 'read-as-windows-1251' } : result;
}

function decode(bytes: Uint8Array, encoding: Encoding, bom: boolean): DecodedText | Unreadable {
  const wide = encoding === 'utf-16le' || encoding === 'utf-16be';
  if (!wide) {
    const nul = bytes.indexOf(0);
    if (nul >= 0) return { code: looksLikeUtf16(bytes) ? 'utf-16-without-bom' : 'binary', byte: nul };
  }
  let text: string;
  try {
    text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return encoding === 'utf-8'
      ? { code: 'broken-encoding', byte: firstBrokenByte(bytes) }
      : { code: 'broken-encoding' };
  }
  if (wide && text.includes('\0')) return { code: 'binary', byte: text.indexOf('\0') * 2 };
  return { text, encoding, bom };
}

/** Offset of the first byte that is not UTF-8: the length of the longest prefix that decodes, found by bisection. */
function firstBrokenByte(bytes: Uint8Array): number {
  const decodes = (length: number): boolean => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (decodes(middle)) low = middle;
    else high = middle - 1;
  }
  return Math.min(low, bytes.length - 1);
}

/** Whether broken bytes stand in a text that is otherwise UTF-8: then it is a damaged file, not another encoding. */
function mostlyUtf8(bytes: Uint8Array): boolean {
  let pairs = 0;
  let high = 0;
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index] < 0x80) continue;
    high++;
    const lead = bytes[index] === 0xd0 || bytes[index] === 0xd1;
    if (lead && bytes[index + 1] >= 0x80 && bytes[index + 1] < 0xc0) pairs++;
  }
  return pairs * 2 > high * 0.6;
}

/**
 * Whether high bytes read as windows-1251 give plausible Russian: mostly letters, mostly small ones, mostly side by
 * side. In KOI8-R the cases are swapped, in CP866 the small letters fall on signs, and in Latin scripts they stand alone.
 */
function looksLikeWindows1251(bytes: Uint8Array): boolean {
  let high = 0;
  let capital = 0;
  let small = 0;
  let control = 0;
  let pairs = 0;
  let before = 0;
  for (const byte of bytes) {
    if (byte >= 0xe0 || byte === 0xb8) small++;
    else if (byte >= 0xc0 || byte === 0xa8) capital++;
    else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) control++;
    if (byte >= 0x80) high++;
    if (byte >= 0xc0 && before >= 0xc0) pairs++;
    before = byte;
  }
  return control === 0 && small + capital >= high * 0.7 && small > capital && pairs * 2 >= small + capital;
}

/** Whether one byte of each pair is the high byte of a letter and the other is not: text in UTF-16, in either order. */
function looksLikeUtf16(bytes: Uint8Array): boolean {
  const shares = [highBytes(bytes, 0), highBytes(bytes, 1)];
  return bytes.length >= 4 && Math.max(...shares) > 0.8 && Math.min(...shares) < 0.5;
}

function utf16Order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' {
  return highBytes(bytes, 0) > highBytes(bytes, 1) ? 'utf-16be' : 'utf-16le';
}

/** Share of code units whose byte at the given place (0 or 1) is the high byte of a Latin or Cyrillic letter or of punctuation. */
function highBytes(bytes: Uint8Array, place: 0 | 1): number {
  let count = 0;
  for (let index = place; index < bytes.length; index += 2) {
    if (bytes[index] === 0 || bytes[index] === 0x04 || bytes[index] === 0x20) count++;
  }
  return count / Math.max(1, bytes.length >> 1);
}
