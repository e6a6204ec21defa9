import type { Paint } from '../paint';
import { printable } from '../wrap';
import type { Reporter } from './reporter';

/** Shows what fixing would change, and nothing else, so that it can be given to `patch`. On a terminal signs that would move its cursor are made visible. */
export function diffReporter(paint: Paint, isTerminal: boolean): Reporter {
  const painted = (line: string): string => {
    if (line.startsWith('+')) return paint.good(line);
    return line.startsWith('-') ? paint.severity('error', line) : line;
  };
  const shown = (diff: string): string =>
    isTerminal
      ? diff
          .split('\n')
          .map((line) => painted(printable(line.replace(/\r$/, ''))))
          .join('\n')
      : diff;
  return {
    begin: () => '',
    document: ({ fixing }) => shown(fixing?.diff ?? ''),
    end: () => '',
  };
}
