import type { Facts } from '../../core/facts';
import { PROFILE_NAMES } from '../../core/names';
import { PROFILES, type Profile } from '../../core/rule';

/** What a new configuration file holds from the start; the rest stands in it as comments. */
export interface Beginning {
  readonly profile?: Profile | undefined;
  readonly facts: Facts;
}

type Language = 'ru' | 'en';

/** What each fact is, as a comment beside it. */
const FACTS: readonly (readonly [key: string, example: string, ru: string, en: string])[] = [
  ['name', '"ООО «Ромашка»"', 'как оператор назван в политике', 'the operator’s name as the policy gives it'],
  ['inn', '"0000000000"', '10 или 12 цифр', '10 or 12 digits'],
  ['ogrn', '"0000000000000"', '13 или 15 цифр', '13 or 15 digits'],
  ['address', '"300000, г. Тула, ул. Мира, д. 1"', 'адрес оператора', 'the operator’s address'],
  ['email', '"privacy@example.ru"', 'адрес для обращений', 'where requests are sent'],
  ['phone', '"+7 487 000-00-00"', 'телефон для обращений', 'telephone for requests'],
  ['responsible', '"Петрова Анна Ивановна"', 'ответственный за обработку', 'the person responsible'],
  ['site', '"example.ru"', 'сайт, на котором опубликована политика', 'the site on which the policy is published'],
  ['employees', 'true', 'обрабатываются данные работников', 'data of employees are processed'],
  ['minors', 'false', 'обрабатываются данные детей', 'data of minors are processed'],
  ['biometrics', 'false', 'обрабатываются биометрические данные', 'biometric data are processed'],
  ['special-categories', 'false', 'обрабатываются специальные категории данных', 'special categories are processed'],
  ['cross-border', 'false', 'данные передаются за границу', 'data are transferred abroad'],
  ['third-parties', 'true', 'данные передаются третьим лицам', 'data are given to third parties'],
  ['dissemination', 'false', 'данные публикуются для всех', 'data are published to everybody'],
  ['automated-decisions', 'false', 'решения принимает программа', 'decisions are made by a program'],
  ['cookies', 'true', 'сайт использует cookie', 'the site uses cookies'],
  ['analytics', 'true', 'подключена веб-аналитика', 'web analytics is in use'],
  ['services', '["Яндекс.Метрика"]', 'сервисы, которые получают данные', 'services that receive data'],
];

/** Column of the comments beside the facts. */
const COMMENTS_AT = 56;

/** The text of a new configuration file. Without answers everything but the profile is a comment, so that it changes nothing yet. */
export function initialConfig({ profile, facts }: Beginning, language: Language): string {
  const ru = language === 'ru';
  const say = (inRussian: string, inEnglish: string): string => `# ${ru ? inRussian : inEnglish}`;
  const known = FACTS.map(([key, example, inRussian, inEnglish]) => {
    const value = facts[key as keyof Facts];
    const written = value === undefined ? example : typeof value === 'boolean' ? value : JSON.stringify(value);
    const line = `${value === undefined ? '# ' : ''}  ${key}: ${written}`;
    return `${line.padEnd(COMMENTS_AT)}# ${ru ? inRussian : inEnglish}`;
  });
  const hasFacts = Object.values(facts).some((value) => value !== undefined);
  const profiles = PROFILES.map((id) => `#   ${id.padEnd(14)} ${PROFILE_NAMES[id][language]}`);
  return `${[
    say(
      'Настройки pdn-lint; все ключи описаны в docs/configuration.md',
      'Settings of pdn-lint; docs/configuration.md describes all keys',
    ),
    say('Выше по папкам настроек не искать', 'Look for no settings in the folders above'),
    '# root: true',
    '',
    say('Чья политика:', 'Whose policy:'),
    ...profiles,
    `profile: ${profile ?? 'website'}`,
    '',
    say('День, по закону которого судить; без него — сегодня', 'The day whose law is applied; today without it'),
    '# as-of: 2026-03-01',
    '',
    say(
      'Какие замечания показывать полностью и с каких завершаться с кодом 1',
      'What to show in full, and what makes the exit code 1',
    ),
    '# level: warning',
    '# fail-on: warning',
    '',
    say(
      'Важность правил: error, warning, info, hint или off',
      'Severities of rules: error, warning, info, hint or off',
    ),
    '# severity:',
    '#   cookies: off',
    '',
    say('Что не проверять', 'What is not to be checked'),
    '# ignore:',
    '#   - drafts/',
    '',
    say(
      'Карточка оператора: с ней сверяется текст, из неё заполняются вставки',
      'The operator’s card: the text is held against it, and clauses are filled from it',
    ),
    `${hasFacts ? '' : '# '}facts:`,
    ...known,
  ].join('\n')}\n`;
}
