import {
  accessSync,
  chmodSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

/** Why a file could not be written. */
export type WriteFault = 'no-directory' | 'is-directory' | 'permission-denied' | 'write-failed';

/**
 * Puts a text into a file, in UTF-8, whole or not at all: it is written beside the file and takes its place when it is complete. A link is
 * followed, and what is no plain file (`/dev/null`, a named pipe) is written to and never replaced. Returns why it could not be done.
 */
export function writeFile(path: string, text: string): WriteFault | undefined {
  let beside: string | undefined;
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return 'is-directory';
    if (stats === undefined && !statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
      return 'no-directory';
    if (stats !== undefined) accessSync(path, constants.W_OK);
    if (stats !== undefined && !stats.isFile()) {
      writeFileSync(path, text);
      return undefined;
    }
    const target = stats === undefined ? path : realpathSync(path);
    beside = `${target}.${process.pid}.tmp`;
    replace(target, beside, text, stats);
    return undefined;
  } catch (error) {
    // What stood there before is not ours to remove.
    if (beside !== undefined && (error as NodeJS.ErrnoException).code !== 'EEXIST') rmSync(beside, { force: true });
    return faultOf(error);
  }
}

function replace(target: string, beside: string, text: string, stats: Stats | undefined): void {
  // `wx` follows no link that somebody may have laid under this name.
  writeFileSync(beside, text, { flag: 'wx' });
  if (stats !== undefined) chmodSync(beside, stats.mode);
  renameSync(beside, target);
}

function faultOf(error: unknown): WriteFault {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'no-directory';
    case 'EISDIR':
      return 'is-directory';
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return 'permission-denied';
    default:
      return 'write-failed';
  }
}
