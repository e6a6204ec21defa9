import type { Facts } from '../facts';

/** What a placeholder asks for, by the words with which it describes itself, and the fact that answers it. */
const ASKED: readonly (readonly [RegExp, (facts: Facts) => string | undefined])[] = [
  [/^(?:полное |сокращённое )?наименование (?:организации|органа|оператора)$/i, ({ name }) => name],
  [/^фамилия, имя,? (?:и )?отчество$/i, ({ name }) => name?.replace(/^(?:ИП|индивидуальный предприниматель)\s+/i, '')],
  [/^10\s?цифр$/i, ({ inn }) => ofLength(inn, 10)],
  [/^12\s?цифр$/i, ({ inn }) => ofLength(inn, 12)],
  [/^13\s?цифр$/i, ({ ogrn }) => ofLength(ogrn, 13)],
  [/^15\s?цифр$/i, ({ ogrn }) => ofLength(ogrn, 15)],
  [/^[a-z]+@домен$/i, ({ email }) => email],
  [/^(?:индекс, адрес|индекс и адрес|почтовый адрес|индекс, (?:субъект|населённый).*)$/i, ({ address }) => address],
  [/^https:\/\/…$/, ({ site }) => (site === undefined ? undefined : /^https?:/.test(site) ? site : `https://${site}`)],
  [/^(?:телефон|\+7.*)$/i, ({ phone }) => phone],
];

function ofLength(digits: string | undefined, length: number): string | undefined {
  return digits?.length === length ? digits : undefined;
}

/** A clause with the placeholders `${1:words}` that the operator's card answers filled in; the others are left to the author. */
export function filledWithFacts(text: string, facts: Facts | undefined): string {
  if (facts === undefined) return text;
  return text.replace(/\$\{\d+:([^}]*)\}/g, (placeholder, words: string) => {
    const value = ASKED.find(([asked]) => asked.test(words.trim()))?.[1](facts);
    // Signs that mean something in a snippet would change what is inserted.
    return value === undefined || /[$}\\]/.test(value) ? placeholder : value;
  });
}
