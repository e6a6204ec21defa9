import type { Io } from './io';
import { messagesIn } from './messages';
import type { Language } from './options';

/** From how many files on a run is long enough to say how far it is. */
const MANY = 20;

/** A line on the terminal that says how many files are done; nothing where the error output is not a terminal. */
export class Progress {
  private shown = false;

  constructor(
    private readonly io: Io,
    private readonly lang: Language,
  ) {}

  async show(done: number, total: number): Promise<void> {
    if (!this.io.stderr.isTTY || total <= MANY || done % 10 !== 0) return;
    await this.io.stderr.write(`\r${messagesIn(this.lang).progress(done, total)}`);
    this.shown = true;
  }

  /** Takes the line away before anything else is printed. */
  async clear(): Promise<void> {
    if (!this.shown) return;
    this.shown = false;
    await this.io.stderr.write('\r\u001b[K');
  }
}
