import { isAbsolute, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';

/** A file as seen from the folder in which the command runs, with forward slashes: what code hosts call a path in the repository. */
export function pathFrom(cwd: string, path: string): string {
  const inside = relative(cwd, resolve(cwd, path));
  return inside === '' || isOutside(inside) ? path : inside.split(sep).join('/');
}

/** Address of a file: relative to the folder in which the command runs where the file lies in it, else absolute. Percent-encoded. */
export function uriFrom(cwd: string, path: string): { readonly uri: string; readonly isRelative: boolean } {
  const absolute = resolve(cwd, path);
  const inside = relative(cwd, absolute);
  if (isOutside(inside)) return { uri: pathToFileURL(absolute).href, isRelative: false };
  return { uri: inside.split(sep).map(encoded).join('/'), isRelative: true };
}

function isOutside(inside: string): boolean {
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside);
}

/** A half of a surrogate pair, which has no percent-encoded form, becomes the sign for what cannot be shown. */
function encoded(name: string): string {
  return encodeURIComponent(Buffer.from(name).toString());
}
