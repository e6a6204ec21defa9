import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { newFindings } from '../core/baseline';
import { fingerprints } from '../core/fingerprint';
import type { Report } from '../core/report';
import { type Baseline, baselineText, type KnownFinding, readBaseline } from '../host/config/baselineFile';
import { BASELINE_NAME } from '../host/config/findConfig';
import type { ProjectSettings } from '../host/config/settings';
import type { Engine } from './engine';
import type { Io } from './io';
import type { Messages } from './messages';
import type { Options } from './options';
import { printable } from './wrap';

/** What one baseline is to become: of every file judged, the known findings. */
interface Ledger {
  readonly files: Map<string, readonly KnownFinding[]>;
  stale: number;
}

/** The lists of known findings of a run: what they hide, what of them is gone, and what is written back. */
export class Known {
  private readonly ledgers = new Map<string, Ledger>();

  constructor(
    private readonly options: Pick<Options, 'baseline' | 'updateBaseline' | 'prune'>,
    private readonly cwd: string,
    private readonly rules: Engine['pack']['defects'],
  ) {}

  /** Whether a document has a baseline, so that every finding of it is needed. */
  isUsed(settings: ProjectSettings): boolean {
    return settings.baseline !== undefined || this.options.updateBaseline;
  }

  /** The report with every finding that is not known yet. Nothing is remembered of it. */
  unknownIn(report: Report, text: string, { known }: ProjectSettings): Report {
    return known === undefined ? report : newFindings(report, text, known, []).report;
  }

  /** The report with new findings only; where all are taken as known, none is new. */
  apply(report: Report, text: string, settings: ProjectSettings, path: string): Report {
    if (!this.isUsed(settings)) return report;
    const file = settings.baseline?.path ?? join(this.cwd, BASELINE_NAME);
    const name = settings.baseline?.file ?? relative(this.cwd, path).replaceAll('\\', '/');
    const prints = fingerprints(report, text);
    const all = report.findings.map(({ rule }, index) => ({ rule, fingerprint: prints[index] }));
    const before = this.options.updateBaseline ? prints : (settings.known ?? []);
    const found = newFindings(report, text, before, this.rules);
    const isKnown = new Set(before);
    const ledger = this.ledgers.get(file) ?? { files: new Map(), stale: 0 };
    this.ledgers.set(file, ledger);
    ledger.stale += found.stale.length;
    ledger.files.set(
      name,
      all.filter(({ fingerprint }) => isKnown.has(fingerprint)),
    );
    return found.report;
  }

  /** Writes the lists where that was asked for, and tells what was written, what is gone, and what could not be written. */
  *finish(
    messages: Messages,
    write: Io['writeFile'],
  ): Iterable<{ readonly message: string; readonly failed: boolean }> {
    for (const [path, { files, stale }] of this.ledgers) {
      const before = readBaseline(path);
      const kept: Baseline = 'message' in before ? new Map() : before;
      const gone = [...kept.keys()].filter((name) => !files.has(name) && !existsSync(join(dirname(path), name)));
      const goneFindings = gone.reduce((sum, name) => sum + (kept.get(name)?.length ?? 0), stale);
      const shown = relative(this.cwd, path) || path;
      if (this.options.updateBaseline || (this.options.prune && goneFindings > 0)) {
        const next = new Map([...kept].filter(([name]) => !gone.includes(name)));
        for (const [name, known] of files) next.set(name, known);
        const fault = write(path, baselineText(next));
        if (fault !== undefined) {
          yield { message: `${printable(shown)}: ${messages.fileFailed(fault)}`, failed: true };
          continue;
        }
      }
      const { updated, pruned, stale: told } = messages.project;
      if (this.options.updateBaseline) {
        const count = [...files.values()].reduce((sum, { length }) => sum + length, 0);
        yield { message: updated(count, shown), failed: false };
      } else if (goneFindings > 0) {
        yield { message: (this.options.prune ? pruned : told)(goneFindings, shown), failed: false };
      }
    }
  }
}
