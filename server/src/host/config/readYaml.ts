import * as v from 'valibot';
import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import { nearest } from '../../core/nearest';
import type { Localized } from '../../core/rule';
import type { TextProblem } from './fileProblem';
import { yamlFault } from './yamlFaults';

/** A file as it was read. The value lacks what was wrong, and each key has its line. */
export interface ReadYaml<T> {
  readonly value: T | undefined;
  /** Line, from 1, of every key and entry, by its path: `severity.cookies`, `2.rule`. */
  readonly lines: ReadonlyMap<string, number>;
  readonly problems: readonly TextProblem[];
}

type Path = readonly (string | number)[];

/** Reads YAML (JSON is YAML too) by a schema whose values are all text. Everything that is wrong is told at its place; nothing throws. */
export function readYaml<S extends v.GenericSchema>(source: string, schema: S): ReadYaml<v.InferOutput<S>> {
  const lines = new LineCounter();
  const problems: TextProblem[] = [];
  const tell = (start: number, end: number, message: Localized): void => {
    const { line, col } = lines.linePos(Math.min(start, source.length));
    problems.push({ line: Math.max(1, line), column: Math.max(1, col), length: Math.max(0, end - start), message });
  };
  const known = new Map<string, number>();
  if (isTangled(source)) {
    tell(0, 0, TANGLED);
    return { value: undefined, lines: known, problems };
  }
  let document: Document.Parsed;
  let data: unknown;
  try {
    document = parseDocument(source, { lineCounter: lines, schema: 'failsafe' });
    for (const { pos, code, message } of document.errors) tell(pos[0], pos[1], yamlFault(code, message));
    if (document.errors.length > 0) return { value: undefined, lines: known, problems };
    data = plain(document.contents, [], (path, offset) => known.set(path.join('.'), lines.linePos(offset).line));
  } catch {
    tell(0, 0, TANGLED);
    return { value: undefined, lines: known, problems };
  }
  const result = v.safeParse(schema, data ?? (schema.type === 'array' ? [] : {}));
  if (result.success) return { value: result.output, lines: known, problems };
  for (const issue of result.issues) {
    const path: Path = issue.path?.map(({ key }) => key as string | number) ?? [];
    const [start, end] = placeOf(document.contents, path, issue.expected === 'never');
    tell(start, end, messageOf(issue, schema, path));
  }
  problems.sort((a, b) => a.line - b.line || a.column - b.column);
  return { value: undefined, lines: known, problems };
}

const TANGLED: Localized = {
  ru: 'Файл слишком велик или слишком глубоко вложен.',
  en: 'The file is too large or too deeply nested.',
};

/** How deep a file may be nested, and how many UTF-16 units it may have; real ones stay far below, and the YAML reader is not made for more. */
const DEEPEST = 50;
const LONGEST = 2_000_000;

function isTangled(source: string): boolean {
  if (source.length > LONGEST || /(?:[-?:][ \t]+){50}|^ {400}/m.test(source)) return true;
  let depth = 0;
  for (let at = 0; at < source.length; at++) {
    const char = source[at];
    if (char === '[' || char === '{') {
      if (++depth > DEEPEST) return true;
    } else if (char === ']' || char === '}') depth = Math.max(0, depth - 1);
  }
  return false;
}

/** The nodes as plain values; an empty value counts as not given. Aliases are not followed. */
function plain(node: unknown, path: Path, at: (path: Path, offset: number) => void): unknown {
  if (isMap(node)) {
    const entries = node.items.flatMap((pair) => {
      const key = isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
      const inner = [...path, key];
      at(inner, (pair.key as Node).range?.[0] ?? 0);
      const value = plain(pair.value, inner, at);
      return value === undefined ? [] : [[key, value] as const];
    });
    return Object.fromEntries(entries);
  }
  if (isSeq(node)) {
    return node.items.map((item, index) => {
      at([...path, index], (item as Node).range?.[0] ?? 0);
      return plain(item, [...path, index], at) ?? '';
    });
  }
  if (!isScalar(node)) return undefined;
  const value = String(node.value ?? '');
  return value === '' && node.type === 'PLAIN' ? undefined : value;
}

/** Where the value at a path stands, or its key; of a missing one, where that which should hold it begins. */
function placeOf(root: unknown, path: Path, ofKey: boolean): readonly [number, number] {
  let node: unknown = root;
  let place = rangeOf(root);
  for (const [depth, key] of path.entries()) {
    if (isMap(node)) {
      const pair = node.items.find((item) => isPair(item) && isScalar(item.key) && String(item.key.value) === key);
      if (pair === undefined) return [place[0], place[0]];
      place = rangeOf((ofKey && depth === path.length - 1) || isEmpty(pair.value) ? pair.key : pair.value);
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(key)];
      place = rangeOf(node);
    }
  }
  return isMap(node) || isSeq(node) ? [place[0], place[0]] : place;
}

function isEmpty(node: unknown): boolean {
  return !isMap(node) && !isSeq(node) && !(isScalar(node) && node.value !== '');
}

function rangeOf(node: unknown): readonly [number, number] {
  const range = (node as Node | null | undefined)?.range;
  return range === null || range === undefined ? [0, 0] : [range[0], range[1]];
}

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

function messageOf(issue: v.BaseIssue<unknown>, schema: v.GenericSchema, path: Path): Localized {
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
