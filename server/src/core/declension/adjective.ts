import { type FormTable, foldForm, type Gender, tableOf } from './forms';

/** Forms of an adjective that stands with a noun of one gender, or with one that has no singular. */
export interface Adjective {
  /** Absent where it is plural. */
  readonly gender?: Gender;
  readonly table: FormTable;
}

interface Endings {
  readonly m: string;
  readonly f: string;
  readonly n: string;
  readonly plural: string;
}

const HARD: Endings = {
  m: 'ый ого ому ? ым ом',
  f: 'ая ой ой ую ой/ою ой',
  n: 'ое ого ому ое ым ом',
  plural: 'ые ых ым ? ыми ых',
};
const STRESSED: Endings = { ...HARD, m: 'ой ого ому ? ым ом' };
const VELAR: Endings = {
  m: 'ий ого ому ? им ом',
  f: 'ая ой ой ую ой/ою ой',
  n: 'ое ого ому ое им ом',
  plural: 'ие их им ? ими их',
};
const STRESSED_VELAR: Endings = { ...VELAR, m: 'ой ого ому ? им ом' };
const SIBILANT: Endings = {
  m: 'ий его ему ? им ем',
  f: 'ая ей ей ую ей/ею ей',
  n: 'ее его ему ее им ем',
  plural: 'ие их им ? ими их',
};
const SOFT: Endings = {
  m: 'ий его ему ? им ем',
  f: 'яя ей ей юю ей/ею ей',
  n: 'ее его ему ее им ем',
  plural: 'ие их им ? ими их',
};
/** «Третий»; the stem ends before «ий». */
const POSSESSIVE: Endings = {
  m: 'ий ьего ьему ? ьим ьем',
  f: 'ья ьей ьей ью ьей/ьею ьей',
  n: 'ье ьего ьему ье ьим ьем',
  plural: 'ьи ьих ьим ? ьими ьих',
};
const NONE = '! ! ! ! ! !';

const ENDING = /^(.*[бвгджзклмнпрстфхцчшщ])(ый|ий|ой|ая|яя|ое|ее|ые|ие)$/;
const THIRD = /^(трет)(ий|ья|ье|ьи)$/;
const GENDERS: Readonly<Record<string, Gender | undefined>> = {
  ый: 'm',
  ий: 'm',
  ой: 'm',
  ая: 'f',
  яя: 'f',
  ое: 'n',
  ее: 'n',
  ья: 'f',
  ье: 'n',
};

/** Reads a word as an adjective or participle in the nominative; nothing where its ending is none of one. */
export function adjective(written: string): Adjective | undefined {
  const word = foldForm(written);
  const reflexive = /^(.*[щш](?:ий|ая|ее|ие))ся$/.exec(word);
  if (reflexive !== null) {
    const base = adjective(reflexive[1]);
    return base && { ...base, table: base.table.map((forms) => forms.map((form) => `${form}ся`)) };
  }
  const third = THIRD.exec(word);
  const match = third ?? ENDING.exec(word);
  if (match === null || match[1].length < 2) return undefined;
  const [, stem, ending] = match;
  const endings = third === null ? endingsOf(stem, ending) : POSSESSIVE;
  const gender = GENDERS[ending];
  if (gender === undefined) return { table: tableOf(stem, `${NONE} ${endings.plural}`) };
  return { gender, table: tableOf(stem, `${endings[gender]} ${endings.plural}`) };
}

function endingsOf(stem: string, ending: string): Endings {
  const isVelar = /[кгх]$/.test(stem);
  if (ending === 'ой') return isVelar ? STRESSED_VELAR : STRESSED;
  if (isVelar) return VELAR;
  if (/[жшчщ]$/.test(stem) && ending !== 'ое') return SIBILANT;
  if (ending === 'ий' || ending === 'яя' || ending === 'ее' || ending === 'ие') return SOFT;
  return HARD;
}
