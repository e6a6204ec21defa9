import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import type { WriteFault } from '../host/writeFile';
import type { Io } from './io';
import { messagesIn, type Totals } from './messages';
import { Misuse, type Options } from './options';
import type { Judged, Problem, Reporter } from './reporters/reporter';

interface Target {
  /** As the user gave it, and where it is. */
  readonly path: string;
  readonly at: string;
  readonly reporter: Reporter;
  readonly parts: string[];
}

/** Reports on their way into files. Nothing is written before all of the run is known. */
export class OutputFiles {
  private readonly targets: Target[] = [];

  constructor(
    private readonly options: Pick<Options, 'lang'>,
    private readonly io: Pick<Io, 'cwd' | 'writeFile'>,
  ) {}

  get isEmpty(): boolean {
    return this.targets.length === 0;
  }

  /** Throws {@link Misuse} where a report goes into the same file already. */
  add(path: string, reporter: Reporter): void {
    const at = trueName(resolve(this.io.cwd, path));
    if (this.targets.some((target) => target.at === at)) {
      throw new Misuse(messagesIn(this.options.lang).misuse.sameOutput(path));
    }
    this.targets.push({ path, at, reporter, parts: [reporter.begin()] });
  }

  /** Throws {@link Misuse} where a report would take the place of one of the files to check. */
  keepOff(files: readonly string[]): void {
    if (this.isEmpty) return;
    const inputs = new Set(files.filter((file) => file !== '-').map((file) => trueName(resolve(this.io.cwd, file))));
    const taken = this.targets.find(({ at }) => inputs.has(at));
    if (taken !== undefined) throw new Misuse(messagesIn(this.options.lang).misuse.outputIsInput(taken.path));
  }

  document(judged: Judged): void {
    for (const { reporter, parts } of this.targets) parts.push(reporter.document(judged));
  }

  /** Writes the files and tells which could not be written. */
  write(totals: Totals, problems: readonly Problem[]): { path: string; fault: WriteFault }[] {
    return this.targets.flatMap(({ path, at, reporter, parts }) => {
      const fault = this.io.writeFile(at, parts.join('') + reporter.end(totals, problems));
      return fault === undefined ? [] : [{ path, fault }];
    });
  }
}

/** The path with every link followed, as far as it exists: two names of one file are one. */
function trueName(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const folder = dirname(path);
    return folder === path ? path : join(trueName(folder), basename(path));
  }
}
