import { readCitation } from './actCitation';
import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser, skip } from './recogniser';

const DECREE =
  /(?:постановлени[а-я]{1,3}|распоряжени[а-я]{1,3}) правительства (?:рф|российской федерации|россии)(?![а-я])|пп ?рф(?![а-я])/y;
const EDICT = /указ[а-я]{0,2} президента (?:рф|российской федерации|россии)(?![а-я])/y;
const ORDER =
  /(?:(?:совместн[а-я]{2,3} )?приказ[а-я]{0,3}|указани[а-я]{1,2}|распоряжени[а-я]{1,2}) (?=([а-я]))([^.;:\n№"«“]{3,160}?)(?= (?:от (?:\d|["«])|№|n ?\d|["«“]об? ))/y;
const AGENCY =
  /фстэк|фсб|роскомнадзор|надзору в сфере связи|минкомсвяз|минцифр|росархив|минздрав|минтруд|минкультур|мининформсвяз|министерств|федеральн[а-я]{2,3} (?:служб|архивн|агентств)|банк[а-я]? росси|цб рф|мвд|фнс|россии|рф$/;
const AGENCIES: ReadonlyArray<readonly [RegExp, string]> = [
  [/фстэк|техническому и экспортному/, 'ФСТЭК'],
  [/фсб|службы безопасности/, 'ФСБ'],
  [/роскомнадзор|надзору в сфере связи/, 'РКН'],
  [/минцифр|цифрового развития/, 'Минцифры'],
  [/минкомсвяз|связи и массовых/, 'Минкомсвязь'],
  [/росархив|архивн/, 'Росархив'],
  [/минкультур|культуры/, 'Минкультуры'],
  [/минздрав|здравоохранения/, 'Минздрав'],
  [/минтруд|труда/, 'Минтруд'],
  [/банк|цб/, 'ЦБ'],
];

function numbered(source: EntityText, at: number, headEnd: number, prefix: string): Entity | undefined {
  const citation = readCitation(source, headEnd);
  if (citation.number === undefined) return undefined;
  return { kind: 'act', start: at, end: citation.end, value: `${prefix}-${citation.number.toUpperCase()}` };
}

function order(source: EntityText, at: number): Entity | undefined {
  const match = matchAt(ORDER, source.lower, at);
  if (match === null || !AGENCY.test(match[2])) return undefined;
  return numbered(source, at, at + match[0].length, AGENCIES.find(([name]) => name.test(match[2]))?.[1] ?? 'Приказ');
}

function find(source: EntityText, at: number): Entity | undefined {
  const decreeEnd = skip(DECREE, source.lower, at);
  if (decreeEnd > at) return numbered(source, at, decreeEnd, 'ПП');
  const edictEnd = skip(EDICT, source.lower, at);
  return edictEnd > at ? numbered(source, at, edictEnd, 'Указ') : order(source, at);
}

/**
 * Decrees, edicts and orders of the executive with their number; the value is who and the number: `ПП-1119`,
 * `ФСТЭК-21`. An order of the operator's own is none.
 */
export const executiveActs: Recogniser = {
  anchors: { words: ['постановл', 'пп', 'приказ', 'распоряж', 'указ', 'совместн'] },
  find,
};
