import { existsSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { EXCEPTIONS_NAME } from '../host/config/findConfig';
import { Project } from '../host/config/project';
import { NO_SETTINGS, type ProjectSettings } from '../host/config/settings';
import type { ExceptionsFile, ProjectHost } from './projectHost';

/** The files of projects for a server that runs beside them. It reads what is on the disk: a file that is not saved does not count. */
export function projectOnDisk(ruleIds: () => readonly string[]): ProjectHost {
  let project = new Project({ ruleIds });
  return {
    settingsFor: async (uri) => {
      const path = pathOf(uri);
      return path === undefined ? NO_SETTINGS : await project.settingsFor(path);
    },
    exceptionsFor: (uri, settings) => {
      const path = pathOf(uri);
      return path === undefined ? undefined : exceptionsFile(path, settings);
    },
    uriOf: (path) => pathToFileURL(path).href,
    forget: () => {
      project = new Project({ ruleIds });
    },
  };
}

/** The exceptions file that is in use, else a new one beside the nearest configuration file or the document. */
function exceptionsFile(path: string, settings: ProjectSettings | undefined): ExceptionsFile {
  const file = settings?.exceptionsFile ?? join(settings?.folder ?? dirname(path), EXCEPTIONS_NAME);
  return {
    uri: pathToFileURL(file).href,
    exists: existsSync(file),
    file: relative(dirname(file), path).replaceAll('\\', '/'),
  };
}

function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}
