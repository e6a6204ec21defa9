import { partsOf, readCitation } from './actCitation';
import type { Entity } from './entity';
import type { EntityText } from './entityText';
import { matchAt, type Recogniser, skip } from './recogniser';

const CODE =
  /(?:(трудов|гражданско-процессуальн|гражданск[а-я]{2,3} процессуальн|гражданск|уголовно-процессуальн|уголовн|налогов|семейн|жилищн|земельн|бюджетн|воздушн|арбитражн[а-я]{2,3} процессуальн)[а-я]{2,3} кодекс[а-я]{0,3}(?![а-я])(?: (?:рф|российской федерации|россии)(?![а-я]))?|(кодекс[а-я]{0,3}) (?:рф|российской федерации) об административных правонарушениях|(коап|(?:гпк|апк|упк|кас|ук|тк|гк|нк|ск|жк|зк|бк|вк)(?= рф| российской)) ?(?:рф|российской федерации)?(?![а-я]))/y;
const FOREIGN = /^ ?(?:рб|республики|рк)(?![а-я])/;
const CONSTITUTION = /конституци(?:я|и|ю|ей|ею)(?![а-я])(?: (?:рф|российской федерации|россии)(?![а-я]))?/y;
const CONVENTION =
  /конвенци[а-я]{1,2}(?: совета европы)?(?: от [\d.]{8,10}(?: г\.)?)?(?: № ?108)? ["«“]?о защите физических лиц (?:при автоматизированной обработке|в связи с автоматизированной обработкой) персональных данных["»”]?|конвенци[а-я]{1,2} совета европы(?: № ?108)?/y;
const CODE_NAMES: ReadonlyArray<readonly [RegExp, string]> = [
  [/^труд/, 'ТК РФ'],
  [/^гражданск.*процесс/, 'ГПК РФ'],
  [/^гражд/, 'ГК РФ'],
  [/^уголовно-/, 'УПК РФ'],
  [/^угол/, 'УК РФ'],
  [/^налог/, 'НК РФ'],
  [/^сем/, 'СК РФ'],
  [/^жил/, 'ЖК РФ'],
  [/^зем/, 'ЗК РФ'],
  [/^бюд/, 'БК РФ'],
  [/^возд/, 'ВК РФ'],
  [/^арб/, 'АПК РФ'],
];

function codeName(name: string | undefined, short: string | undefined): string | undefined {
  if (name !== undefined) return CODE_NAMES.find(([beginning]) => beginning.test(name))?.[1];
  return short === undefined || short === 'коап' ? 'КоАП РФ' : `${short.toUpperCase()} РФ`;
}

function code(source: EntityText, at: number): Entity | undefined {
  const { lower } = source;
  const match = matchAt(CODE, lower, at);
  if (match === null) return undefined;
  const headEnd = at + match[0].trimEnd().length;
  const citation = readCitation(source, headEnd);
  const end = citation.number === undefined ? headEnd : citation.end;
  const value = FOREIGN.test(lower.slice(headEnd, headEnd + 14)) ? undefined : codeName(match[1], match[3]);
  if (value === undefined) return { kind: 'act', start: at, end };
  const parts = citation.number === undefined ? { issuer: value } : partsOf(citation, value);
  return { kind: 'act', start: at, end, value, parts };
}

function find(source: EntityText, at: number): Entity | undefined {
  const constitutionEnd = skip(CONSTITUTION, source.lower, at);
  if (constitutionEnd > at) return { kind: 'act', start: at, end: constitutionEnd, value: 'Конституция РФ' };
  const conventionEnd = skip(CONVENTION, source.lower, at);
  if (conventionEnd > at) return { kind: 'act', start: at, end: conventionEnd, value: 'Конвенция-108' };
  return code(source, at);
}

const WORDS =
  'кодекс конституц конвенц коап кас трудов тк гражданск гк гпк апк упк уголовн ук налогов нк семейн ск жилищн жк земельн зк бюджетн бк воздушн вк арбитражн';

/** Codes, the Constitution and the Convention on data protection; the value is a short name: `ТК РФ`. */
export const codes: Recogniser = { anchors: { words: WORDS.split(' ') }, find };
