import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { addLanguage } from './addLanguage';
import type { Place } from './buildBundles';
import { installPackage } from './installPackage';
import type { Run } from './prepareRun';
import type { Report } from './suite/report';
import type { Kind } from './vscodeExecutable';

/** The project's folder, which is the extension under development. */
const PROJECT = join(__dirname, '..', '..');

/** An extension without contents, for a VS Code that has the product installed and still wants something to develop. */
const NOTHING = join(__dirname, 'nothing');

/** The names of the ways to run the suite. */
export type Way = 'folder' | 'package' | 'restricted' | 'russian' | 'worker';

/** What a way adds to the start of VS Code. */
interface Start {
  readonly developed: string;
  readonly args: readonly string[];
}

/** A way to run the suite. */
interface Setting {
  readonly place: Place;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly prepare: (run: Run, kind: Kind, executable: string) => Start | Promise<Start>;
  /** Why a run was not of this way after all. */
  readonly faultOf?: (host: Report['host']) => string | undefined;
}

const folder: Setting = { place: 'node', prepare: () => ({ developed: PROJECT, args: [] }) };

/** The ways to run the suite. */
export const WAYS: Readonly<Record<Way, Setting>> = {
  /** The extension as it stands in the project's folder. */
  folder,
  /** The extension as it is published. */
  package: {
    place: 'node',
    prepare: async (run, kind, executable) => {
      await installPackage(run, kind, executable);
      return { developed: NOTHING, args: [] };
    },
  },
  /** In a folder that the user has not declared trustworthy. */
  restricted: {
    ...folder,
    settings: { 'security.workspace.trust.enabled': true },
    prepare: (_run, kind) => {
      // @vscode/test-electron turns workspace trust off, and a desktop build has no flag against that.
      if (kind === 'download') throw new Error('Restricted Mode can only be tested in the host.');
      return { developed: PROJECT, args: ['--enable-workspace-trust'] };
    },
    faultOf: ({ trusted }) => (trusted ? 'the folder was trusted' : undefined),
  },
  /** With Russian as the language of the interface. */
  russian: {
    ...folder,
    prepare: (run) => {
      addLanguage(run, 'ru');
      return { developed: PROJECT, args: ['--locale=ru'] };
    },
    faultOf: ({ language }) => (language === 'ru' ? undefined : `the language was ${language}`),
  },
  /** The browser entry of the extension, in a worker. */
  worker: {
    place: 'worker',
    settings: { 'remote.extensionKind': { 'pdn-lint.pdn-lint': ['web'] } },
    prepare: (_run, kind) => {
      // A desktop build would run the extension in its process all the same.
      if (kind === 'download') throw new Error('A worker can only be had in the host.');
      const { browser } = JSON.parse(readFileSync(join(PROJECT, 'package.json'), 'utf8')) as { browser?: string };
      if (!browser) throw new Error('The extension has no “browser” entry.');
      return { developed: PROJECT, args: [] };
    },
    faultOf: ({ scheme }) => (scheme === 'vscode-remote' ? undefined : 'the suite did not run in a worker'),
  },
};

/** Says whether a word names a way. */
export function isWay(word: string): word is Way {
  return Object.hasOwn(WAYS, word);
}
