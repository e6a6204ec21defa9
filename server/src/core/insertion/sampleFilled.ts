import { clauseParts } from '../clauseText';

/** Sample values for the placeholders of clauses, by the words with which a placeholder describes itself. */
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

/**
 * The text of a clause as if it were filled in: with a sample where the words ask for a value of a certain form, else with the words themselves. It
 * tells what the clause will say and is never shown or inserted.
 */
export function sampleFilled(text: string): string {
  const filled = clauseParts(text).map((part) => {
    if (typeof part === 'string') return part;
    return VALUES.find(([pattern]) => pattern.test(part.words.trim()))?.[1] ?? part.words;
  });
  return filled.join('');
}
