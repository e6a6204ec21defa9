/** Clauses with a defect each; `withDefects` makes a last section of them. */
export const DEFECTS = [
  'Персональные данные хранятся бессрочно.',
  'Оператор не несёт ответственности за действия третьих лиц, получивших доступ к данным.',
  'Обработка ведётся по Федеральному закону от 27.06.2006 № 152-ФЗ «О персональных данных».',
  'Продолжая пользоваться сайтом, посетитель соглашается на обработку персональных данных.',
  'Порядок отзыва согласия описан в пункте 77.3 настоящей Политики.',
  'Ответ направляется в течение 30 дней с даты получения запроса субъекта.',
  'Данные передаются [указать получателя] и иным лицам.',
  'Меры защиты определены постановлением Правительства РФ от 17.11.2007 № 781.',
];

/** A policy in Markdown with the defects as its last section. */
export function withDefects(policy: string, defects: readonly string[] = DEFECTS): string {
  if (defects.length === 0) return policy;
  const section = (policy.match(/^## \d/gm) ?? []).length + 1;
  const clauses = defects.map((text, index) => `${section}.${index + 1}. ${text}`);
  return `${policy}\n## ${section}. Прочее\n\n${clauses.join('\n\n')}\n`;
}
