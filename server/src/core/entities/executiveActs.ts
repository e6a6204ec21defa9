import { type Citation, partsOf, readCitation } from './actCitation';
import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser, skip } from './recogniser';

/** Decrees of the Government that policies cite by their number alone: «ПП № 1119», «постановление № 781». */
const KNOWN_DECREES = '(?:1119|687|211|512|781|146|1046|188)(?!\\d)';
const DECREE = new RegExp(
  '(?:постановлени[а-я]{1,3}|распоряжени[а-я]{1,3}) правительства(?: рф| российской федерации| россии)?(?![а-я])|пп ?рф(?![а-я])' +
    `|пп(?= ?-? ?(?:№ ?|от [\\d. г]{8,14}№ ?)?${KNOWN_DECREES})|постановлени[а-я]{1,3}(?= (?:от [\\d.]{8,10} ?(?:г\\.? )?)?№ ?${KNOWN_DECREES})`,
  'y',
);
/** «ПП-1119», «ПП РФ 1119»: a number without a sign. */
const BARE_NUMBER = / ?-? ?(\d{3,4})(?![\d./])/y;
const EDICT = /указ[а-я]{0,2} президента (?:рф|российской федерации|россии)(?![а-я])/y;
const ORDER =
  /(?:(?:совместн[а-я]{2,3} )?приказ[а-я]{0,3}|указани[а-я]{1,2}|распоряжени[а-я]{1,2}|постановлени[а-я]{1,3}) (?=([а-я]))([^.;:\n№"«“]{3,160}?)(?= (?:от (?:\d|["«])|№|n ?\d|["«“]об? ))/y;
/** «Приказ № 21 ФСТЭК России», «приказ от 18.02.2013 № 21 ФСТЭК». */
const ORDER_NUMBERED = /приказ[а-я]{0,3}(?= (?:от \d|№|n ?\d))/y;
const AGENCY_BEHIND =
  /,? ?\(?(?:фстэк|фсб|роскомнадзора?|ркн|росархива?|минкультуры|минцифры|минкомсвязи|федеральной службы по [а-я ,-]{8,90}?)(?: росси(?:и|йской федерации)| рф)?\)?(?![а-я])/y;
const AGENCY =
  /фстэк|фсб|роскомнадзор|(?<![а-я])ркн|надзору в сфере связи|минкомсвяз|минцифр|росархив|минздрав|минтруд|минкультур|мининформсвяз|министерств|федеральн[а-я]{2,3} (?:служб|архивн|агентств)|пенсионн|(?<![а-я])пфр|госкомстат|банк[а-я]? росси|цб рф|мвд|фнс|россии|рф$/;
const AGENCIES: ReadonlyArray<readonly [RegExp, string]> = [
  [/фстэк|техническому и экспортному/, 'ФСТЭК'],
  [/фсб|службы безопасности/, 'ФСБ'],
  [/роскомнадзор|(?<![а-я])ркн|надзору в сфере связи/, 'РКН'],
  [/минцифр|цифрового развития/, 'Минцифры'],
  [/минкомсвяз|связи и массовых/, 'Минкомсвязь'],
  [/росархив|архивн/, 'Росархив'],
  [/минкультур|культуры/, 'Минкультуры'],
  [/минздрав|здравоохранения/, 'Минздрав'],
  [/минтруд|труда/, 'Минтруд'],
  [/пенсионн|(?<![а-я])пфр/, 'ПФР'],
  [/банк|цб/, 'ЦБ'],
];

/** Orders that are told by date and number, or by a number like no other, where nobody is named. */
const KNOWN_ORDERS: Readonly<Record<string, string>> = {
  ' 55/86/20': 'ФСТЭК',
  ' 151/786/461': 'ФСТЭК',
  '2010-02-05 58': 'ФСТЭК',
  '2013-02-11 17': 'ФСТЭК',
  '2013-02-18 21': 'ФСТЭК',
  '2025-04-11 117': 'ФСТЭК',
  '2014-07-10 378': 'ФСБ',
  '2023-02-13 77': 'ФСБ',
  '2011-08-19 706': 'РКН',
  '2013-03-15 274': 'РКН',
  '2013-09-05 996': 'РКН',
  '2017-05-30 94': 'РКН',
  '2021-02-24 18': 'РКН',
  '2022-08-05 128': 'РКН',
  '2022-10-27 178': 'РКН',
  '2022-10-28 179': 'РКН',
  '2022-10-28 180': 'РКН',
  '2022-11-14 187': 'РКН',
  '2025-06-19 140': 'РКН',
  '2010-08-25 558': 'Минкультуры',
  '2019-12-20 236': 'Росархив',
};

/** Stands for a body that has no name of its own here. */
const SOMEONE = 'Приказ';

/** An act of a known body is told by its date too, where no number is written. */
function cited(at: number, citation: Citation, issuer: string | undefined): Entity | undefined {
  const { number, date, end } = citation;
  const parts = partsOf(citation, issuer ?? SOMEONE);
  if (number !== undefined) {
    return { kind: 'act', start: at, end, value: `${issuer ?? SOMEONE}-${number.toUpperCase()}`, parts };
  }
  return date !== undefined && issuer !== undefined ? { kind: 'act', start: at, end, parts } : undefined;
}

function issuerOf(agency: string): string | undefined {
  return AGENCIES.find(([name]) => name.test(agency))?.[1];
}

function order(source: EntityText, at: number): Entity | undefined {
  const match = matchAt(ORDER, source.lower, at);
  if (match === null || !AGENCY.test(match[2])) return numberedOrder(source, at);
  return cited(at, readCitation(source, at + match[0].length), issuerOf(match[2]));
}

function numberedOrder(source: EntityText, at: number): Entity | undefined {
  const headEnd = skip(ORDER_NUMBERED, source.lower, at);
  if (headEnd === at) return undefined;
  const citation = readCitation(source, headEnd);
  const known =
    KNOWN_ORDERS[`${citation.date ?? ''} ${citation.number ?? ''}`] ?? KNOWN_ORDERS[` ${citation.number ?? ''}`];
  if (known !== undefined) return cited(at, citation, known);
  const agency = citation.number === undefined ? null : matchAt(AGENCY_BEHIND, source.lower, citation.end);
  const issuer = agency === null ? undefined : issuerOf(agency[0]);
  if (agency === null || issuer === undefined) return undefined;
  return cited(at, readCitation(source, citation.end + agency[0].length, citation), issuer);
}

function decree(source: EntityText, at: number, headEnd: number): Entity | undefined {
  const bare = matchAt(BARE_NUMBER, source.lower, headEnd);
  if (bare === null) return cited(at, readCitation(source, headEnd), 'ПП');
  const end = headEnd + bare[0].length;
  const numberSpan = { start: end - bare[1].length, end };
  return cited(at, readCitation(source, end, { end, number: bare[1], isFederalLaw: false, numberSpan }), 'ПП');
}

function find(source: EntityText, at: number): Entity | undefined {
  const { lower } = source;
  const decreeEnd = skip(DECREE, lower, at);
  if (decreeEnd > at) return decree(source, at, decreeEnd);
  const edictEnd = skip(EDICT, lower, at);
  return edictEnd > at ? cited(at, readCitation(source, edictEnd), 'Указ') : order(source, at);
}

/**
 * Decrees, edicts and orders of the executive with their number, or with their date alone; the value is who and the
 * number: `ПП-1119`, `ФСТЭК-21`. An order of the operator's own is none.
 */
export const executiveActs: Recogniser = {
  anchors: { words: ['постановл', 'пп', 'приказ', 'распоряж', 'указ', 'совместн'] },
  find,
};
