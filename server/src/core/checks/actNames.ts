import type { Act, ActKind } from '../act';
import { monthName } from '../checkedAsOf';
import type { Localized } from '../rule';

/** Who issued an act, in the genitive. */
const BODIES: Readonly<Record<string, Localized>> = {
  ПП: { ru: 'Правительства Российской Федерации', en: 'the Government of the Russian Federation' },
  Указ: { ru: 'Президента Российской Федерации', en: 'the President of the Russian Federation' },
  ПФР: { ru: 'Правления Пенсионного фонда', en: 'the Board of the Pension Fund' },
  ФСТЭК: { ru: 'ФСТЭК России', en: 'FSTEC of Russia' },
  ФСБ: { ru: 'ФСБ России', en: 'the FSB of Russia' },
  РКН: { ru: 'Роскомнадзора', en: 'Roskomnadzor' },
  Росархив: { ru: 'Росархива', en: 'Rosarkhiv' },
  Минкультуры: { ru: 'Минкультуры России', en: 'the Ministry of Culture of Russia' },
  Минтруд: { ru: 'Минтруда России', en: 'the Ministry of Labour of Russia' },
};
/** The three that issued joint orders, whose numbers have three parts. */
const JOINT: Localized = {
  ru: 'ФСТЭК России, ФСБ России и Мининформсвязи России',
  en: 'FSTEC, the FSB and the Ministry of Information Technology of Russia',
};

const KINDS: Partial<Record<ActKind, Localized>> = {
  'federal-law': { ru: 'Федеральный закон', en: 'Federal Law' },
  law: { ru: 'Закон Российской Федерации', en: 'Law of the Russian Federation' },
  edict: { ru: 'Указ', en: 'Edict of' },
  decree: { ru: 'постановление', en: 'Resolution of' },
  order: { ru: 'приказ', en: 'Order of' },
  letter: { ru: 'письмо', en: 'Letter of' },
};

/** Who issued the act, in the genitive; nobody for laws and codes. */
export function bodyOf({ issuer = '', number }: Act): Localized | undefined {
  return number?.split('/').length === 3 && issuer === 'ФСТЭК' ? JOINT : BODIES[issuer];
}

/** The act as a message names it, in the nominative: «приказ ФСТЭК России от 18.02.2013 № 21». */
export function nameOf(act: Act): Localized {
  const { number, date, title, english = title } = act;
  const kind = KINDS[act.kind];
  const body = bodyOf(act);
  if (kind === undefined) return { ru: title, en: english };
  if (number === undefined || date === undefined) {
    // Without a number an act is told by its title.
    const from =
      body === undefined || date === undefined
        ? undefined
        : { ru: ` (${body.ru}, ${russianDate(date)})`, en: ` of ${englishDate(date)}` };
    return { ru: `«${title}»${from?.ru ?? ''}`, en: `${english}${from?.en ?? ''}` };
  }
  return {
    ru: `${kind.ru}${body === undefined ? '' : ` ${body.ru}`} от ${russianDate(date)} № ${number}${body === undefined ? ` «${title}»` : ''}`,
    en: `${kind.en}${body === undefined ? '' : ` ${body.en}`} No. ${number.replace('-ФЗ', '-FZ')} of ${englishDate(date)}`,
  };
}

/** `2006-07-27` as 27.07.2006. */
export function russianDate(iso: string): string {
  return iso.split('-').reverse().join('.');
}

function englishDate(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return `${day} ${monthName(month, 'en')} ${year}`;
}
