/** Values for the placeholders of clauses, by the words with which a placeholder describes itself. */
const VALUES: readonly (readonly [RegExp, string])[] = [
  [/дд\.мм\.гггг/i, '01.02.2026'],
  [/10\s?цифр/i, '7736207543'],
  [/12\s?цифр/i, '500100732259'],
  [/13\s?цифр/i, '1027700229193'],
  [/15\s?цифр/i, '304500116000157'],
  [/@/, 'privacy@veter.ru'],
  [/\+7/, '+7 (812) 555-01-23'],
  [/https?:/i, 'https://veter.ru/privacy'],
  [/^(?:индекс|адрес$|почтовый адрес)/i, '190000, г. Санкт-Петербург, ул. Морская, д. 5'],
  [/индивидуальный предприниматель/i, 'индивидуальный предприниматель Иванов Иван Иванович'],
  [/^фамилия, имя,? (?:и )?отчество$/i, 'Иванов Иван Иванович'],
  [/наименование/i, 'ООО «Северный ветер»'],
  [/^номер/i, '1'],
];

/** The text of a clause with its placeholders `${1:words}` filled: with a value where one is known, else with their words. */
export function fillClause(text: string): string {
  return text.replace(/\$\{\d+:([^}]*)\}/g, (_, words: string) => {
    const known = VALUES.find(([pattern]) => pattern.test(words.trim()));
    return known === undefined ? words : known[1];
  });
}
