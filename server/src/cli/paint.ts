import { styleText } from 'node:util';
import type { Severity } from '../core/rule';
import type { Io } from './io';

/** Puts colour on words, or leaves them as they are. */
export interface Paint {
  readonly bold: (text: string) => string;
  readonly dim: (text: string) => string;
  readonly good: (text: string) => string;
  readonly severity: (severity: Severity, text: string) => string;
}

const COLOURS = { error: 'red', warning: 'yellow', info: 'cyan', hint: 'gray' } as const;

const PLAIN: Paint = {
  bold: (text) => text,
  dim: (text) => text,
  good: (text) => text,
  severity: (_, text) => text,
};

const COLOURED: Paint = {
  bold: (text) => colour('bold', text),
  dim: (text) => colour('gray', text),
  good: (text) => colour('green', text),
  severity: (severity, text) => colour(COLOURS[severity], text),
};

function colour(style: Parameters<typeof styleText>[0], text: string): string {
  return styleText(style, text, { validateStream: false });
}

/**
 * Colours where the reader is a person at a terminal. An explicit `--color` or `--no-color` wins, then `NO_COLOR`
 * (https://no-color.org), then `FORCE_COLOR`.
 */
export function paintFor(io: Pick<Io, 'stdout' | 'env'>, asked: boolean | undefined): Paint {
  const { NO_COLOR, FORCE_COLOR, TERM } = io.env;
  const wanted =
    asked ??
    (NO_COLOR !== undefined && NO_COLOR !== ''
      ? false
      : FORCE_COLOR !== undefined
        ? FORCE_COLOR !== '0' && FORCE_COLOR !== 'false'
        : io.stdout.isTTY && TERM !== 'dumb');
  return wanted ? COLOURED : PLAIN;
}
