import { exceptionRules } from '../../core/exceptions/exceptionRules';
import type { Rule } from '../../core/rule';
import { rulesOf } from '../../core/rulePack';
import type { Engine } from '../engine';
import type { Options, OutputFormat } from '../options';
import { checkstyleReporter } from './checkstyle';
import { compactReporter } from './compact';
import { githubReporter } from './github';
import { gitlabReporter } from './gitlab';
import { htmlReporter } from './html';
import { junitReporter } from './junit';
import { markdownReporter } from './markdown';
import type { Reporter } from './reporter';
import { sarifReporter } from './sarif';

/** What a report is made with. */
export interface ReportSettings {
  readonly options: Options;
  readonly engine: Pick<Engine, 'pack' | 'read' | 'texts'>;
  readonly version: string;
  /** The folder in which the command runs. */
  readonly cwd: string;
}

/** The reporter of a format that the usual run does not need; these are loaded together, when one of them is asked for. */
export async function reportIn(
  format: Exclude<OutputFormat, 'pretty' | 'json'>,
  settings: ReportSettings,
): Promise<Reporter> {
  const { options, engine, cwd } = settings;
  const all: readonly Rule[] = [...rulesOf(engine.pack), ...Object.values(exceptionRules)];
  const rules = new Map(all.map((rule) => [rule.id, rule]));
  switch (format) {
    case 'compact':
      return compactReporter(options.lang);
    case 'github':
      return githubReporter(rules, options.lang, cwd);
    case 'gitlab':
      return gitlabReporter(options.lang, cwd);
    case 'checkstyle':
      return checkstyleReporter(options.lang);
    case 'junit':
      return junitReporter(rules, options);
    case 'sarif':
      return sarifReporter(rules, settings);
    case 'markdown':
      return markdownReporter(rules, settings);
    case 'html':
      return htmlReporter(rules, settings, await engine.texts());
  }
}
