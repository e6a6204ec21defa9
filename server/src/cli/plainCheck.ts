import { FLAGS } from './flags';
import { complete, type Given, isIsoDate, type OutputFile, outputFileOf, type Request } from './options';

/** Options that ask for something else than a check, or whose values want a reader. */
const LEFT_OUT = new Set<string>(['version', 'printConfig', 'maxWarnings', 'changed', 'shard', 'suggest']);
const BY_LONG = new Map(FLAGS.filter(({ name }) => !LEFT_OUT.has(name)).map((flag) => [flag.long, flag]));
/** What the options that begin with «no» say no to. */
const DENIED: { readonly [name: string]: string | undefined } = { noColor: 'color', noConfig: 'config' };
const COMMANDS = new Set(['explain', 'rules', 'init', 'help']);

/**
 * Reads the usual arguments, paths and long options without a mistake, at once: loading the full parser would take longer than
 * judging a policy. Anything else, mistakes included, is `undefined` and left to `parseArguments`, which reads these alike.
 */
export function plainCheck(argv: readonly string[], now: Date): Request | undefined {
  const paths: string[] = [];
  const given: Record<string, string | boolean | OutputFile[]> = {};
  const output: OutputFile[] = [];
  for (let index = 0; index < argv.length; index++) {
    const word = argv[index];
    if (word === '-' || !word.startsWith('-')) {
      if (COMMANDS.has(word)) return undefined;
      paths.push(word);
      continue;
    }
    const equals = word.indexOf('=');
    const flag = BY_LONG.get(equals < 0 ? word : word.slice(0, equals));
    if (flag === undefined || (equals >= 0 && !flag.takesValue)) return undefined;
    if (!flag.takesValue) {
      const denied = DENIED[flag.name];
      given[denied ?? flag.name] = denied === undefined;
      continue;
    }
    const value = equals < 0 ? argv[++index] : word.slice(equals + 1);
    if (value === undefined || value === '' || value.startsWith('-')) return undefined;
    if (flag.choices?.includes(value) === false || (flag.name === 'asOf' && !isIsoDate(value))) return undefined;
    if (flag.name === 'output') {
      const file = outputFileOf(value);
      if (file === undefined) return undefined;
      output.push(file);
      given.output = output;
      continue;
    }
    given[flag.name] = value;
  }
  if (paths.length === 0) return undefined;
  return { action: 'check', paths, options: complete(given as Given, now, String) };
}
