import { rulesOf } from '../core/rulePack';
import { check, EXIT } from './check';
import type { Engine } from './engine';
import { explain } from './explain';
import { ClosedOutput, FailedOutput, type Io } from './io';
import { messagesIn } from './messages';
import { languageOf, Misuse, type Options, type OutputFormat, type Request } from './options';
import { OutputFiles } from './outputFiles';
import { paintFor } from './paint';
import { plainCheck } from './plainCheck';
import { jsonReporter } from './reporters/json';
import { prettyReporter } from './reporters/pretty';
import type { Reporter } from './reporters/reporter';
import { rulesTable } from './rulesTable';
import { checkFixing, checkWanted } from './suggestions';
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
      return await checkWithReports(request.paths, request.options, io, engine);
  }
}

async function checkWithReports(paths: readonly string[], options: Options, io: Io, engine: Engine): Promise<number> {
  const messages = messagesIn(options.lang);
  checkFixing(options, paths, messages);
  if (options.suggest.length > 0) checkWanted(options.suggest, (await engine.texts()).clauses, messages);
  const files = new OutputFiles(options, io);
  for (const { format, path } of options.output)
    files.add(path, await reporterFor(format, options, toFile(io), engine));
  // A report among the changes would keep them from being applied.
  const reporter =
    options.fixDryRun && options.format === 'pretty'
      ? (await import('./reporters/diff')).diffReporter(paintFor(io, options.color), io.stdout.isTTY)
      : await reporterFor(options.format, options, io, engine);
  return await check(paths, options, io, engine, reporter, files);
}

/** What a report for a file is made with: there is no terminal to fill or to colour. */
function toFile(io: Io): Io {
  return { ...io, stdout: { ...io.stdout, isTTY: false, columns: undefined }, env: {} };
}

/** The reporters that the usual run needs are here; the rest stand in a file of their own. */
async function reporterFor(format: OutputFormat, options: Options, io: Io, engine: Engine): Promise<Reporter> {
  if (format === 'json') return jsonReporter(VERSION, options.lang);
  if (format === 'pretty') {
    const paint = paintFor(io, options.color);
    return prettyReporter({ options, rules: rulesOf(engine.pack), paint, width: widthOf(io) });
  }
  const { reportIn } = await import('./reporters/reports');
  return await reportIn(format, { options, engine, version: VERSION, cwd: io.cwd });
}

function widthOf(io: Io): number {
  return Math.max(NARROWEST, Math.min(io.stdout.columns || WIDEST, WIDEST));
}
