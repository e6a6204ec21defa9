import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import type { Engine } from '../../server/src/cli/engine';
import type { Io, Output } from '../../server/src/cli/io';
import { run } from '../../server/src/cli/run';
import { formatOf, parse } from '../../server/src/core/parse/parse';
import type { ElementResult, Finding, Report } from '../../server/src/core/report';
import type { ElementRule, ForbidRule, Group, Localized, Profile, Severity } from '../../server/src/core/rule';
import { replaceFile, writeFile } from '../../server/src/host/writeFile';

/** How a run ended and what it wrote. */
export interface Outcome {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** The world that a run sees. File names end with `/` for an empty directory. */
export interface World {
  readonly files?: Readonly<Record<string, string | Uint8Array>>;
  readonly stdin?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  /** The folder in which the command runs, within the directory. */
  readonly cwd?: string;
  readonly columns?: number;
  readonly engine?: Engine;
  /** Called with the directory that holds the files before the command runs. */
  readonly prepare?: (directory: string) => void;
  /** Replaces the standard output, and the writing of files. */
  readonly stdout?: Output;
  readonly writeFile?: Io['writeFile'];
  /** What the user answers on the terminal, in order; then nothing more. */
  readonly answers?: readonly string[];
  /** Called with the directory after the command has run. */
  readonly after?: (directory: string) => void;
}

/** Runs the command in this process, in a directory of its own that is removed afterwards. */
export async function pdnLint(argv: readonly string[], world: World = {}): Promise<Outcome> {
  const directory = mkdtempSync(join(tmpdir(), 'pdn-lint-'));
  try {
    for (const [name, content] of Object.entries(world.files ?? {})) {
      const path = join(directory, name);
      mkdirSync(name.endsWith('/') ? path : dirname(path), { recursive: true });
      if (!name.endsWith('/')) writeFileSync(path, content);
    }
    world.prepare?.(directory);
    const out: string[] = [];
    const err: string[] = [];
    const collect = (into: string[]): Output => ({
      write: (text) => void into.push(text),
      isTTY: world.tty === true,
      columns: world.columns,
    });
    const io: Io = {
      stdout: world.stdout ?? collect(out),
      stderr: collect(err),
      stdin: async () => Buffer.from(world.stdin ?? ''),
      writeFile: world.writeFile ?? writeFile,
      replaceFile,
      ...(world.answers !== undefined && { ask: answering(world.answers) }),
      env: world.env ?? {},
      cwd: join(directory, world.cwd ?? ''),
      now: () => new Date(2026, 2, 1),
    };
    const code = await run(argv, io, world.engine ?? sampleEngine());
    world.after?.(directory);
    return { code, out: out.join(''), err: err.join('') };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

function answering(answers: readonly string[]): NonNullable<Io['ask']> {
  const left = [...answers];
  return async () => left.shift();
}

const both = (ru: string, en: string): Localized => ({ ru, en });

interface Sample {
  readonly rule: ElementRule;
  readonly present: string;
  readonly partial?: string;
  readonly near?: string;
}

function sample(
  id: string,
  group: Group,
  severity: Severity,
  title: Localized,
  words: Omit<Sample, 'rule'>,
  profiles: Partial<Record<Profile, Severity | 'off'>> = {},
): Sample {
  const rule: ElementRule = {
    id,
    kind: 'require',
    class: severity === 'error' ? 'law-policy' : 'good-practice',
    severity,
    profiles,
    law: [
      { ref: '152-fz/9/2', text: both('часть 2 статьи 9 Закона № 152-ФЗ', 'Article 9(2) of Federal Law No. 152-FZ') },
    ],
    inForce: {},
    group,
    title,
    message: {
      absent: both(`Не хватает: ${title.ru}.`, `Missing: ${title.en}.`),
      partial: both(`Сказано не всё: ${title.ru}.`, `Not all is said: ${title.en}.`),
    },
    why: both('Этого требует часть 2 статьи 9.', 'Article 9(2) asks for it.'),
    remedy: both('Добавьте пункт.', 'Add a clause.'),
    clause: id,
    belongs: [],
    present: [],
    partial: [],
    near: [],
  };
  return { rule, ...words };
}

const SAMPLES: readonly Sample[] = [
  sample('contact-details', 'operator', 'error', both('Контакты', 'Contact details'), {
    present: '@example.ru',
    near: 'обратной связи',
  }),
  sample('consent-withdrawal', 'consent', 'error', both('Порядок отзыва согласия', 'Consent withdrawal procedure'), {
    present: 'отозвать согласие письмом',
    partial: 'отозвать согласие',
  }),
  sample('policy-changes', 'document', 'warning', both('Изменение политики', 'Changes of the policy'), {
    present: 'изменить',
  }),
  sample('cookies', 'processing', 'info', both('Файлы cookie', 'Cookies'), { present: 'cookie' }, { employer: 'off' }),
  sample('minors', 'processing', 'hint', both('Дети', 'Minors'), { present: 'детей' }),
];

/** A defect of the sample engine: «бессрочно», which a term in days contradicts. */
const DEFECT: ForbidRule = {
  id: 'unlimited-retention',
  kind: 'forbid',
  class: 'law-operator',
  severity: 'error',
  grade: 'likely',
  profiles: {},
  law: [
    { ref: '152-fz/5/7', text: both('часть 7 статьи 5 Закона № 152-ФЗ', 'Article 5(7) of Federal Law No. 152-FZ') },
  ],
  inForce: {},
  group: 'processing',
  title: both('Хранение без срока', 'Unlimited retention'),
  message: both('Срок хранения не ограничен.', 'The term of storage has no end.'),
  why: both('Данные хранятся не дольше, чем требует цель.', 'Data are kept no longer than the purpose requires.'),
  remedy: both('Назовите срок.', 'Name a term.'),
  limit: 2,
  cases: [],
};

/** An engine with five elements and a defect that looks for plain words, so that the command can be tested by itself. */
export function sampleEngine(): Engine {
  return {
    pack: { version: '1', checkedOn: '2026-03', elements: SAMPLES.map(({ rule }) => rule), defects: [DEFECT] },
    judge: (text, _path, { force }) => judgeSample(text, force),
    read: (text, path) => parse(text, formatOf(path) === 'markdown' ? 'markdown' : 'text'),
    insert: (text) => ({ text, inserted: [], refused: [] }),
    texts: () => ({
      examples: {
        'consent-withdrawal': {
          present: ['Вы вправе [|отозвать согласие письмом|].'],
          partial: ['Вы вправе [|отозвать согласие|].'],
          absent: ['Вы даёте согласие.'],
          'near-miss': [],
        },
        'unlimited-retention': {
          defect: ['Данные хранятся [|бессрочно|].'],
          clean: ['Политика действует бессрочно.'],
          fixed: [{ from: 'Данные хранятся бессрочно.', to: 'Данные хранятся три года.' }],
        },
      },
      clauses: {
        'consent-withdrawal': {
          id: 'consent-withdrawal',
          title: both('Порядок отзыва', 'Withdrawal'),
          heading: { ru: 'Отзыв согласия' },
          order: 1,
          basis: both('часть 2 статьи 9', 'Article 9(2)'),
          variants: [
            {
              id: 'any',
              title: both('Для всех', 'For all'),
              text: `Субъект вправе отозвать согласие, направив письмо на ${'$'}{1:адрес электронной почты}.`,
            },
          ],
        },
      },
    }),
  };
}

function judgeSample(text: string, force: boolean): Report {
  if (!/политик/i.test(text) && !force) {
    return {
      kind: 'other',
      elements: {},
      findings: [],
      notes: [{ code: 'not-a-policy', message: both('Это не политика.', 'Not a policy.') }],
    };
  }
  const elements: Record<string, ElementResult> = {};
  const findings: Finding[] = [];
  for (const { rule, present, partial, near } of SAMPLES) {
    const span = spanOf(text, present) ?? spanOf(text, partial);
    const isPresent = text.includes(present);
    elements[rule.id] = { state: isPresent ? 'present' : span ? 'partial' : 'absent', evidence: span ? [span] : [] };
    if (isPresent) continue;
    const nearSpan = spanOf(text, near);
    findings.push({
      rule: rule.id,
      severity: rule.severity,
      message: (span && rule.message.partial) ?? rule.message.absent,
      span: span ?? { start: 0, end: 0 },
      grade: 'certain',
      fixes: [],
      law: ['152-fz/9/2'],
      related: nearSpan ? [{ span: nearSpan, message: both('Форма — не контакты', 'A form is no contact') }] : [],
      clause: rule.clause,
    });
  }
  return { kind: 'policy', elements, findings: [...findings, ...defectsOf(text)], notes: [] };
}

function defectsOf(text: string): Finding[] {
  const places = [...text.matchAll(/бессрочно/g)].map(({ index }) => ({ start: index, end: index + 9 }));
  const term = spanOf(text, 'три года');
  return places.map((span, index) => ({
    rule: DEFECT.id,
    severity: DEFECT.severity,
    grade: DEFECT.grade,
    message: DEFECT.message,
    span,
    law: ['152-fz/5/7'],
    related: term ? [{ span: term, message: both('срок назван', 'a term is given') }] : [],
    fixes: [
      {
        title: both('Заменить на «три года»', 'Replace with “три года”'),
        safe: index === 0,
        edits: [{ span, text: 'три года' }],
      },
    ],
  }));
}

function spanOf(text: string, words: string | undefined): { start: number; end: number } | undefined {
  const start = words === undefined ? -1 : text.indexOf(words);
  return start < 0 ? undefined : { start, end: start + words!.length };
}

/** A policy in which the sample engine finds everything. */
export const COMPLETE = `# Политика

Пишите на privacy@example.ru. Вы вправе отозвать согласие письмом.
Мы можем изменить политику. Мы не собираем cookie и данные детей.
`;

/** A policy with one element partly there, one near miss and the rest missing. */
export const POOR = `# Политика

1. Пользуйтесь формой обратной связи.
2. Вы вправе отозвать согласие.
`;

/** A text that is not a policy. */
export const RECIPE = 'Возьмите два яйца.\n';

/** Text in windows-1251. */
export function windows1251(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0);
    if (code < 0x80) return code;
    if (code >= 0x410 && code <= 0x44f) return code - 0x410 + 0xc0;
    return sign === 'ё' ? 0xb8 : sign === 'Ё' ? 0xa8 : 0x3f;
  });
}

/** Text in UTF-16, with or without a byte order mark. */
export function utf16(text: string, order: 'le' | 'be', bom = true): Uint8Array {
  const bytes = Buffer.from((bom ? '\ufeff' : '') + text, 'utf16le');
  return order === 'le' ? bytes : bytes.swap16();
}

/** A place in a report, in UTF-16 code units. */
interface Place {
  readonly offset: number;
  readonly length: number;
}

/** The JSON report, as far as tests look at it. */
export interface JsonReport {
  readonly documents: readonly {
    readonly path: string;
    readonly kind: string;
    readonly encoding: string;
    readonly elements: Readonly<Record<string, { readonly state: string; readonly evidence: readonly Place[] }>>;
    readonly findings: readonly (Place & {
      readonly rule: string;
      readonly grade: string;
      readonly related: readonly unknown[];
      readonly fixes: readonly unknown[];
      readonly message: string;
      readonly range: unknown;
    })[];
    readonly notes: readonly { readonly code: string; readonly message: string }[];
  }[];
  readonly errors: readonly { readonly path: string; readonly code: string; readonly message: string }[];
}

/** The published schema of the JSON report. */
export const schema = JSON.parse(readFileSync(join(__dirname, '../../docs/report.schema.json'), 'utf8'));

/** Whether a value is a report by the published schema. */
export const validate = new Ajv({ allErrors: true }).compile<JsonReport>(schema);

/** The value, proved to be a report by the published schema. */
export function isReport(value: unknown): JsonReport {
  assert.ok(validate(value), `${JSON.stringify(validate.errors, null, 1)}\n${JSON.stringify(value, null, 1)}`);
  return value;
}
