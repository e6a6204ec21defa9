import { relative, resolve } from 'node:path';
import { ANSWER_FACTS } from '../core/facts';
import type { Origin, ProjectSettings } from '../host/config/settings';
import { EXIT, projectFor } from './check';
import type { Engine } from './engine';
import type { Io } from './io';
import { type Messages, messagesIn } from './messages';
import type { Options } from './options';
import { printable } from './wrap';

/** Where a value comes from: a file and a line, the command line, or nowhere. */
type From = Origin | 'option' | 'default';

interface Setting {
  /** Path of the value in a configuration file: `profile`, `severity.cookies`. */
  readonly key: string;
  readonly value: unknown;
  readonly from: From;
}

/** Writes with which settings a file would be checked and where each comes from. The text can serve as a configuration file. */
export async function printConfig(path: string, options: Options, io: Io, engine: Engine): Promise<number> {
  const messages = messagesIn(options.lang).project;
  const shown = (file: string) => relative(io.cwd, file).replaceAll('\\', '/') || file;
  const settings = await projectFor(options, io, engine)?.settingsFor(resolve(io.cwd, path));
  for (const { path: file, line, column, message } of settings?.problems ?? []) {
    await io.stderr.write(`${printable(shown(file))}:${line}:${column}: ${message[options.lang]}\n`);
  }
  const listed = settingsOf(options, settings, shown);
  if (options.format === 'json') await io.stdout.write(`${JSON.stringify({ path, settings: listed }, null, 2)}\n`);
  else await io.stdout.write(asYaml(listed, messages.settingsOf(path), messages));
  return settings !== undefined && settings.problems.length > 0 ? EXIT.failed : EXIT.clean;
}

function settingsOf(
  options: Options,
  settings: ProjectSettings | undefined,
  shown: (file: string) => string,
): Setting[] {
  const { said } = options;
  const from = (key: string): From => {
    const origin = settings?.origins.get(key);
    return origin === undefined ? 'default' : { file: shown(origin.file), line: origin.line };
  };
  const one = <T>(key: string, typed: T | undefined, written: T | undefined, byDefault: T): Setting =>
    typed !== undefined
      ? { key, value: typed, from: 'option' }
      : { key, value: written ?? byDefault, from: written === undefined ? 'default' : from(key) };
  const listed = [
    one('profile', said.profile, settings?.profile, options.profile),
    one('as-of', said.asOf, settings?.asOf, options.asOf),
    one('level', said.level, settings?.level, options.level),
    one('fail-on', said.failOn, settings?.failOn, options.failOn),
  ];
  if (settings === undefined) return listed;
  for (const [rule, value] of Object.entries(settings.severities)) {
    listed.push({ key: `severity.${rule}`, value, from: from(`severity.${rule}`) });
  }
  for (const [fact, value] of Object.entries(settings.facts ?? {})) {
    listed.push({ key: `facts.${fact}`, value, from: from(`facts.${fact}`) });
  }
  const { ignored, exceptions, baseline } = settings;
  if (ignored !== undefined) {
    listed.push({ key: 'ignore', value: [ignored.pattern], from: { file: shown(ignored.file), line: ignored.line } });
  }
  if (exceptions.length > 0)
    listed.push({ key: 'exceptions', value: exceptions[0].from.file, from: from('exceptions') });
  if (baseline !== undefined) {
    listed.push({
      key: 'baseline',
      value: shown(baseline.path),
      from: options.baseline === undefined ? from('baseline') : 'option',
    });
  }
  return listed;
}

function asYaml(settings: readonly Setting[], title: string, messages: Messages['project']): string {
  const lines: (readonly [string, From | undefined])[] = [];
  let group = '';
  for (const { key, value, from } of settings) {
    const dot = key.indexOf('.');
    const inside = dot < 0 ? '' : key.slice(0, dot);
    if (inside !== group && inside !== '') lines.push([`${inside}:`, undefined]);
    group = inside;
    lines.push([`${inside === '' ? '' : '  '}${key.slice(dot + 1)}: ${scalar(key, value)}`, from]);
  }
  const width = Math.max(...lines.map(([text]) => text.length));
  const origin = (from: From): string =>
    from === 'default' ? messages.byDefault : from === 'option' ? messages.byOption : `${from.file}:${from.line}`;
  const body = lines.map(([text, from]) => (from === undefined ? text : `${text.padEnd(width)}  # ${origin(from)}`));
  return `# ${printable(title)}\n${body.map((line) => `${line}\n`).join('')}`;
}

function scalar(key: string, value: unknown): string {
  if (typeof value === 'boolean' || ANSWER_FACTS.some((fact) => key === `facts.${fact}`)) return String(value);
  if (typeof value === 'string' && /^[a-z][a-z-]*$|^\d{4}-\d{2}-\d{2}$/.test(value)) return value;
  return JSON.stringify(value);
}
