import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { FORM_BEGINNINGS, readForm } from './organisationForms';
import { readQuotedName } from './quotedName';
import { matchAt, type Recogniser, skip } from './recogniser';

const SPACES = /[ \n]{0,2}(?:- ?)?/y;
const SAMPLE_NAME =
  /^(?:\[|<|\{|_|#|%|\.{2,}|…|x{2,}|х{2,}|назван|наименован|полное наименован|краткое наименован|имя |ваш|указать|укажите|вставьте|компания$|организация$|фирма$|name|company|your)/;
/** «ООО « »»: quotation marks with nothing in them. */
const EMPTY_QUOTES = /["«“„]{1,2}[ _.…-]{0,20}["»”“]{1,2}(?![А-Яа-яA-Za-z\d])/y;
const BLANK_AFTER_FORM = /[_.…[<{*xх]{3,}|[[<{](?=[^\]>}\n]{1,80}[\]>}])[^\]>}\n]{1,80}[\]>}]{1,2}/y;
const CAPITAL_WORD = '(?:[А-ЯA-Z][А-Яа-яA-Za-z\\d&+-]{1,30}|[А-Я]\\. ?[А-Я]\\.)(?![А-Яа-яA-Za-z])';
const PLAIN_NAME = new RegExp(`${CAPITAL_WORD}(?: (?:${CAPITAL_WORD}|\\d{1,4}(?![\\d.])|и(?= [А-Я]))){0,4}`, 'y');
const NOT_NAME =
  /^(?:оператор|политик|инн|огрн|кпп|адрес|юридическ|тел|телефон|e-mail|email|генеральн|директор|компани|обществ|сайт|пользовател|организаци|индивидуальн|ип$|г$|настоящ|в$|по$|и$|не$|осуществля|обрабатыва|обеспеч|является|являясь|ооо|ао$|пао$|рф$|россия|персональн|субъект|работник|клиент)/;
const NUMBERED_NAME =
  /(?:[а-я-]{2,30} ){0,5}№ ?\d{1,4}(?: (?:г\.|города|имени|им\.) ?[А-Я][а-я-]{1,30}(?:[ .][А-Я][а-я-]{0,30}){0,2})?/y;
const BEFORE_QUOTE = /(?: [А-Яа-яA-Z\d№-]{1,30}){0,9} (?=["«“„])/y;
const BANK = /(?:Банк|БАНК) [А-ЯA-Z][А-Яа-яA-Za-z-]{1,30} ?\((?:ПАО|АО|ООО)\)/y;

function organisation(source: EntityText, start: number, end: number, nameStart: number, nameEnd: number): Entity {
  const isSample = SAMPLE_NAME.test(source.lower.slice(nameStart, nameEnd).trim());
  return { kind: isSample ? 'blank' : 'organisation', start, end, value: source.written(nameStart, nameEnd).trim() };
}

/** Capitalised words behind the form, up to a word that cannot be part of a name. */
function plainName(source: EntityText, start: number, at: number): Entity | undefined {
  const match = matchAt(PLAIN_NAME, source.text, at);
  if (match === null) return undefined;
  let end = at;
  for (const word of match[0].split(' ')) {
    if (NOT_NAME.test(word.toLowerCase())) break;
    end += word.length + (end === at ? 0 : 1);
  }
  const kept = source.text.slice(at, end).replace(/ и$/, '');
  if (kept === '') return undefined;
  // «ООО Торговый дом «Ромашка»».
  const quoted = readQuotedName(source.text, at + kept.length + 1);
  return quoted === undefined
    ? organisation(source, start, at + kept.length, at, at + kept.length)
    : organisation(source, start, quoted.end, at, quoted.end);
}

function named(source: EntityText, start: number, formEnd: number): Entity | undefined {
  const at = skip(SPACES, source.text, formEnd);
  const emptyEnd = skip(EMPTY_QUOTES, source.text, at);
  if (emptyEnd > at) return { kind: 'blank', start, end: emptyEnd };
  const quoted = readQuotedName(source.text, at);
  if (quoted !== undefined) return organisation(source, start, quoted.end, quoted.nameStart, quoted.nameEnd);
  if (/["«“„]/.test(source.text[at] ?? ' ')) return plainName(source, start, at + 1);
  const blankEnd = skip(BLANK_AFTER_FORM, source.lower, at);
  return blankEnd > at ? { kind: 'blank', start, end: blankEnd } : undefined;
}

/** «учреждение городского округа «Лицей № 3»»: a few words may stand before the name. */
function institution(source: EntityText, start: number, formEnd: number): Entity | undefined {
  const direct = named(source, start, formEnd);
  if (direct !== undefined) return direct;
  const quoteAt = skip(BEFORE_QUOTE, source.text, formEnd);
  if (quoteAt > formEnd && !/["«“„](?:О|Об|Обо) /.test(source.text.slice(quoteAt, quoteAt + 5))) {
    const quoted = readQuotedName(source.text, quoteAt);
    if (quoted !== undefined) return organisation(source, start, quoted.end, quoted.nameStart, quoted.nameEnd);
  }
  const at = skip(SPACES, source.text, formEnd);
  const end = skip(NUMBERED_NAME, source.text, at);
  return end > at ? organisation(source, start, end, at, end) : undefined;
}

function find(source: EntityText, at: number): Entity | undefined {
  const { text, lower } = source;
  const form = readForm(text, lower, at);
  if (form === undefined) {
    const bank = matchAt(BANK, text, at);
    return bank === null ? undefined : organisation(source, at, at + bank[0].length, at, at + bank[0].length);
  }
  if (form.takes === 'institution') return institution(source, at, form.end);
  const found = named(source, at, form.end);
  if (found !== undefined || form.takes === 'quotedName') return found;
  const nameAt = text[form.end] === ' ' ? form.end + 1 : form.end;
  const inner = readForm(text, lower, nameAt);
  if (inner !== undefined && nameAt > form.end) {
    const innerName = named(source, at, inner.end);
    if (innerName !== undefined) return innerName;
  }
  const end = skip(NUMBERED_NAME, text, nameAt);
  return end > nameAt ? organisation(source, at, end, nameAt, end) : plainName(source, at, nameAt);
}

/**
 * Legal persons and institutions named with their legal form; the value is the name without it. A form with a sample
 * name is a blank.
 */
export const organisations: Recogniser = { anchors: { words: FORM_BEGINNINGS, abbreviations: true }, find };
