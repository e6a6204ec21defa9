import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser } from './recogniser';

const HANDLE = /@[a-z][a-z\d_.]{3,31}(?![a-z\d_@/])/y;
const LINK =
  /(?:t\.me|telegram\.me|wa\.me|vk\.com|vk\.me|vk\.ru|viber\.me|max\.ru|ok\.ru|api\.whatsapp\.com)\/[^\s"'«»“”<>()|\\^`{}[\]]{1,100}/y;
const TRAILING = /[.,;:!?*_~…]+$/;

function find({ lower }: EntityText, at: number): Entity | undefined {
  if (/[\w.а-я@]/.test(lower[at - 1] ?? ' ')) return undefined;
  const match = matchAt(lower[at] === '@' ? HANDLE : LINK, lower, at);
  if (match === null) return undefined;
  const value = match[0].replace(TRAILING, '');
  return { kind: 'messenger', start: at, end: at + value.length, value };
}

/** Ways to write in a messenger or a social network: a handle «@name» or a link. */
export const messengers: Recogniser = {
  anchors: { marks: '@', words: ['t.m', 'telegram.me', 'wa.me', 'vk.', 'viber.me', 'max.ru', 'ok.ru', 'api.w'] },
  find,
};
