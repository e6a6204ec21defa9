import { execFile } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** Why git cannot tell what has changed. */
export type GitFault = 'no-git' | 'no-repository' | 'unknown-revision' | 'git-failed';

/** Tells of a path whether the file differs from the revision. A file outside the repository differs: nothing is known about it. */
export type IsChanged = (path: string) => boolean;

/** The most that git may answer, in bytes: names of some million files. */
const LONGEST_ANSWER = 256 * 1024 * 1024;

/**
 * What a repository may configure and what would run its own programs or wait for something: a monitor of the file system, a pager, another program for
 * differences. `diff.relative` would cut the names.
 */
const SETTINGS = ['core.quotePath=false', 'core.fsmonitor=false', 'core.pager=cat', 'diff.relative=false'];

/**
 * Asks git which files below the folder's repository differ from a revision: changed, added, staged or not, and those that git does not know yet, except
 * what it is told to ignore. A revision that begins with a dash is none: git would take it for an option.
 */
export async function changedFiles(
  revision: string,
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<IsChanged | GitFault> {
  const git = (folder: string, ...args: string[]) => ask(args, folder, env);
  if (revision === '' || revision.startsWith('-') || revision.includes('\0')) return 'unknown-revision';
  const top = await git(cwd, 'rev-parse', '--show-toplevel');
  if (typeof top !== 'object') return top === 'git-failed' ? 'no-repository' : top;
  const root = resolve(top.text.replace(/\r?\n$/, ''));
  const commit = await git(root, 'rev-parse', '--verify', '--quiet', `${revision}^{commit}`);
  const answers =
    typeof commit === 'object'
      ? [
          await git(
            root,
            ...['diff', '--name-only', '-z', '--no-ext-diff', '--no-textconv', '--no-renames', '--diff-filter=d'],
            ...[commit.text.trim(), '--'],
          ),
          await git(root, 'ls-files', '--others', '--exclude-standard', '-z'),
        ]
      : revision === 'HEAD'
        ? // Nothing has been committed yet, so that everything is new.
          [await git(root, 'ls-files', '--cached', '--others', '--exclude-standard', '-z')]
        : undefined;
  if (answers === undefined) return 'unknown-revision';
  const names = new Set<string>();
  for (const answer of answers) {
    if (typeof answer !== 'object') return answer;
    for (const name of answer.text.split('\0')) if (name !== '') names.add(join(root, name));
  }
  const inside = join(root, '/');
  return (path) => {
    // git names the link, and the file that it leads to is another; either may have changed.
    const link = join(realpath(dirname(resolve(cwd, path))), basename(path));
    return names.has(link) || names.has(realpath(link)) || !link.startsWith(inside);
  };
}

function ask(
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<{ readonly text: string } | GitFault> {
  const { GIT_EXTERNAL_DIFF: _diff, GIT_DIFF_OPTS: _options, ...kept } = env;
  const options = {
    cwd,
    env: {
      ...kept,
      GIT_OPTIONAL_LOCKS: '0',
      GIT_PAGER: 'cat',
      GIT_TERMINAL_PROMPT: '0',
      // A partial clone would fetch what it lacks.
      GIT_NO_LAZY_FETCH: '1',
      LC_ALL: 'C',
    },
    maxBuffer: LONGEST_ANSWER,
    windowsHide: true,
  };
  const settings = SETTINGS.flatMap((setting) => ['-c', setting]);
  return new Promise((answer) => {
    execFile('git', ['--no-pager', ...settings, ...args], options, (error, text) => {
      if (error === null) answer({ text });
      else answer(error.code === 'ENOENT' ? 'no-git' : 'git-failed');
    });
  });
}

function realpath(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    return path;
  }
}
