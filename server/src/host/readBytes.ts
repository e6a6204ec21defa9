import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Files longer than this many bytes are refused: no policy is that long, and a mistaken path must not fill the memory. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** Why a file cannot be read; the code is a part of the JSON contract. */
export type ReadFault =
  | 'not-found'
  | 'broken-link'
  | 'permission-denied'
  | 'is-directory'
  | 'too-large'
  | 'read-failed';

/**
 * Bytes of a file, or why there are none. Pipes and devices are read too (`pdn-lint <(command)`), and whatever does not end
 * is given up at {@link MAX_BYTES}.
 */
export function readBytes(path: string): Uint8Array | ReadFault {
  let file: number | undefined;
  try {
    file = openSync(path, 'r');
    return readAll(file);
  } catch (error) {
    return readFault(error);
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

function readAll(file: number): Uint8Array | ReadFault {
  // The size that a plain file states spares growing the buffer; a pipe states none, and a growing file may outdo its own.
  const { size } = fstatSync(file);
  if (size > MAX_BYTES) return 'too-large';
  let buffer = new Uint8Array(size > 0 ? size + 1 : 64 * 1024);
  let length = 0;
  for (;;) {
    const read = readSync(file, buffer, length, buffer.length - length, null);
    if (read === 0) return buffer.subarray(0, length);
    length += read;
    if (length > MAX_BYTES) return 'too-large';
    if (length === buffer.length) {
      const longer = new Uint8Array(buffer.length * 4);
      longer.set(buffer);
      buffer = longer;
    }
  }
}

/** The fault behind an error of the file system. */
export function readFault(error: unknown): ReadFault {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
    case 'ERR_INVALID_ARG_VALUE':
      return 'not-found';
    case 'ELOOP':
      return 'broken-link';
    case 'EACCES':
    case 'EPERM':
      return 'permission-denied';
    case 'EISDIR':
      return 'is-directory';
    default:
      return 'read-failed';
  }
}
