import { withoutPlaceholders } from '../core/clauseText';
import { CLASS_NAMES, GROUP_NAMES, PROFILE_NAMES, SEVERITY_NAMES } from '../core/names';
import type { Localized, RuleClass, Severity } from '../core/rule';
import type { ClauseFile, RuleFile } from './ruleFile';

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

function section(language: Language, rule: RuleFile, clause: ClauseFile | undefined): string[] {
  const w = WORDS[language];
  const facts = `${GROUP_NAMES[rule.group][language]} · ${CLASS_NAMES[rule.class as RuleClass][language]} · ${severity(rule.severity, language)}`;
  const parts = [facts, `### ${w.messages}`, rule.message.absent[language]];
  if (rule.message.partial !== undefined) parts.push(rule.message.partial[language]);
  parts.push(`### ${w.why}`, rule.why[language], `### ${w.law}`);
  parts.push(
    rule.law
      .map((basis) => {
        const from = basis.from === undefined ? '' : `, ${w.from} ${basis.from}`;
        const to = basis.to === undefined ? '' : ` ${w.to} ${basis.to}`;
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
  for (const kind of ['present', 'partial', 'absent', 'near-miss'] as const) {
    if (rule.examples[kind].length === 0) continue;
    parts.push(`**${w[kind]}**`, rule.examples[kind].map((example) => quote(shown(example))).join('\n\n'));
  }
  return parts;
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

/** The table of all rules. */
export function rulesIndex(rules: readonly RuleFile[]): string {
  const rows = rules.map(
    (rule) =>
      `| [${rule.id}](${rule.id}.md) | ${rule.title.ru} | ${rule.title.en} | ${CLASS_NAMES[rule.class].ru} | ${SEVERITY_NAMES[rule.severity].ru} |`,
  );
  return [
    '# Правила · Rules',
    '',
    '| id | Элемент | Element | Основание | Важность |',
    '|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}
