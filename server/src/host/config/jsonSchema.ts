import { toJsonSchema } from '@valibot/to-json-schema';
import { EXCEPTION_RULES, exceptionRules } from '../../core/exceptions/exceptionRules';
import { ANSWER_FACTS } from '../../core/facts';
import type { Localized } from '../../core/rule';
import { configFile } from './schema';

/** What every key is for, by its path; an editor shows it beside the key. */
const KEYS: Readonly<Record<string, Localized>> = {
  root: { ru: 'Не искать настроек в папках выше.', en: 'Look for no settings in the folders above.' },
  profile: { ru: 'Чья политика.', en: 'Whose policy it is.' },
  'as-of': { ru: 'День, по закону которого судить.', en: 'The day whose law is applied.' },
  level: {
    ru: 'С какой важности замечания показаны полностью.',
    en: 'From which severity findings are shown in full.',
  },
  'fail-on': { ru: 'С какой важности код выхода 1.', en: 'From which severity the exit code is 1.' },
  severity: { ru: 'Важность правил.', en: 'Severities of rules.' },
  ignore: { ru: 'Что не проверять: пути от папки этого файла.', en: 'What is not checked: paths from this folder.' },
  exceptions: { ru: 'Файл исключений.', en: 'The file of exceptions.' },
  baseline: { ru: 'Файл известных замечаний.', en: 'The file of known findings.' },
  facts: { ru: 'Карточка оператора.', en: 'The operator’s card.' },
};

const ANSWER: Schema = { enum: [true, false, 'да', 'нет', 'yes', 'no'] };

interface Schema {
  properties?: Record<string, Schema>;
  description?: string;
  [key: string]: unknown;
}

/** JSON Schema of a configuration file, for completion and checks in an editor. `rules` are those whose severity may be set. */
export function configSchema(rules: readonly { readonly id: string; readonly title: Localized }[]): object {
  const titles = new Map(
    [...rules, ...EXCEPTION_RULES.map((id) => exceptionRules[id])].map(({ id, title }) => [id, title]),
  );
  const schema = toJsonSchema(configFile([...titles.keys()]), { errorMode: 'ignore' }) as Schema;
  const { properties = {} } = schema;
  const facts = properties.facts?.properties ?? {};
  // The reader takes every value as text; to an editor a yes is a boolean and an ИНН may be a number.
  for (const fact of ANSWER_FACTS) facts[fact] = { ...ANSWER };
  properties.root = { ...ANSWER };
  for (const fact of ['inn', 'ogrn']) facts[fact] = { type: ['string', 'integer'] };
  properties['as-of'] = { type: 'string', format: 'date' };
  for (const [key, words] of Object.entries(KEYS)) describe(schema.properties?.[key], words);
  for (const [id, title] of titles) describe(schema.properties?.severity?.properties?.[id], title);
  return { ...schema, title: '.pdn-lint.yaml' };
}

function describe(schema: Schema | undefined, { ru, en }: Localized): void {
  if (schema !== undefined) schema.description = `${ru} · ${en}`;
}
