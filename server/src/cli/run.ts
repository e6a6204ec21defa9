import { rulesOf } from '../core/rulePack';
import { check, EXIT } from './check';
import type { Engine } from './engine';
import { explain } from './explain';
import { ClosedOutput, FailedOutput, type Io } from './io';
import { messagesIn } from './messages';
import { languageOf, Misuse, type Options, type Request } from './options';
import { paintFor } from './paint';
import { plainCheck } from './plainCheck';
import { jsonReporter } from './reporters/json';
import { prettyReporter } from './reporters/pretty';
import type { Reporter } from './reporters/reporter';
import { rulesTable } from './rulesTable';
import { VERSION } from './version';

/** Widest line that the command writes; longer ones are hard to read. */
const WIDEST = 100;
const NARROWEST = 50;

/**
 * Runs the command with the arguments of the user (without `node` and the script) and resolves to the exit code. Reads and writes
 * only through `io`; never rejects, except in debugging (`PDN_LINT_DEBUG`).
 */
export async function run(argv: readonly string[], io: Io, engine?: Engine): Promise<number> {
  const messages = messagesIn(languageOf(argv));
  try {
    const request =
      plainCheck(argv, io.now()) ?? (await import('./command')).parseArguments(argv, widthOf(io), io.now());
    return await perform(request, io, engine ?? (await import('./engine')).builtinEngine());
  } catch (error) {
    if (error instanceof ClosedOutput) return EXIT.clean;
    if (error instanceof Misuse) await io.stderr.write(`${error.message}\n${messages.misuse.seeHelp}\n`);
    else if (error instanceof FailedOutput) await io.stderr.write(`${messages.outputFailed}\n`);
    else if (io.env.PDN_LINT_DEBUG) throw error;
    else await io.stderr.write(`${messages.internal}\n`);
    return EXIT.failed;
  }
}

async function perform(request: Request, io: Io, engine: Engine): Promise<number> {
  switch (request.action) {
    case 'help':
      await io.stdout.write(request.text);
      return EXIT.clean;
    case 'version':
      await io.stdout.write(`${messagesIn(request.options.lang).version(VERSION, engine.pack.checkedOn)}\n`);
      return EXIT.clean;
    case 'rules':
      await io.stdout.write(rulesTable(rulesOf(engine.pack), request.options, paintFor(io, request.options.color)));
      return EXIT.clean;
    case 'explain':
      await io.stdout.write(
        await explain(request.rule, engine, request.options, paintFor(io, request.options.color), widthOf(io)),
      );
      return EXIT.clean;
    case 'print-config': {
      const { printConfig } = await import('./printConfig');
      return await printConfig(request.path, request.options, io, engine);
    }
    case 'init': {
      const { init } = await import('./init');
      return await init(request.options, io);
    }
    case 'check':
      return await check(request.paths, request.options, io, engine, reporterFor(request.options, io, engine));
  }
}

function reporterFor(options: Options, io: Io, engine: Engine): Reporter {
  if (options.format === 'json') return jsonReporter(VERSION, options.lang);
  const paint = paintFor(io, options.color);
  return prettyReporter({ options, rules: rulesOf(engine.pack), paint, width: widthOf(io) });
}

function widthOf(io: Io): number {
  return Math.max(NARROWEST, Math.min(io.stdout.columns || WIDEST, WIDEST));
}
