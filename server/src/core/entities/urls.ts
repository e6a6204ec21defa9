import { isDigitCode, isLetterCode } from './charCodes';
import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser, skip } from './recogniser';

/** Top-level domains believed without «http» or «www»: «site.ru» is a site, «index.html» is not. */
const TOP_LEVEL =
  'ru|su|com|org|net|info|biz|pro|online|site|shop|store|club|tech|dev|app|io|me|tv|cc|ai|co|by|kz|ua|uz|am|ge|kg|eu|de|uk|us|fr|it|cz|lt|lv|ee|fi|cn' +
  '|moscow|xyz|space|school|center|market|studio|group|team|world|live|agency|art|design|digital|cloud|life|travel|clinic|health|media|news|games|top|link' +
  '|plus|finance|bank|money|expert|academy|education|company|website|ooo|blog|guru|today|email|events|fit|fun|gallery|global|homes|house|land|love|name|ninja' +
  '|photo|press|rent|sale|salon|services|social|solutions|support|systems|tours|video|vip|wiki|work|works|zone|pw|ws|icu|ltd|energy|coffee|cafe|beauty|yoga';
const CYRILLIC_TOP_LEVEL = 'рф|рус|дети|онлайн|сайт|орг|ком|москва';

const SCHEME = /(?:https?|ftp):\/\/(?=[a-zа-я\d])[^\s"'«»“”<>()|\\^`{}[\]]{3,300}/y;
const HOST = new RegExp(
  `(?:(?:[a-z\\d_-]{1,63}\\.){1,5}(?:${TOP_LEVEL}|xn--[a-z\\d-]{2,40})|(?:[а-я\\d-]{2,63}\\.){1,4}(?:${CYRILLIC_TOP_LEVEL}))(?![a-zа-я\\d_-]|\\.[a-zа-я\\d])`,
  'y',
);
const ANY_HOST = /www\.(?:[a-zа-я\d-]{1,63}\.){1,4}[a-zа-я]{2,20}(?![a-zа-я\d])/y;
const PORT_AND_PATH = /(?::\d{2,5}(?!\d))?(?:[/?#][^\s"'«»“”<>()|\\^`{}[\]]{0,300})?/y;
const TRAILING = /[.,;:!?*_~…]+$/;

/** Canonical address: no scheme, no «www», host in small letters, no closing slash. */
function canonical(written: string): string {
  const bare = written.replace(/^[a-z]+:\/\//i, '').replace(/^www\./i, '');
  const slash = bare.search(/[/?#]/);
  const host = slash < 0 ? bare : bare.slice(0, slash);
  return host.toLowerCase() + (slash < 0 ? '' : bare.slice(slash).replace(/\/$/, ''));
}

function url(source: EntityText, start: number, end: number): Entity {
  const trimmed = start + source.text.slice(start, end).replace(TRAILING, '').length;
  return { kind: 'url', start, end: trimmed, value: canonical(source.written(start, trimmed)) };
}

/** «…сайта.Онлайн-оплата»: a sentence glued to the next one is not a domain. */
function isGluedSentence(host: string): boolean {
  const last = host.slice(host.lastIndexOf('.') + 1);
  return /^[А-ЯA-Z][а-яa-z]/.test(last) || (/^[А-Я]/.test(host) && !/^(?:рф|РФ|онлайн|сайт|рус|дети|орг)$/.test(last));
}

function isHostCode(code: number): boolean {
  return isLetterCode(code) || isDigitCode(code) || code === 0x2d || code === 0x5f;
}

/**
 * Start of the label that ends at the dot; −1 where the dot is not the first one of the host, or no label stands
 * before it.
 */
function labelStart(text: string, dot: number): number {
  let start = dot;
  while (start > 0 && dot - start < 64 && isHostCode(text.charCodeAt(start - 1))) start--;
  return start === dot || /[@./=]/.test(text[start - 1] ?? ' ') ? -1 : start;
}

function schemed(source: EntityText, colon: number): Entity | undefined {
  const { lower } = source;
  const scheme = /(?:^|[^a-z])(https?|ftp)$/.exec(lower.slice(Math.max(0, colon - 6), colon));
  if (scheme === null) return undefined;
  const start = colon - scheme[1].length;
  const match = matchAt(SCHEME, lower, start);
  return match === null ? undefined : url(source, start, start + match[0].length);
}

function find(source: EntityText, at: number): Entity | undefined {
  const { lower, text } = source;
  if (text[at] === ':') return text[at + 1] === '/' && text[at + 2] === '/' ? schemed(source, at) : undefined;
  if (!isHostCode(text.charCodeAt(at + 1))) return undefined;
  const start = labelStart(text, at);
  if (start < 0) return undefined;
  const host = matchAt(lower.startsWith('www.', start) ? ANY_HOST : HOST, lower, start);
  if (host === null) return undefined;
  const hostEnd = start + host[0].length;
  if (text[hostEnd] === '@' || isGluedSentence(text.slice(start, hostEnd))) return undefined;
  return url(source, start, skip(PORT_AND_PATH, lower, hostEnd));
}

/** Addresses of sites and pages, with or without a scheme; the value is the address without it. */
export const urls: Recogniser = { anchors: { marks: '.:' }, find };
