import type { ReplaceFault, WriteFault } from '../host/writeFile';

/** A terminal, a pipe or a file that the command writes to. */
export interface Output {
  /** Resolves when more may be written. Rejects with {@link ClosedOutput} where the reader has gone, {@link FailedOutput} where writing fails. */
  write(text: string): void | Promise<void>;
  readonly isTTY: boolean;
  /** Width of the terminal in columns, where it is one. */
  readonly columns?: number | undefined;
}

/** What the command needs from the process it runs in; a test gives its own. */
export interface Io {
  readonly stdout: Output;
  readonly stderr: Output;
  /** Bytes of the standard input, at most `limit` + 1 of them. */
  readonly stdin: (limit: number) => Promise<Uint8Array>;
  /** Told the size of a text, in bytes, before it is judged. */
  readonly ahead?: (bytes: number) => void;
  /** Asks the user on the terminal; `undefined` where there is nobody, or nobody answers any more. Absent where there is no terminal. */
  readonly ask?: ((question: string) => Promise<string | undefined>) | undefined;
  /** Puts the text into the file, whole or not at all, and tells why it could not. The path is absolute. */
  readonly writeFile: (path: string, text: string) => WriteFault | undefined;
  /** Puts bytes in the place of those that were read from a file, unless others stand there by now. The path is absolute. */
  readonly replaceFile: (path: string, before: Uint8Array, after: Uint8Array) => ReplaceFault | undefined;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly now: () => Date;
}

/** The output cannot be written, for want of room or of rights. */
export class FailedOutput extends Error {}

/** The reader of the output has closed it (`pdn-lint … | head`): there is nobody left to report to. */
export class ClosedOutput extends Error {}
