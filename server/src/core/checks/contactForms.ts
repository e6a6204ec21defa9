import type { Reading } from '../reading';
import { type Check, type Fault, type PlainFix, replacement, say } from './fault';
import { inLatin } from './lookAlikes';

const AROUND_SIGN = 66;
const LOCAL = /[A-Za-zА-Яа-яЁё\d][\w.%+А-Яа-яЁё-]{1,63}$/;
const DOMAIN_BEHIND = /^@[A-Za-zА-Яа-яЁё\d.-]{0,80}/;
const COMMA_FOR_DOT = /^@[a-z\d-]{2,40},(?:ru|com|su|org|net|рф)(?![a-zа-я\d])/i;
/** A mail service that everybody knows, written without its dot: «info@mailru». */
const DOTLESS = /^@(?:mail|yandex|gmail|rambler|bk|list|inbox|ya|icloud|outlook)(?:ru|com)?(?![\w.-])/i;
const PHONE = /(?:\+7|(?<![\d.,/№-])8(?=[ \u00a0-]?\())[ \u00a0()-]{0,3}\d/g;
const PHONE_CHARACTERS = /[\d \u00a0()‑–-]/;
const INDEX =
  /(?<![\d№.,/-])(?:\d{5}|\d{7}|[07-9]\d{5}),?[ \u00a0](?:Россия|РФ|Российская Федерация|г\.?[ \u00a0](?:Москва|Санкт-Петербург))(?![а-яё])/g;
const DIGITS = { phone: 11, least: 8 } as const;

/** E-mails, phone numbers and postal codes in whose form something is wrong, so that they lead nowhere. */
export const contactForms: Check = ({ reading, rule }) => {
  const { text } = reading.document.plain;
  const faults: Fault[] = [];
  for (let sign = text.indexOf('@'); sign >= 0; sign = text.indexOf('@', sign + 1)) {
    const fault = emailFault(reading, sign);
    if (fault !== undefined) faults.push({ span: fault.span, message: say(rule, fault.key), fixes: fault.fixes ?? [] });
  }
  for (const match of text.matchAll(PHONE)) {
    const span = wrongPhone(text, match.index);
    if (span !== undefined) faults.push({ span, message: say(rule, 'phone') });
  }
  for (const match of text.matchAll(INDEX)) {
    const digits = /^\d+/.exec(match[0])?.[0].length ?? 0;
    faults.push({
      span: { start: match.index, end: match.index + digits },
      message: say(rule, 'index'),
      severity: 'info',
      grade: 'ask',
    });
  }
  return faults;
};

interface EmailFault {
  readonly key: 'letters' | 'comma' | 'dots' | 'domain';
  readonly span: { readonly start: number; readonly end: number };
  readonly fixes?: readonly PlainFix[];
}

function emailFault({ document }: Reading, sign: number): EmailFault | undefined {
  const { text } = document.plain;
  const local = LOCAL.exec(text.slice(Math.max(0, sign - AROUND_SIGN), sign))?.[0];
  if (local === undefined) return undefined;
  const start = sign - local.length;
  const behind = text.slice(sign, sign + AROUND_SIGN);
  const comma = COMMA_FOR_DOT.exec(behind)?.[0];
  if (comma !== undefined) {
    const span = { start, end: sign + comma.length };
    return { key: 'comma', span, fixes: [replacement(span, local + comma.replace(',', '.'), false)] };
  }
  const domain = (DOMAIN_BEHIND.exec(behind)?.[0] ?? '@').replace(/[.-]+$/, '');
  const span = { start, end: sign + domain.length };
  const address = local + domain;
  if (/\.\./.test(address) || text[sign + 1] === '@') return { key: 'dots', span };
  if (domain === '@' && /^@\s*(?:[.,;)]|$)/.test(behind)) return { key: 'domain', span };
  if (DOTLESS.test(behind)) return { key: 'domain', span };
  if (!domain.includes('.')) return undefined;
  const latin = inLatin(address);
  return latin === undefined ? undefined : { key: 'letters', span, fixes: [replacement(span, latin, true)] };
}

/** A number of Russia with too few or too many digits. A number that goes on behind a space may be two of them. */
function wrongPhone(text: string, start: number): { start: number; end: number } | undefined {
  let count = 0;
  let end = start;
  let isSplit = false;
  for (let at = start; at < start + AROUND_SIGN && at < text.length; at++) {
    const isDigit = text[at] >= '0' && text[at] <= '9';
    if (!isDigit && !(at === start || PHONE_CHARACTERS.test(text[at]))) break;
    if (!isDigit) continue;
    if (count === DIGITS.phone && at > end) isSplit = true;
    if (isSplit) break;
    count++;
    end = at + 1;
  }
  const goesOn = /^[ \u00a0-]{0,3}[xхXХ_*\d]/.test(text.slice(end, end + 4));
  return count >= DIGITS.least && count !== DIGITS.phone && !goesOn ? { start, end } : undefined;
}
