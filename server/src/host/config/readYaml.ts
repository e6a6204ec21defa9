import * as v from 'valibot';
import { type Document, isMap, isPair, isScalar, isSeq, LineCounter, type Node, parseDocument } from 'yaml';
import type { Localized } from '../../core/rule';
import type { TextProblem } from './fileProblem';
import { issueMessage } from './issueMessage';
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
    tell(start, end, issueMessage(issue, schema, path));
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
