import { parseArgs } from 'node:util';

/** What a VS Code executable was asked to do. */
export interface Flags {
  readonly developed: readonly string[];
  readonly tests: string | undefined;
  readonly install: readonly string[];
  readonly userData: string | undefined;
  readonly extensions: string | undefined;
  readonly locale: string | undefined;
  readonly trustAsked: boolean;
  readonly folder: string | undefined;
}

/**
 * Reads the flags that tests and packagers give to a VS Code executable; those about windows and updates mean nothing here and are passed over.
 *
 * `--enable-workspace-trust` is ours: @vscode/test-electron always turns workspace trust off, and a run in Restricted Mode has to win over that.
 */
export function parseFlags(argv: readonly string[]): Flags {
  const { values, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    options: {
      extensionDevelopmentPath: { type: 'string', multiple: true },
      extensionTestsPath: { type: 'string' },
      'install-extension': { type: 'string', multiple: true },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
      locale: { type: 'string' },
      'enable-workspace-trust': { type: 'boolean' },
    },
  });
  return {
    developed: texts(values.extensionDevelopmentPath),
    tests: texts(values.extensionTestsPath)[0],
    install: texts(values['install-extension']),
    userData: texts(values['user-data-dir'])[0],
    extensions: texts(values['extensions-dir'])[0],
    locale: texts(values.locale)[0],
    trustAsked: values['enable-workspace-trust'] === true,
    folder: positionals[0],
  };
}

/** The texts among the values of an option, which Node types loosely when unknown options are let through. */
function texts(value: unknown): string[] {
  return [value].flat().filter((item): item is string => typeof item === 'string');
}
