import { adjective } from './adjective';
import { type FormTable, foldForm, type Gender, tableOf } from './forms';
import * as lists from './nounLists';
import { singularOf } from './singular';

/** A noun in its dictionary form with what is known of its forms. */
export interface Noun {
  /** Of the singular; absent of a noun that has none, or whose singular is not known. */
  readonly gender?: Gender | undefined;
  /** The dictionary form is a plural: «Данные», «Пользователи». */
  readonly isPlural: boolean;
  /** Whether it names a living being, as far as that is known. */
  readonly isAnimate?: boolean | undefined;
  readonly table: FormTable;
}

const M_HARD = '- а у ? ом е ы ов ам ? ами ах';
const M_VELAR = '- а у ? ом е и ов ам ? ами ах';
const M_PLURAL_A = '- а у ? ом е а ов ам ? ами ах';
const M_SOFT = 'ь я ю ? ем е и ей ям ? ями ях';
const M_J = 'й я ю ? ем е и ев ям ? ями ях';
const M_IJ = 'й я ю ? ем и и ев ям ? ями ях';
const F_SOFT = 'ь и и ь ью и и ей ям ? ями ях';
const F_SIBILANT = 'ь и и ь ью и и ей ам ? ами ах';
const F_IA = 'я и и ю ей/ею и и й ям ? ями ях';
const N_IE = 'е я ю е ем и я й ям ? ями ях';

/** Reads a word as a noun in its dictionary form; nothing where its forms cannot be told for certain. */
export function noun(written: string): Noun | undefined {
  const word = foldForm(written);
  if (!/^[а-я]{2,}$/.test(word) || lists.INDECLINABLE.has(word)) return undefined;
  const singular = singularOf(word);
  const base = singular === undefined ? undefined : inSingular(singular);
  if (base !== undefined) return { ...base, isPlural: true };
  return inSingular(word) ?? onlyPlural(word);
}

function inSingular(word: string): Noun | undefined {
  const found = substantive(word) ?? masculine(word) ?? feminine(word) ?? neuter(word);
  if (found === undefined || !lists.IRREGULAR_PLURAL.has(word)) return found;
  return {
    ...found,
    table: tableOf('', '! ! ! ! ! ! ! ! ! ! ! !').map((_, form) => (form < 6 ? found.table[form] : [])),
  };
}

/** Adjectives and participles that stand for a noun: «Управляющий», «Данные», «Обучающиеся». */
function substantive(word: string): Noun | undefined {
  if (lists.NOUNS_OJ.has(word) || /ой$/.test(word)) return undefined;
  const isAdjective = /(?:[щшжчкгх]ий|ый|[бвгджзклмнпрстфхцчшщ]ая|яя|ое|[щшжчн]ее|ые|[щшжчкгх]ие|ся)$/.test(word);
  const found = isAdjective ? adjective(word) : undefined;
  if (found === undefined) return undefined;
  const { gender, table } = found;
  // Who acts or suffers is a person; «данные» and «прочее» are things.
  const isAnimate = /(?:щ|вш)(?:ий|ая|ие)(?:ся)?$/.test(word)
    ? true
    : gender === 'n' || word === 'данные'
      ? false
      : undefined;
  return { gender, isPlural: gender === undefined, isAnimate, table };
}

function masculine(word: string): Noun | undefined {
  const isAnimate = animacyOf(word);
  const of = (stem: string, endings: string): Noun => ({
    gender: 'm',
    isPlural: false,
    isAnimate,
    table: tableOf(stem, endings),
  });
  const stem = word.slice(0, -1);
  if (/(?:гражданин|анин)$/.test(word)) {
    const { table } = of(word, M_HARD);
    return {
      ...of(word, M_HARD),
      table: [...table.slice(0, 6), ...tableOf(word.slice(0, -2), '! ! ! ! ! ! е - ам ? ами ах').slice(6)],
    };
  }
  if (/ий$/.test(word)) return of(stem, M_IJ);
  if (/[аеоу]й$/.test(word)) return /ой$/.test(word) && !lists.NOUNS_OJ.has(word) ? undefined : of(stem, M_J);
  if (/(?:тель|арь)$/.test(word) || lists.MASCULINE_SOFT.has(word)) {
    if (!lists.FLEETING_SOFT.has(word)) return of(stem, M_SOFT);
    return withNominative(word, of(`${word.slice(0, -3)}${word.at(-2)}`, M_SOFT));
  }
  if (!/[бвгджзклмнпрстфхцчшщ]$/.test(word)) return undefined;
  if (/ец$/.test(word)) return ofEc(word, of);
  if (/[ое]к$/.test(word)) {
    if (lists.FLEETING_K.has(word)) return withNominative(word, of(`${word.slice(0, -2)}к`, M_VELAR));
    return lists.FIRM_K.has(word) ? of(word, M_VELAR) : undefined;
  }
  if (/[жшчщ]$/.test(word)) {
    if (lists.STRESSED_SIBILANT.has(word)) return of(word, '- а у ? ом е и ей ам ? ами ах');
    return lists.UNSTRESSED_SIBILANT.has(word) ? of(word, '- а у ? ем е и ей ам ? ами ах') : undefined;
  }
  if (/ц$/.test(word)) return undefined;
  if (lists.PLURAL_A.has(word)) return of(word, M_PLURAL_A);
  return of(word, /[кгх]$/.test(word) ? M_VELAR : M_HARD);
}

function ofEc(word: string, of: (stem: string, endings: string) => Noun): Noun | undefined {
  // «Владелец — владельца», «боец — бойца», «продавец — продавца».
  const before = word.slice(0, -2);
  const stem = /л$/.test(before) ? `${before}ьц` : /[аеио]$/.test(before) ? `${before}йц` : `${before}ц`;
  if (lists.STRESSED_EC.has(word)) return withNominative(word, of(stem, '- а у ? ом е ы ов ам ? ами ах'));
  if (lists.UNSTRESSED_EC.test(word)) return withNominative(word, of(stem, '- а у ? ем е ы ев ам ? ами ах'));
  return undefined;
}

/** The paradigm of a stem that has lost a vowel which only the dictionary form has. */
function withNominative(word: string, found: Noun): Noun {
  return { ...found, table: [[word], ...found.table.slice(1)] };
}

function feminine(word: string): Noun | undefined {
  const stem = word.slice(0, -1);
  const of = (endings: string, isAnimate?: boolean | undefined): Noun => ({
    gender: 'f',
    isPlural: false,
    isAnimate,
    table: tableOf(stem, endings),
  });
  if (/ия$/.test(word)) return of(F_IA, false);
  if (/а$/.test(word)) {
    const plural = genitivePlural(stem);
    const isSibilant = /[жшчщ]$/.test(stem);
    const [i, oj] = [/[кгх]$/.test(stem) || isSibilant ? 'и' : 'ы', isSibilant || /ц$/.test(stem) ? 'ей/ею' : 'ой/ою'];
    const found = of(`а ${i} е у ${oj} е ${i} ! ам ? ами ах`);
    return { ...found, table: found.table.map((forms, form) => (form === 7 ? plural : forms)) };
  }
  if (/[бвгджзлмнпрст]я$/.test(word) && !/мя$/.test(word)) return of('я и е ю ей/ею е и ! ям ? ями ях');
  if (!/ь$/.test(word)) return undefined;
  if (/[жшчщ]ь$/.test(word)) return of(F_SIBILANT, false);
  if (/(?:[оеи]сть|знь|вь|пись|бель)$/.test(word) || lists.FEMININE_SOFT.has(word)) return of(F_SOFT, false);
  return undefined;
}

/** The genitive plural of a feminine noun on -а, where it is certain whether a vowel comes in: «политик», «заявок», «карточек». */
function genitivePlural(stem: string): readonly string[] {
  if (/[аеиоуыэюя][бвгджзклмнпрстфхцчшщ]$/.test(stem) || lists.PLAIN_GENITIVE.has(`${stem}а`)) return [stem];
  if (/[жшчщ]к$/.test(stem)) return [`${stem.slice(0, -1)}ек`];
  if (/[бвгдзлмнпрстфх]к$/.test(stem)) return [`${stem.slice(0, -1)}ок`];
  return /(?:ств|ст|кт|нт)$/.test(stem) ? [stem] : [];
}

function neuter(word: string): Noun | undefined {
  const stem = word.slice(0, -1);
  const of = (endings: string, isAnimate = false): Noun => ({
    gender: 'n',
    isPlural: false,
    isAnimate,
    table: tableOf(stem, endings),
  });
  if (/ие$/.test(word)) return of(N_IE);
  if (/[бвгджзклмнпрстфхцчшщ]о$/.test(word)) {
    const isPlain = /(?:ств|[аеиоуыэюя][бвгджзклмнпрстфхцчшщ])$/.test(stem);
    return of(`о а у о ом е а ${isPlain ? '-' : '!'} ам ? ами ах`, /лицо$/.test(word));
  }
  if (/ще$/.test(word)) return of('е а у е ем е а - ам ? ами ах');
  return undefined;
}

/** A plural whose singular is not known: the genitive, and with it the accusative of living beings, cannot be told. */
function onlyPlural(word: string): Noun | undefined {
  const stem = word.slice(0, -1);
  const none = '! ! ! ! ! !';
  if (/[бвдзлмнпрстф]ы$/.test(word)) return { isPlural: true, table: tableOf(stem, `${none} ы ! ам ! ами ах`) };
  if (/[кгхжшчщ]и$/.test(word)) return { isPlural: true, table: tableOf(stem, `${none} и ! ам ! ами ах`) };
  return undefined;
}

function animacyOf(word: string): boolean | undefined {
  if (lists.INANIMATE.has(word)) return false;
  if (lists.ANIMATE.has(word)) return true;
  if (/(?:тель|ник|чик|щик|ец)$/.test(word) || /.{3}ист$/.test(word)) return true;
  return undefined;
}
