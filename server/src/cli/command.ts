import { Command, Option } from 'commander';
import { FLAGS, type Flag } from './flags';
import { type Messages, messagesIn } from './messages';
import {
  complete,
  countOf,
  languageOf,
  Misuse,
  type Options,
  type OutputFile,
  outputFileOf,
  type Request,
  shardOf,
  wantedClauseOf,
} from './options';
import { nearest } from './suggest';

/** Commander's own messages are English; these speak the user's language. */
class SpeakingCommand extends Command {
  constructor(
    private readonly messages: Messages,
    name?: string,
  ) {
    super(name);
  }

  unknownOption(flag: string): never {
    throw new Misuse(
      this.messages.misuse.unknownOption(
        flag,
        nearest(
          flag,
          FLAGS.map(({ long }) => long),
        )[0],
      ),
    );
  }

  optionMissingArgument(option: Option): never {
    throw new Misuse(this.messages.misuse.missingValue(option.flags));
  }

  missingArgument(): never {
    throw new Misuse(this.messages.misuse.missingRule);
  }

  _excessArguments(): never {
    throw new Misuse(this.messages.misuse.tooMany);
  }

  override createCommand(name?: string): Command {
    return new SpeakingCommand(this.messages, name);
  }
}

/** Reads the arguments (without `node` and the script). Throws {@link Misuse} in the user's language. */
export function parseArguments(argv: readonly string[], columns: number, now: Date): Request {
  const messages = messagesIn(languageOf(argv));
  const options = (command: Command): Options => complete(command.optsWithGlobals(), now, messages.misuse.badDate);
  let request: Request | undefined;
  let help = '';
  const program = new SpeakingCommand(messages, 'pdn-lint')
    .description(messages.help.description)
    .usage(messages.help.usage)
    .argument(`[${messages.help.pathsName}...]`, messages.help.paths)
    .helpCommand(`help [${messages.help.commandName}]`, messages.help.help)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => (help += text),
      writeErr: (text) => (help += text),
      getOutHelpWidth: () => columns,
      getErrHelpWidth: () => columns,
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .configureHelp({
      styleTitle: (title) => messages.help.titles[title] ?? title,
      subcommandTerm: (command) =>
        [
          command.name(),
          ...command.registeredArguments.map((argument) =>
            argument.required ? `<${argument.name()}>` : `[${argument.name()}]`,
          ),
        ].join(' '),
      optionDescription: (option) => {
        const facts = [
          option.argChoices && messages.help.choices(option.argChoices),
          defaultOf(option, messages),
        ].filter((fact) => typeof fact === 'string');
        return facts.length > 0 ? `${option.description} (${facts.join('; ')})` : option.description;
      },
    })
    .addHelpText('after', messages.help.after)
    .action((paths: string[], flags: { version?: boolean; printConfig?: string }, command: Command) => {
      const path = flags.printConfig;
      request = flags.version
        ? { action: 'version', options: options(command) }
        : path !== undefined
          ? { action: 'print-config', path, options: options(command) }
          : { action: 'check', paths, options: options(command) };
    });
  for (const flag of FLAGS) program.addOption(optionOf(flag, messages));
  program.helpOption('-h, --help', messages.help.options.help);
  program
    .command('explain')
    .description(messages.help.explain)
    .usage(`[${messages.help.optionsName}] <id>`)
    .argument('<id>', messages.help.explainRule)
    .helpOption('-h, --help', messages.help.options.help)
    .addHelpText('after', messages.help.shared)
    .action((rule: string, _flags: unknown, command: Command) => {
      request = { action: 'explain', rule, options: options(command) };
    });
  program
    .command('rules')
    .description(messages.help.rules)
    .usage(`[${messages.help.optionsName}]`)
    .helpOption('-h, --help', messages.help.options.help)
    .addHelpText('after', messages.help.shared)
    .action((_flags: unknown, command: Command) => {
      request = { action: 'rules', options: options(command) };
    });
  program
    .command('init')
    .description(messages.help.init)
    .usage('')
    .helpOption('-h, --help', messages.help.options.help)
    .addHelpText('after', messages.help.shared)
    .action((_flags: unknown, command: Command) => {
      request = { action: 'init', options: options(command) };
    });
  try {
    program.parse(argv, { from: 'user' });
  } catch (error) {
    if (error instanceof Misuse || help === '') throw error;
  }
  return request ?? { action: 'help', text: help };
}

/** What an option is where the user says nothing. Commander is not told, so that what was said can be told from what was not. */
function defaultOf(option: Option, messages: Messages): string | undefined {
  const value = FLAGS.find(({ long }) => long === option.long)?.byDefault;
  return value && messages.help.byDefault(value);
}

/** Values that are no plain text: what they mean, and the words for what they cannot. */
const READERS: {
  readonly [name in Flag['name']]?: readonly [(value: string) => unknown, 'badCount' | 'badShard'];
} = { maxWarnings: [countOf, 'badCount'], shard: [shardOf, 'badShard'] };

function optionOf({ name, flags, long, choices }: Flag, messages: Messages): Option {
  const option = new Option(flags, messages.help.options[name]);
  if (name === 'output') {
    option.argParser((value: string, before: readonly OutputFile[] | undefined) => {
      const file = outputFileOf(value);
      if (file === undefined) throw new Misuse(messages.misuse.badOutput(value));
      return [...(before ?? []), file];
    });
  }
  if (name === 'suggest') {
    option.argParser((value: string, before: Options['suggest'] | undefined) => {
      const wanted = wantedClauseOf(value);
      if (wanted === undefined) throw new Misuse(messages.misuse.badSuggestion(value));
      return [...(before ?? []), wanted];
    });
  }
  const read = READERS[name];
  if (read !== undefined) {
    const [of, refusal] = read;
    option.argParser((value: string) => {
      const meant = of(value);
      if (meant === undefined) throw new Misuse(messages.misuse[refusal](value));
      return meant;
    });
  }
  // What follows the word may be a path as well as a revision, which git then does not know.
  if (name === 'changed') option.preset('HEAD');
  if (choices) {
    option.choices(choices).argParser((value: string) => {
      if (!choices.includes(value)) throw new Misuse(messages.misuse.badChoice(long, value, choices));
      return value;
    });
  }
  return option;
}
