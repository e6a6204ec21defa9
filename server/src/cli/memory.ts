import { statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { Report } from '../core/report';
import type { ReportCache } from '../host/reportCache';
import type { Engine } from './engine';
import type { Io } from './io';
import { type Messages, messagesIn } from './messages';
import { Misuse, type Options } from './options';
import { VERSION } from './version';
import { printable } from './wrap';

/** Reports of earlier runs, as this run uses them. */
export class Memory {
  private taken = 0;
  private asked = 0;

  constructor(
    private readonly cache: ReportCache,
    /** The file as the user is told of it. */
    private readonly name: string,
  ) {}

  /** The report of these bytes under these settings: an earlier one, or else the one that is judged now. */
  recall(bytes: Uint8Array, settings: unknown, judge: () => Report): { report: Report; isCached: boolean } {
    this.asked++;
    const key = this.cache.keyOf(bytes, settings);
    const kept = this.cache.get(key);
    if (kept !== undefined) {
      this.taken++;
      return { report: kept, isCached: true };
    }
    const report = judge();
    this.cache.set(key, report);
    return { report, isCached: false };
  }

  /** Keeps what is new, and says what came of it; a cache that cannot be written only costs time. */
  finish(write: Io['writeFile'], { trail }: Messages): string[] {
    const told = [trail.cache(this.name, this.cache.state, this.taken, this.asked)];
    if (this.cache.save(write) !== undefined) told.push(trail.unsaved(this.name));
    return told;
  }
}

/** Opens the cache that the options ask for. Throws {@link Misuse} where the user names a file that holds something else. */
export async function openMemory(options: Options, { cwd }: Io, engine: Engine): Promise<Memory | undefined> {
  if (!options.cache) return undefined;
  const { ReportCache } = await import('../host/reportCache');
  const path = resolve(cwd, options.cacheLocation ?? usualPlace(cwd));
  const cache = new ReportCache(path, `${VERSION}\n${JSON.stringify(engine.pack)}`);
  if (cache.state === 'foreign' && options.cacheLocation !== undefined) {
    throw new Misuse(messagesIn(options.lang).misuse.foreignCache(options.cacheLocation));
  }
  return new Memory(cache, printable(relative(cwd, path).replaceAll('\\', '/') || path));
}

/** Where tools keep such things: with the packages, where there are any. */
function usualPlace(cwd: string): string {
  const hasPackages = statSync(join(cwd, 'node_modules'), { throwIfNoEntry: false })?.isDirectory() === true;
  return hasPackages ? 'node_modules/.cache/pdn-lint/reports' : '.pdn-lint-cache';
}
