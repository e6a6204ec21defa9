import type { Rule } from '../../core/rule';
import type { Reporter } from './reporter';
import type { ReportSettings } from './reports';
export function markdownReporter(_r: ReadonlyMap<string, Rule>, _s: ReportSettings): Reporter {
  return { begin: () => '', document: () => '', end: () => '' };
}
