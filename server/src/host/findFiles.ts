import { lstatSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, posix, resolve, sep } from 'node:path';
import { type ReadFault, readFault } from './readBytes';

/** What is looked for in directories; files that Word keeps while a document is open are none. A file that is named is read whatever its name. */
const POLICY_FILE = /(?:^|\/)(?!~\$)[^/]*\.(?:md|markdown|txt|docx)$/i;
/** What is taken from what a mask matches: pages too, which in directories are built from other files as often as not. */
const NAMED_FILE = /(?:^|\/)(?!~\$)[^/]*\.(?:md|markdown|txt|docx|html?|xhtml)$/i;

/** Directories that hold other people's files or built ones; named explicitly, they are searched. */
const SKIPPED = new Set(['node_modules', '.git', 'dist']);

/** A path that led to no file. `nothing-matched`: a directory or mask without policies. */
export interface PathProblem {
  readonly path: string;
  readonly code: ReadFault | 'nothing-matched' | 'nothing-to-check';
}

export interface FoundFiles {
  /** Paths as given, with forward slashes; those found in directories are below the path given. Each file stands once. */
  readonly files: readonly string[];
  readonly problems: readonly PathProblem[];
}

/** Files that the arguments name: files, directories (searched for policies) and masks. `-` stands for itself. */
export async function findFiles(args: readonly string[], cwd: string): Promise<FoundFiles> {
  const seen = new Set<string>();
  const files: string[] = [];
  const problems: PathProblem[] = [];
  const add = (path: string): void => {
    const key = path === '-' ? path : resolve(cwd, path);
    if (seen.has(key)) return;
    seen.add(key);
    files.push(path);
  };
  for (const arg of args) {
    const path = sep === '\\' ? arg.replaceAll('\\', '/') : arg;
    const kind = path === '-' ? 'file' : path === '' ? 'not-found' : kindOf(resolve(cwd, path));
    if (kind === 'file') add(path);
    else if (kind === 'directory') {
      const found = searchDirectory(path, cwd, problems);
      if (found.length === 0) problems.push({ path, code: 'nothing-to-check' });
      found.forEach(add);
    } else if (kind === 'not-found' && isMask(path)) {
      const found = await matchMask(path, cwd);
      if (found.length === 0) problems.push({ path, code: 'nothing-matched' });
      found.forEach(add);
    } else problems.push({ path, code: kind });
  }
  return { files, problems };
}

function kindOf(path: string): 'file' | 'directory' | ReadFault {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'file';
  } catch (error) {
    const fault = readFault(error);
    return fault === 'not-found' && isLink(path) ? 'broken-link' : fault;
  }
}

function isLink(path: string): boolean {
  try {
    return lstatSync(path).isSymbolicLink();
  } catch {
    return false;
  }
}

function isMask(path: string): boolean {
  return /[*?[\]{}]|[!@+]\(/.test(path);
}

/** Policies below a directory, by name. Links to directories are not followed, so the search ends. */
function searchDirectory(root: string, cwd: string, problems: PathProblem[]): string[] {
  const found: string[] = [];
  const open = [root];
  for (let directory = open.pop(); directory !== undefined; directory = open.pop()) {
    let entries: import('node:fs').Dirent[];
    try {
      entries = readdirSync(resolve(cwd, directory), { withFileTypes: true });
    } catch (error) {
      problems.push({ path: directory, code: readFault(error) });
      continue;
    }
    for (const entry of entries) {
      const path = posix.join(directory, entry.name);
      if (entry.isDirectory()) {
        if (!SKIPPED.has(entry.name)) open.push(path);
      } else if (POLICY_FILE.test(entry.name) && kindOf(resolve(cwd, path)) !== 'directory') found.push(path);
    }
  }
  return found.sort();
}

async function matchMask(mask: string, cwd: string): Promise<string[]> {
  const { glob } = await import('tinyglobby');
  const found = await glob(mask, {
    cwd,
    absolute: isAbsolute(mask),
    dot: false,
    expandDirectories: false,
    followSymbolicLinks: false,
    ignore: [...SKIPPED].filter((name) => !mask.split('/').includes(name)).map((name) => `**/${name}/**`),
  });
  return found.filter((path) => NAMED_FILE.test(path) && kindOf(resolve(cwd, path)) !== 'directory').sort();
}
