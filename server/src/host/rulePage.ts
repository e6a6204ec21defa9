import { withoutValues } from '../core/checks/fault';
import { withoutPlaceholders } from '../core/clauseText';
import type { ExceptionRule } from '../core/exceptions/exceptionRules';
import {
  CLASS_NAMES,
  DEFECT_CLASS_NAMES,
  GRADE_NAMES,
  GROUP_NAMES,
  PROFILE_NAMES,
  SEVERITY_NAMES,
} from '../core/names';
import type { Localized, RuleClass, Severity } from '../core/rule';
import type { CheckFile, ClauseFile, ForbidFile, RuleFile } from './ruleFile';

type Language = keyof Localized;

/** Words of the page itself. */
const WORDS = {
  ru: {
    why: 'Зачем',
    law: 'Основание',
    remedy: 'Что сделать',
    messages: 'Сообщение',
    clause: 'Текст для вставки',
    examples: 'Примеры',
    present: 'Элемент есть',
    partial: 'Элемент есть частично',
    absent: 'Элемента нет',
    'near-miss': 'Похоже, но не то',
    defect: 'Так — замечание',
    clean: 'Так — без замечаний',
    fixed: 'Исправление',
    card: 'Карточка оператора (facts)',
    from: 'с',
    to: 'по',
    profiles: 'По профилям',
    off: 'не проверяется',
    draft: 'Текст — заготовка: проверьте, что он соответствует фактической обработке.',
  },
  en: {
    why: 'Why',
    law: 'Legal basis',
    remedy: 'What to do',
    messages: 'Message',
    clause: 'Clause to insert (Russian)',
    examples: 'Examples (Russian)',
    present: 'Present',
    partial: 'Partly present',
    absent: 'Absent',
    'near-miss': 'Near misses',
    defect: 'Reported',
    clean: 'Not reported',
    fixed: 'Fix',
    card: 'The operator’s card (facts)',
    from: 'from',
    to: 'to',
    profiles: 'By profile',
    off: 'not checked',
    draft: 'The clause is a draft: check that it matches the actual processing.',
  },
} as const;

/** The reference page of a rule, in Russian and then in English. */
export function rulePage(rule: RuleFile, clause: ClauseFile | undefined): string {
  const parts = [`# ${rule.title.ru} · ${rule.id}`, ...section('ru', rule, clause)];
  parts.push('---', `## ${rule.title.en}`, ...section('en', rule, clause));
  return `${parts.join('\n\n')}\n`;
}

/** The page of what is told about exceptions rather than about the policy. */
export function exceptionPage(rule: ExceptionRule): string {
  const section = (language: Language) => [
    SEVERITY_NAMES[rule.severity][language],
    `### ${WORDS[language].why}`,
    code(rule.why[language]),
    `### ${WORDS[language].remedy}`,
    code(rule.remedy[language]),
  ];
  const parts = [`# ${rule.title.ru} · ${rule.id}`, ...section('ru'), '---', `## ${rule.title.en}`, ...section('en')];
  return `${parts.join('\n\n')}\n`;
}

/** A text with its HTML comments set as code: they would vanish from a page. */
function code(text: string): string {
  return text.replace(/<!--.*?-->/g, '`$&`');
}

function section(language: Language, rule: RuleFile, clause: ClauseFile | undefined): string[] {
  const w = WORDS[language];
  const facts =
    rule.kind === 'require'
      ? [GROUP_NAMES[rule.group], CLASS_NAMES[rule.class], SEVERITY_NAMES[rule.severity]]
      : [
          GROUP_NAMES[rule.group],
          DEFECT_CLASS_NAMES[rule.class],
          SEVERITY_NAMES[rule.severity],
          GRADE_NAMES[rule.grade],
        ];
  const parts = [facts.map((fact) => fact[language]).join(' · '), `### ${w.messages}`, ...messagesOf(rule, language)];
  parts.push(`### ${w.why}`, rule.why[language], `### ${w.law}`);
  parts.push(
    rule.law
      .map((basis) => {
        const from = basis.from === undefined ? '' : `, ${w.from} ${day(basis.from, language)}`;
        const to = basis.to === undefined ? '' : ` ${w.to} ${day(basis.to, language)}`;
        return `* ${basis.text[language]}${from}${to}`;
      })
      .join('\n'),
  );
  const profiles = Object.entries(rule.profiles);
  if (profiles.length > 0) {
    parts.push(`### ${w.profiles}`);
    parts.push(
      profiles
        .map(([profile, value]) => {
          const name = PROFILE_NAMES[profile as keyof typeof PROFILE_NAMES][language];
          return `* ${name}: ${value === 'off' ? w.off : severity(value as Severity, language)}`;
        })
        .join('\n'),
    );
  }
  parts.push(`### ${w.remedy}`, rule.remedy[language]);
  if (clause !== undefined) {
    parts.push(`### ${w.clause}`, w.draft);
    for (const variant of clause.variants)
      parts.push(`**${variant.title[language]}**`, quote(withoutPlaceholders(variant.text)));
  }
  parts.push(`### ${w.examples}`);
  const { fixed, facts: card, ...examples } = { fixed: [], facts: undefined, ...rule.examples };
  if (card !== undefined) parts.push(`**${w.card}**`, cardOf(card));
  for (const [kind, texts] of Object.entries(examples)) {
    if (texts.length === 0) continue;
    parts.push(`**${w[kind as keyof typeof examples]}**`, texts.map((text) => quote(shown(text))).join('\n\n'));
  }
  if (fixed.length > 0) {
    parts.push(`**${w.fixed}**`, fixed.map(({ from, to }) => `${quote(from)}\n>\n> → ${to}`).join('\n\n'));
  }
  return parts;
}

/** The facts against which examples are judged, as they stand in a configuration file. */
function cardOf(facts: NonNullable<CheckFile['examples']['facts']>): string {
  const lines = Object.entries(facts).map(
    ([fact, value]) => `${fact}: ${typeof value === 'boolean' ? value : JSON.stringify(value)}`,
  );
  return `\`\`\`yaml\n${lines.join('\n')}\n\`\`\``;
}

/** Every message that the rule may give, each once. */
function messagesOf(rule: RuleFile, language: Language): string[] {
  const { absent, partial } = rule.kind === 'require' ? rule.message : {};
  const own = rule.kind === 'forbid' ? [rule.message, ...rule.cases.map(messageOfCase)] : [];
  const all = rule.kind === 'check' ? Object.values(rule.messages) : [absent, partial, ...own];
  return [...new Set(all.flatMap((message) => (message === undefined ? [] : withoutValues(message[language]))))];
}

function messageOfCase(one: ForbidFile['cases'][number]): Localized | undefined {
  return typeof one === 'object' && 'when' in one ? one.message : undefined;
}

function severity(value: Severity, language: Language): string {
  return SEVERITY_NAMES[value][language];
}

function quote(text: string): string {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}

/** An example with its marks made bold. */
function shown(example: string): string {
  return example.trimEnd().replaceAll('[|', '**').replaceAll('|]', '**');
}

/** An ISO date as a reader of the language writes it. */
function day(iso: string, language: Language): string {
  return language === 'ru' ? iso.split('-').reverse().join('.') : iso;
}

/** The tables of all rules: what a policy is asked for, and what should not stand in it. */
export function rulesIndex(
  elements: readonly RuleFile[],
  defects: readonly RuleFile[],
  exceptions: readonly ExceptionRule[],
): string {
  return [
    '# Правила · Rules',
    ...table('Чего не хватает · What is missing', 'Элемент', 'Element', elements, CLASS_NAMES),
    ...table('Что написано не так · What is written wrong', 'Недостаток', 'Defect', defects, DEFECT_CLASS_NAMES),
    '',
    '## Что сказано об исключениях · What is said about exceptions',
    '',
    '| id | Замечание | Finding | Важность |',
    '|---|---|---|---|',
    ...exceptions.map(
      (rule) =>
        `| [${rule.id}](${rule.id}.md) | ${rule.title.ru} | ${rule.title.en} | ${SEVERITY_NAMES[rule.severity].ru} |`,
    ),
    '',
  ].join('\n');
}

function table(
  title: string,
  ru: string,
  en: string,
  rules: readonly RuleFile[],
  classes: Readonly<Record<RuleClass, Localized>>,
): string[] {
  const rows = rules.map(
    (rule) =>
      `| [${rule.id}](${rule.id}.md) | ${rule.title.ru} | ${rule.title.en} | ${classes[rule.class].ru} | ${SEVERITY_NAMES[rule.severity].ru} |`,
  );
  return ['', `## ${title}`, '', `| id | ${ru} | ${en} | Основание | Важность |`, '|---|---|---|---|---|', ...rows];
}
