/**
 * Titles of acts that policies cite, by how they begin (small letters, ё as е), with the number that the title stands
 * for.
 */
const NUMBER_OF_TITLE: ReadonlyArray<readonly [string, string]> = [
  ['о персональных данных', '152-ФЗ'],
  ['об информации', '149-ФЗ'],
  ['о защите прав потребителей', '2300-1'],
  ['о рекламе', '38-ФЗ'],
  ['о связи', '126-ФЗ'],
  ['о бухгалтерском учете', '402-ФЗ'],
  ['об образовании', '273-ФЗ'],
  ['об архивном деле', '125-ФЗ'],
  ['об основах охраны здоровья', '323-ФЗ'],
  ['об обществах с ограниченной ответственностью', '14-ФЗ'],
  ['об акционерных обществах', '208-ФЗ'],
  ['об электронной подписи', '63-ФЗ'],
  ['о коммерческой тайне', '98-ФЗ'],
  ['о порядке рассмотрения обращений граждан', '59-ФЗ'],
  ['о муниципальной службе', '25-ФЗ'],
  ['о государственной гражданской службе', '79-ФЗ'],
  ['о воинской обязанности', '53-ФЗ'],
  ['о национальной платежной системе', '161-ФЗ'],
  ['о противодействии легализации', '115-ФЗ'],
  ['об индивидуальном (персонифицированном) учете', '27-ФЗ'],
];

/** Number of the act that bears the title, where it is a well-known one. */
export function numberOfTitle(title: string): string | undefined {
  return NUMBER_OF_TITLE.find(([beginning]) => title.startsWith(beginning))?.[1];
}

/** An expression source for the well-known titles, which need no quotation marks: «закон о персональных данных». */
export const KNOWN_TITLES = NUMBER_OF_TITLE.map(([beginning]) => beginning.replace(/[()]/g, '\\$&')).join('|');
