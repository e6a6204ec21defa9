import type { ProjectSettings } from '../host/config/settings';

/** The files of projects, where the server runs beside them; in a worker there are none. */
export interface ProjectHost {
  /** What the files say about a document; what they say of places that are no files is nothing. */
  settingsFor(uri: string): Promise<ProjectSettings>;
  /** Where an exception for a document is to be written: the address of the file, whether it is there, and the document's name in it. */
  exceptionsFor(uri: string, settings: ProjectSettings | undefined): ExceptionsFile | undefined;
  /** The address of a file. */
  uriOf(path: string): string;
  /** The files changed: they are read anew when they are next asked for. */
  forget(): void;
}

/** A file that keeps exceptions. */
export interface ExceptionsFile {
  readonly uri: string;
  readonly exists: boolean;
  readonly file: string;
}
