import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser } from './recogniser';

const LOCAL_BEFORE = /(?:[a-z\d][a-z\d._%+-]{0,63}|[а-я\d][а-я\d._-]{0,63}) ?$/;
const DOMAIN =
  '(?:[a-z\\d](?:[a-z\\d-]{0,62})\\.){1,4}(?:xn--[a-z\\d-]{2,40}|[a-z]{2,20})(?![a-z\\d-])|(?:[а-яa-z\\d](?:[а-яa-z\\d-]{0,62})\\.){1,4}[а-я]{2,10}(?![а-я\\d-])';
const AFTER_SIGN = new RegExp(` ?(${DOMAIN})`, 'y');
const DOT = '(?: ?(?:\\.|[([{] ?(?:dot|точка) ?[)\\]}]| точка | dot ) ?)';
const OBFUSCATED = new RegExp(
  `(?:[([{<] ?(?:at|собака|собачка|эт) ?[)\\]}>]|собака|at(?= [a-z\\d-]{2,40} ?[([ ] ?(?:dot|точка))) ?((?:[a-z\\d-]{1,63}${DOT}){1,4}(?:ru|com|org|net|su|info|рф|pro|me)|[а-я\\d-]{1,63}${DOT}рф)(?![a-zа-я\\d])`,
  'y',
);

/** Domains kept for samples. */
const SAMPLE_DOMAIN = /@example\.(?:com|ru|org|net|рф)$/;

/** An address in a domain for samples is an e-mail by its form and a blank by its meaning: here as a blank. */
export function blankFromEmail(email: Entity): Entity | undefined {
  return SAMPLE_DOMAIN.test(email.value ?? '') ? { ...email, kind: 'blank' } : undefined;
}

function find({ lower }: EntityText, at: number): Entity | undefined {
  const isSign = lower[at] === '@';
  const match = matchAt(isSign ? AFTER_SIGN : OBFUSCATED, lower, isSign ? at + 1 : at);
  if (match === null) return undefined;
  const local = LOCAL_BEFORE.exec(lower.slice(Math.max(0, at - 66), at));
  if (local === null) return undefined;
  const domain = match[1].replace(/ ?(?:[([{] ?(?:dot|точка) ?[)\]}]| точка | dot ) ?/g, '.').replace(/ /g, '');
  const start = at - local[0].length;
  return { kind: 'email', start, end: match.index + match[0].length, value: `${local[0].trim()}@${domain}` };
}

/** E-mail addresses, in either alphabet, plain or written so that robots miss them: «info (at) site.ru». */
export const emails: Recogniser = { anchors: { marks: '@([{', words: ['собак', 'at '] }, find };
