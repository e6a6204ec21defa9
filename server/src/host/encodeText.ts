import type { DecodedText, Encoding } from './readText';

/** A sign that an encoding has no bytes for. */
export interface Inexpressible {
  readonly sign: string;
}

/** The bytes of a text in the encoding in which it was read, with its byte order mark where it had one. */
export function encodeText(
  text: string,
  { encoding, bom }: Pick<DecodedText, 'encoding' | 'bom'>,
): Uint8Array | Inexpressible {
  if (encoding === 'windows-1251') return inWindows1251(text);
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  const bytes = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/** Bytes of windows-1251 by the UTF-16 unit that they stand for, as the decoder has it. Made when first needed. */
let bytes1251: ReadonlyMap<number, number> | undefined;

function inWindows1251(text: string): Uint8Array | Inexpressible {
  bytes1251 ??= new Map(
    [
      ...decoded(
        Uint8Array.from({ length: 256 }, (_, byte) => byte),
        'windows-1251',
      ),
    ].map((sign, byte) => [sign.charCodeAt(0), byte]),
  );
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const byte = bytes1251.get(text.charCodeAt(at));
    if (byte === undefined) return { sign: String.fromCodePoint(text.codePointAt(at) ?? 0) };
    bytes[at] = byte;
  }
  return bytes;
}

function decoded(bytes: Uint8Array, encoding: Encoding): string {
  return new TextDecoder(encoding).decode(bytes);
}
