import { existsSync, readFileSync } from 'node:fs';
import type { Localized } from '../../core/rule';
import type { FileProblem } from './fileProblem';

/** A known finding; the rule is there for a reader, the fingerprint tells. */
export interface KnownFinding {
  readonly rule: string;
  readonly fingerprint: string;
}

/** Known findings by file, with paths relative to the folder of the baseline and forward slashes. */
export type Baseline = ReadonlyMap<string, readonly KnownFinding[]>;

/** Reads a baseline; one that does not exist is empty. */
export function readBaseline(path: string): Baseline | FileProblem {
  if (!existsSync(path)) return new Map();
  try {
    const { version, files } = JSON.parse(readFileSync(path, 'utf8')) as { version?: unknown; files?: unknown };
    if (version !== 1 || typeof files !== 'object' || files === null) return broken(path);
    const entries = Object.entries(files);
    return entries.every(([, known]) => Array.isArray(known) && known.every(isKnownFinding))
      ? new Map(entries as [string, KnownFinding[]][])
      : broken(path);
  } catch {
    return broken(path);
  }
}

function isKnownFinding(entry: unknown): entry is KnownFinding {
  const { rule, fingerprint } = (entry ?? {}) as Partial<Record<keyof KnownFinding, unknown>>;
  return typeof rule === 'string' && typeof fingerprint === 'string';
}

/** The text of a baseline: files and findings in order, one finding per line, so that a change is seen line by line. */
export function baselineText(baseline: Baseline): string {
  const files = [...baseline]
    .filter(([, known]) => known.length > 0)
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(
      ([file, known]) =>
        `    ${JSON.stringify(file)}: [\n${known.map(({ rule, fingerprint }) => `      ${JSON.stringify({ rule, fingerprint })}`).join(',\n')}\n    ]`,
    );
  return `{\n  "version": 1,\n  "files": {${files.length > 0 ? `\n${files.join(',\n')}\n  ` : ''}}\n}\n`;
}

const BROKEN: Localized = {
  ru: 'Это не список известных замечаний pdn-lint. Создайте его заново: --update-baseline',
  en: 'This is no list of known findings of pdn-lint. Make it anew: --update-baseline',
};

function broken(path: string): FileProblem {
  return { path, line: 1, column: 1, length: 0, message: BROKEN };
}
