import { inflateRawSync } from 'node:zlib';

/** Most that the parts of a document may take unpacked, in bytes, all together. */
const MOST_BYTES = 64 * 1024 * 1024;
/** A part that is packed better than this, and longer than the least, is made to fill a memory. XML of Word is packed to a tenth, at best to a hundredth. */
const MOST_PACKED = 400;
const LEAST_PACKED = 4 * 1024 * 1024;
const MOST_ENTRIES = 20_000;

/** Why an archive cannot be read. */
export type ZipFault = 'broken-docx' | 'oversized-docx';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
/** The end of the directory takes 22 bytes and a comment of at most 64 KB. */
const LONGEST_END = 22 + 0xffff;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly method: number;
  readonly flags: number;
  readonly packed: number;
  readonly offset: number;
}

/**
 * The entries of a ZIP archive, unpacked one by one when they are asked for by name. Names are only compared, never used as paths. Nothing is believed
 * of what the archive says about sizes: the unpacking itself stops at the limit.
 */
export class ZipEntries {
  private room = MOST_BYTES;

  private constructor(
    private readonly bytes: Uint8Array,
    private readonly entries: ReadonlyMap<string, Entry>,
  ) {}

  /** Reads the directory of an archive. */
  static open(bytes: Uint8Array): ZipEntries | ZipFault {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    let end = bytes.length - 22;
    const least = Math.max(0, bytes.length - LONGEST_END);
    while (end >= least && view.getUint32(end, true) !== DIRECTORY_END) end--;
    if (end < least) return 'broken-docx';
    const count = view.getUint16(end + 10, true);
    if (count > MOST_ENTRIES) return 'oversized-docx';
    const entries = new Map<string, Entry>();
    let at = view.getUint32(end + 16, true);
    for (let index = 0; index < count; index++) {
      if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_ENTRY) return 'broken-docx';
      const nameLength = view.getUint16(at + 28, true);
      const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
      if (next > bytes.length) return 'broken-docx';
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (!entries.has(name)) {
        entries.set(name, {
          flags: view.getUint16(at + 8, true),
          method: view.getUint16(at + 10, true),
          packed: view.getUint32(at + 20, true),
          offset: view.getUint32(at + 42, true),
        });
      }
      at = next;
    }
    return new ZipEntries(bytes, entries);
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /** Content of an entry; `undefined` where the archive has none of that name. */
  read(name: string): Uint8Array | ZipFault | undefined {
    const entry = this.entries.get(name);
    if (entry === undefined) return undefined;
    const { bytes } = this;
    const { offset, packed, method, flags } = entry;
    const isEncrypted = (flags & 1) !== 0;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (isEncrypted || offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL_ENTRY) return 'broken-docx';
    const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
    if (start + packed > bytes.length) return 'broken-docx';
    const content = unpack(bytes.subarray(start, start + packed), method, this.room);
    if (typeof content === 'string') return content;
    this.room -= content.length;
    return this.room < 0 ? 'oversized-docx' : content;
  }
}

function unpack(packed: Uint8Array, method: number, room: number): Uint8Array | ZipFault {
  if (method === STORED) return packed;
  if (method !== DEFLATED) return 'broken-docx';
  const limit = Math.max(1, Math.min(room, Math.max(LEAST_PACKED, packed.length * MOST_PACKED)));
  try {
    return inflateRawSync(packed, { maxOutputLength: limit });
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'oversized-docx' : 'broken-docx';
  }
}
