import type { OptionName } from './messages';
import { CHOICES } from './options';

/** An option of the command as it is typed. */
export interface Flag {
  readonly name: Exclude<OptionName, 'help'>;
  /** Short and long form, and the name of the value, as `--help` shows them. */
  readonly flags: string;
  readonly long: string;
  readonly takesValue: boolean;
  readonly choices?: readonly string[] | undefined;
  readonly byDefault?: string | undefined;
}

function flag(name: Flag['name'], flags: string, byDefault?: string): Flag {
  const choices = CHOICES[name as keyof typeof CHOICES] as readonly string[] | undefined;
  const long = flags.slice(flags.indexOf('--')).split(' ')[0];
  return { name, flags, long, takesValue: flags.includes('<'), choices, byDefault };
}

/** Every option, in the order of `--help`. */
export const FLAGS: readonly Flag[] = [
  flag('format', '-f, --format <format>', 'pretty'),
  flag('output', '-o, --output <format:file>'),
  flag('lang', '--lang <lang>', 'ru'),
  flag('profile', '-p, --profile <profile>', 'website'),
  flag('asOf', '--as-of <date>'),
  flag('level', '--level <level>', 'warning'),
  flag('checklist', '--checklist'),
  flag('failOn', '--fail-on <level>', 'warning'),
  flag('maxWarnings', '--max-warnings <number>'),
  flag('quiet', '--quiet'),
  flag('force', '--force'),
  flag('encoding', '--encoding <encoding>', 'auto'),
  flag('revisions', '--revisions <text>', 'accepted'),
  flag('stdinFilename', '--stdin-filename <name>'),
  flag('config', '--config <file>'),
  flag('noConfig', '--no-config'),
  flag('printConfig', '--print-config <file>'),
  flag('baseline', '--baseline <file>'),
  flag('updateBaseline', '--update-baseline'),
  flag('prune', '--prune'),
  flag('fix', '--fix'),
  flag('fixDryRun', '--fix-dry-run'),
  flag('suggest', '--suggest <clause:id>'),
  flag('changed', '--changed [ref]', 'HEAD'),
  flag('cache', '--cache'),
  flag('cacheLocation', '--cache-location <file>'),
  flag('shard', '--shard <i/n>'),
  flag('verbose', '--verbose'),
  flag('color', '--color'),
  flag('noColor', '--no-color'),
  flag('version', '-V, --version'),
];
