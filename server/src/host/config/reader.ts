/** What reads the files of a project. It carries the YAML and the schema library, so it is loaded only where such a file is. */
import type { Facts } from '../../core/facts';
import { ANSWER_FACTS } from '../../core/facts';
import { type ReadYaml, readYaml } from './readYaml';
import { type ConfigFile, configFile, exceptionsFile, YES } from './schema';

export type { ReadYaml } from './readYaml';

/** A configuration file with its answers read. */
export interface Config extends Omit<ConfigFile, 'facts' | 'root'> {
  readonly root: boolean;
  readonly facts: Facts;
}

/** Reads a configuration file. `ruleIds` are those that `severity` may name. */
export function readConfig(source: string, ruleIds: readonly string[]): ReadYaml<Config> {
  const { value, ...rest } = readYaml(source, configFile(ruleIds));
  if (value === undefined) return { value: undefined, ...rest };
  const { root, facts = {}, ...others } = value;
  return { value: { ...others, root: isYes(root), facts: factsOf(facts) }, ...rest };
}

/** One entry of a file of exceptions. */
export interface ExceptionEntry {
  readonly file: string;
  readonly rule: string;
  readonly quote?: string | undefined;
  readonly reason: string;
  readonly author?: string | undefined;
  readonly expires?: string | undefined;
}

/** Reads a file of exceptions. */
export function readExceptions(source: string, ruleIds: readonly string[]): ReadYaml<readonly ExceptionEntry[]> {
  return readYaml(source, exceptionsFile(ruleIds));
}

function isYes(word: string | undefined): boolean {
  return YES.some((yes) => yes === word);
}

function factsOf(facts: NonNullable<ConfigFile['facts']>): Facts {
  const answers = ANSWER_FACTS.flatMap((fact) => {
    const answer = facts[fact];
    return answer === undefined ? [] : [[fact, isYes(answer)] as const];
  });
  return { ...facts, ...Object.fromEntries(answers) } as Facts;
}
