import type { ErrorCode } from 'yaml';
import type { Localized } from '../../core/rule';

/** What is wrong with the form of a YAML file, in the words of one who never read its specification. */
const FAULTS: { readonly [code in ErrorCode]?: Localized } = {
  TAB_AS_INDENT: { ru: 'Отступ сделан табуляцией; нужны пробелы.', en: 'The indent is a tab; use spaces.' },
  DUPLICATE_KEY: { ru: 'Этот ключ уже есть выше.', en: 'This key is given above.' },
  BAD_INDENT: { ru: 'Неверный отступ.', en: 'The indent is wrong.' },
  MISSING_CHAR: {
    ru: 'Не хватает знака: закрывающей кавычки, скобки, двоеточия или пробела.',
    en: 'A character is missing: a closing quote, a bracket, a colon or a space.',
  },
  MULTILINE_IMPLICIT_KEY: {
    ru: 'Ключ занимает больше строки: нет ли здесь незакрытой кавычки или лишнего отступа?',
    en: 'The key takes more than one line: is a quote left open, or is there an indent too many?',
  },
  BLOCK_AS_IMPLICIT_KEY: {
    ru: 'Два двоеточия в одной строке: возьмите значение в кавычки.',
    en: 'Two colons in one line: put the value in quotes.',
  },
  BAD_SCALAR_START: {
    ru: 'С этого знака значение начинаться не может: возьмите его в кавычки.',
    en: 'A value cannot begin with this character: put it in quotes.',
  },
  BAD_DQ_ESCAPE: {
    ru: 'В двойных кавычках обратная черта особая: возьмите значение в одинарные.',
    en: 'The backslash is special in double quotes: use single ones.',
  },
  UNEXPECTED_TOKEN: {
    ru: 'Здесь этого быть не должно: проверьте отступы и двоеточия.',
    en: 'This does not belong here: look at the indents and the colons.',
  },
  BAD_ALIAS: {
    ru: 'Ссылка YAML («*имя») ведёт в никуда; значение со звёздочкой возьмите в кавычки.',
    en: 'The YAML alias (“*name”) leads nowhere; put a value with an asterisk in quotes.',
  },
  MULTIPLE_DOCS: {
    ru: 'В файле может быть только один документ YAML.',
    en: 'The file may hold one YAML document only.',
  },
};

/** The fault in both languages; what is rare is told in the words of the reader, which are English. */
export function yamlFault(code: ErrorCode, message: string): Localized {
  const [own] = message.split('\n')[0].split(/ at line \d/);
  return FAULTS[code] ?? { ru: `Файл не читается как YAML: ${own}.`, en: `Not readable as YAML: ${own}.` };
}
