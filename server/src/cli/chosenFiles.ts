import { type FoundFiles, findFiles, type PathProblem } from '../host/findFiles';
import type { Io } from './io';
import { messagesIn } from './messages';
import { Misuse, type Options, type Shard } from './options';

/** The files that a run judges, of all that its arguments name. */
export interface ChosenFiles extends FoundFiles {
  /** Every file that the arguments name, those included that this run leaves out. */
  readonly named: readonly string[];
  /** Why nothing is judged, where that is no fault. */
  readonly note?: string;
}

/** Finds what the arguments name and leaves out what has not changed and what other runs judge. Throws {@link Misuse} where git cannot tell. */
export async function chosenFiles(
  paths: readonly string[],
  { changed, shard, lang }: Pick<Options, 'changed' | 'shard' | 'lang'>,
  { cwd, env }: Pick<Io, 'cwd' | 'env'>,
): Promise<ChosenFiles> {
  const found = await findFiles(paths.length === 0 && changed !== undefined ? ['.'] : paths, cwd);
  const messages = messagesIn(lang);
  let { files } = found;
  let problems: readonly PathProblem[] = found.problems;
  let note: string | undefined;
  if (changed !== undefined) {
    const { changedFiles } = await import('../host/changedFiles');
    const isChanged = await changedFiles(changed, cwd, env);
    if (typeof isChanged === 'string') throw new Misuse(messages.misuse.changed(isChanged, changed));
    // What comes by the standard input is in no repository.
    files = files.filter((path) => path === '-' || isChanged(path));
    // Where only changes are wanted, a folder without policies is none the worse.
    problems = problems.filter(({ code }) => code !== 'nothing-to-check' && code !== 'nothing-matched');
    if (files.length === 0) note = messages.nothingChanged(changed);
  }
  if (shard !== undefined) {
    files = inShard(files, shard);
    if (files.length === 0) note ??= messages.nothingInShard;
  }
  return { files, problems, named: found.files, ...(note !== undefined && problems.length === 0 && { note }) };
}

/**
 * One of several parts of the files, alike whatever the order in which they are given: the names in order are dealt out in turn, so that a folder of long
 * policies is shared by all. The parts have no file in common and are together the whole.
 */
export function inShard(files: readonly string[], { index, count }: Shard): string[] {
  const dealt = new Set([...files].sort().filter((_, turn) => turn % count === index - 1));
  return files.filter((file) => dealt.has(file));
}
