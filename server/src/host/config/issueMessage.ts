import type * as v from 'valibot';
import { nearest } from '../../core/nearest';
import type { Localized } from '../../core/rule';

type Path = readonly (string | number)[];

/** Forms that have a name of their own, by the message that the schema gives them. */
const FORMS: Readonly<Record<string, Localized>> = {
  day: {
    ru: 'Нужна дата: год-месяц-день, например 2026-03-01.',
    en: 'A date is wanted: year-month-day, such as 2026-03-01.',
  },
  inn: { ru: 'В ИНН 10 или 12 цифр.', en: 'An INN has 10 or 12 digits.' },
  ogrn: { ru: 'В ОГРН 13 цифр, в ОГРНИП 15.', en: 'An OGRN has 13 digits, an OGRNIP 15.' },
  reason: {
    ru: 'Назовите причину: почему замечание оставлено.',
    en: 'Give the reason: why the finding is left to stand.',
  },
  email: { ru: 'Нужен адрес электронной почты.', en: 'An e-mail address is wanted.' },
};

/** What is wrong with a value, in the words of one who writes the file, with the word that was probably meant. */
export function issueMessage(issue: v.BaseIssue<unknown>, schema: v.GenericSchema, path: Path): Localized {
  const key = String(path[path.length - 1] ?? '');
  const form = FORMS[issue.message];
  if (form !== undefined) return form;
  if (issue.expected === 'never') {
    const keys = keysAt(schema, path.slice(0, -1));
    const isRule = path.length === 2 && path[0] === 'severity';
    return unknown(key, keys, isRule ? RULE : KEY);
  }
  if (issue.type === 'strict_object' && issue.expected !== 'Object') {
    return { ru: `Не хватает ключа «${key}».`, en: `The key “${key}” is missing.` };
  }
  if (issue.type === 'picklist') {
    const options = [...(issue.expected ?? '').matchAll(/"([^"]*)"/g)].map(([, option]) => option);
    const value = typeof issue.input === 'string' ? issue.input : '';
    if (key === 'rule') return unknown(value, options, RULE);
    const shown = options.length > 12 ? options.slice(0, 12) : options;
    return {
      ru: `«${value}» не подходит.${like(value, options, 'ru')} Варианты: ${shown.join(', ')}.`,
      en: `“${value}” does not fit.${like(value, options, 'en')} Choices: ${shown.join(', ')}.`,
    };
  }
  if (issue.type === 'non_empty') return { ru: 'Значение пусто.', en: 'The value is empty.' };
  const wanted = WANTED[issue.expected ?? ''] ?? { ru: 'другое значение', en: 'another value' };
  return { ru: `Здесь нужно ${wanted.ru}.`, en: `Wanted here: ${wanted.en}.` };
}

const WANTED: Readonly<Record<string, Localized>> = {
  string: { ru: 'одно значение', en: 'a single value' },
  Array: { ru: 'перечисление: строки, которые начинаются с «- »', en: 'a list: lines that begin with “- ”' },
  Object: { ru: 'несколько строк вида «ключ: значение»', en: 'lines of the form “key: value”' },
};
const KEY: Localized = { ru: 'ключа', en: 'key' };
const RULE: Localized = { ru: 'правила', en: 'rule' };

function unknown(word: string, known: readonly string[], kind: Localized): Localized {
  return {
    ru: `Нет ${kind.ru} «${word}».${like(word, known, 'ru')}`,
    en: `There is no ${kind.en} “${word}”.${like(word, known, 'en')}`,
  };
}

function like(word: string, known: readonly string[], language: keyof Localized): string {
  const [best] = nearest(word, known);
  if (best === undefined) return '';
  return language === 'ru' ? ` Похоже на «${best}».` : ` Did you mean “${best}”?`;
}

/** The keys that the object at a path may have. */
function keysAt(schema: v.GenericSchema, path: Path): readonly string[] {
  let at = schema as unknown as Inner;
  for (const key of path) {
    while (at.wrapped !== undefined) at = at.wrapped;
    at = (typeof key === 'number' ? at.item : at.entries?.[key]) ?? {};
  }
  while (at.wrapped !== undefined) at = at.wrapped;
  return Object.keys(at.entries ?? {});
}

/** What the schemas of this folder are made of. */
interface Inner {
  readonly wrapped?: Inner;
  readonly item?: Inner;
  readonly entries?: Readonly<Record<string, Inner>>;
}
