/** Values that stand both in a filled clause and in a policy, each known by its look. */
const LOOKS: readonly RegExp[] = [
  /[\w.-]+@[\w-]+\.ru/g,
  /https:\/\/[\w-]+\.ru(?:\/[\w/]+)?/g,
  /\+7 \(\d+\) [\d-]+/g,
  /ИНН \d+/g,
  /ОГРН \d+/g,
  /ОГРНИП \d+/g,
  /\b\d{6}, \D+ д\. \d+/g,
];

const OPERATOR = /Оператором персональных данных является ([^(,]+[^(, ])/;

/** A filled clause with the values of the policy's operator instead of the samples, so that it speaks of nobody else. */
export function inOwnWords(clause: string, policy: string): string {
  const name = OPERATOR.exec(policy)?.[1] ?? '';
  const person = /[А-Я][а-я]+ [А-Я][а-я]+ [А-Я][а-я]+(?:на|ич)(?![а-я])/.exec(name)?.[0] ?? 'имя и должность';
  const named = clause
    .replaceAll('индивидуальный предприниматель Иванов Иван Иванович', name)
    .replaceAll('ООО «Северный ветер»', name)
    .replaceAll('Иванов Иван Иванович', person);
  return LOOKS.reduce((text, look) => {
    const own = policy.match(look)?.[0];
    return own === undefined ? text : text.replace(look, own);
  }, named);
}
