import { nearest } from '../core/nearest';

export { editDistance, nearest } from '../core/nearest';

/** The command that a path which leads nowhere was probably meant to be. */
export function commandLike(path: string): string | undefined {
  return nearest(path, ['explain', 'rules', 'init'])[0];
}
