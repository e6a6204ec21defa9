import type { Grade, Rule, Severity } from '../../core/rule';
import { lawFor, severityFor } from '../../core/ruleOnDay';
import { rulePage } from '../../core/rulePages';
import { messagesIn } from '../messages';
import type { Language, Options } from '../options';

/** SARIF has one level for all that is quieter than a warning. */
export const LEVELS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
};

/** How GitHub names the share of results that are right. */
const PRECISIONS: Readonly<Record<Grade, string>> = { certain: 'very-high', likely: 'high', ask: 'medium' };

type RuleOptions = Pick<Options, 'lang' | 'profile' | 'asOf'>;

/** The tool with the rules in the language of the run, and the translation of the rules into the other one. */
export function componentsOf(rules: readonly Rule[], options: RuleOptions, version: string): object {
  const other = options.lang === 'ru' ? 'en' : 'ru';
  return {
    tool: {
      driver: {
        name: 'pdn-lint',
        version,
        semanticVersion: version,
        informationUri: 'https://github.com/pdn-lint/pdn-lint',
        language: languageTag(options.lang),
        contents: ['localizedData', 'nonLocalizedData'],
        rules: rules.map((rule) => ({ ...wordsOf(rule, options.lang, options), ...factsOf(rule, options) })),
      },
    },
    translations: [
      {
        name: 'pdn-lint',
        version,
        language: languageTag(other),
        contents: ['localizedData'],
        translationMetadata: { name: `pdn-lint, ${languageTag(other)}` },
        associatedComponent: { name: 'pdn-lint' },
        rules: rules.map((rule) => wordsOf(rule, other, options)),
      },
    ],
  };
}

function languageTag(lang: Language): string {
  return lang === 'ru' ? 'ru-RU' : 'en-US';
}

function wordsOf(rule: Rule, lang: Language, { profile, asOf }: RuleOptions): object {
  const { pretty, explain } = messagesIn(lang);
  const norms = lawFor(rule, profile, asOf).map(({ text }) => text[lang]);
  const help: [label: string, text: string][] = [
    [pretty.why.trim(), rule.why[lang]],
    ...(norms.length === 0 ? [] : [[`${explain.norm}:`, norms.join('; ')] as [string, string]]),
    [pretty.remedy.trim(), rule.remedy[lang]],
  ];
  return {
    id: rule.id,
    shortDescription: { text: rule.title[lang] },
    fullDescription: { text: rule.why[lang] },
    help: {
      text: help.map(([label, text]) => `${label} ${text}`).join('\n\n'),
      markdown: help.map(([label, text]) => `**${label}** ${text}`).join('\n\n'),
    },
    helpUri: rulePage(rule.id),
  };
}

function factsOf(rule: Rule, { profile }: RuleOptions): object {
  const severity = severityFor(rule, profile);
  return {
    defaultConfiguration: severity === 'off' ? { enabled: false } : { level: LEVELS[severity] },
    properties: {
      tags: [rule.group, rule.class],
      precision: rule.kind === 'require' ? 'high' : PRECISIONS[rule.grade],
      'problem.severity': severity === 'error' || severity === 'warning' ? severity : 'recommendation',
    },
  };
}
