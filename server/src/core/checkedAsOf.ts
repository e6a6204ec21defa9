import type { Localized } from './rule';

const MONTHS: Readonly<Record<keyof Localized, readonly string[]>> = {
  ru: 'январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
};

/** Name of a month, counted from 1, in the nominative; undefined where there is no such month. */
export function monthName(month: number, language: keyof Localized): string | undefined {
  return MONTHS[language][month - 1];
}

/** A month given as `2026-03`, in words: «март 2026 г.»; what is no month comes back as it is. */
export function monthInWords(month: string, language: keyof Localized): string {
  const [year, number] = month.split('-');
  const name = monthName(Number(number), language);
  if (name === undefined) return month;
  return language === 'ru' ? `${name} ${year} г.` : `${name} ${year}`;
}

/** How fresh the legal facts are, in words without a full stop; the month is given as `2026-03`. */
export function checkedAsOf(month: string): Localized {
  return {
    ru: `Нормативная база проверена по состоянию на ${monthInWords(month, 'ru')}`,
    en: `Legal base checked as of ${monthInWords(month, 'en')}`,
  };
}
