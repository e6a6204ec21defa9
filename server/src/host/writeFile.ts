import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  fchownSync,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
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

/** Why a file could not be replaced: it is no plain file, or other bytes stand in it than were read. */
export type ReplaceFault = WriteFault | 'no-plain-file' | 'changed-meanwhile';

/**
 * Puts a text into a file, in UTF-8, whole or not at all: it is written beside the file and takes its place when it is complete. A link is
 * followed, and what is no plain file (`/dev/null`, a named pipe) is written to and never replaced. Returns why it could not be done.
 */
export function writeFile(path: string, text: string): WriteFault | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats?.isDirectory()) return 'is-directory';
    if (stats === undefined && !statSync(dirname(path), { throwIfNoEntry: false })?.isDirectory())
      return 'no-directory';
    if (stats !== undefined) accessSync(path, constants.W_OK);
    if (stats !== undefined && !stats.isFile()) writeFileSync(path, text);
    else replace(stats === undefined ? path : realpathSync(path), text, stats);
    return undefined;
  } catch (error) {
    return faultOf(error);
  }
}

/**
 * Puts bytes in the place of those that were read from a file, whole or not at all, and keeps its mode. A link is followed. The file is left as it is
 * where other bytes stand in it by then, or where it is marked as read-only, even for a user who may do anything. Returns why it could not be done.
 */
export function replaceFile(path: string, before: Uint8Array, after: Uint8Array): ReplaceFault | undefined {
  try {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (stats === undefined) return 'changed-meanwhile';
    if (!stats.isFile()) return 'no-plain-file';
    if ((stats.mode & ANYBODY_WRITES) === 0) return 'permission-denied';
    // Who may write in the folder could replace a file of somebody else; who may not open it for writing is not to.
    closeSync(openSync(path, 'r+'));
    const target = realpathSync(path);
    const isUnchanged = () => readFileSync(target).equals(before);
    return replace(target, after, stats, isUnchanged) ? undefined : 'changed-meanwhile';
  } catch (error) {
    return faultOf(error);
  }
}

const ANYBODY_WRITES = 0o222;

/** Writes the content beside the target and moves it there, unless `isWanted` says no when it is complete; then false. */
function replace(
  target: string,
  content: string | Uint8Array,
  stats: Stats | undefined,
  isWanted: () => boolean = () => true,
): boolean {
  const beside = `${target}.${process.pid}.tmp`;
  // `wx` follows no link that somebody may have laid under this name, and what stands there already is not ours to remove.
  const file = openSync(beside, 'wx');
  let isMoved = false;
  try {
    try {
      writeFileSync(file, content);
      if (stats !== undefined) keepOwner(file, stats);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    if (isWanted()) {
      renameSync(beside, target);
      isMoved = true;
    }
  } finally {
    if (!isMoved) rmSync(beside, { force: true });
  }
  return isMoved;
}

/** Gives a new file the owner, as far as that is allowed, and the mode of the one whose place it takes. */
function keepOwner(file: number, { mode, uid, gid }: Stats): void {
  const now = fstatSync(file);
  if (now.uid !== uid || now.gid !== gid) {
    try {
      fchownSync(file, uid, gid);
    } catch {
      // Who may write in the folder and not give files away has the file from now on, as after saving in an editor.
    }
  }
  fchmodSync(file, mode);
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
