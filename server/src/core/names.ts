import type { Grade, Group, Localized, Profile, RuleClass, Severity, State } from './rule';

/** Names shown to people, in the nominative. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Localized>> = {
  error: { ru: 'ошибка', en: 'error' },
  warning: { ru: 'предупреждение', en: 'warning' },
  info: { ru: 'рекомендация', en: 'info' },
  hint: { ru: 'совет', en: 'hint' },
};

export const GRADE_NAMES: Readonly<Record<Grade, Localized>> = {
  certain: { ru: 'достоверно', en: 'certain' },
  likely: { ru: 'вероятно', en: 'likely' },
  ask: { ru: 'решать юристу', en: 'ask a lawyer' },
};

export const CLASS_NAMES: Readonly<Record<RuleClass, Localized>> = {
  'law-policy': { ru: 'Закон требует этого от самой политики', en: 'Required by law of the policy itself' },
  'law-operator': {
    ru: 'Обязанность оператора, которую принято отражать в политике',
    en: 'A duty of the operator that a policy customarily shows',
  },
  regulator: { ru: 'Рекомендует Роскомнадзор', en: 'Recommended by Roskomnadzor' },
  'good-practice': { ru: 'Хорошая практика', en: 'Good practice' },
};

/** What the class of a rule says of a wording that should not stand. */
export const DEFECT_CLASS_NAMES: Readonly<Record<RuleClass, Localized>> = {
  'law-policy': { ru: 'Закон не допускает этого в самой политике', en: 'The law bars it from the policy itself' },
  'law-operator': { ru: 'Расходится с законом', en: 'At odds with the law' },
  regulator: { ru: 'Расходится с позицией Роскомнадзора', en: 'At odds with the view of Roskomnadzor' },
  'good-practice': { ru: 'Качество документа', en: 'Quality of the document' },
};

export const GROUP_NAMES: Readonly<Record<Group, Localized>> = {
  document: { ru: 'Документ', en: 'The document' },
  operator: { ru: 'Оператор', en: 'The operator' },
  processing: { ru: 'Обработка', en: 'Processing' },
  transfer: { ru: 'Передача', en: 'Transfer' },
  protection: { ru: 'Защита', en: 'Protection' },
  consent: { ru: 'Согласие', en: 'Consent' },
  rights: { ru: 'Права субъекта', en: 'Rights of the subject' },
};

export const PROFILE_NAMES: Readonly<Record<Profile, Localized>> = {
  website: { ru: 'сайт', en: 'website' },
  employer: { ru: 'работодатель', en: 'employer' },
  app: { ru: 'мобильное приложение', en: 'mobile app' },
  clinic: { ru: 'медицинская организация', en: 'clinic' },
  school: { ru: 'образовательная организация', en: 'school' },
  'state-body': { ru: 'государственный или муниципальный орган', en: 'state or municipal body' },
  'sole-trader': { ru: 'индивидуальный предприниматель', en: 'sole trader' },
  'self-employed': { ru: 'самозанятый', en: 'self-employed person' },
};

export const STATE_NAMES: Readonly<Record<State, Localized>> = {
  present: { ru: 'есть', en: 'present' },
  partial: { ru: 'частично', en: 'partial' },
  absent: { ru: 'нет', en: 'missing' },
};

/** What the parts of an explanation are called. */
export const PART_NAMES = {
  norm: { ru: 'Норма', en: 'Norm' },
  why: { ru: 'Почему', en: 'Why' },
  remedy: { ru: 'Что сделать', en: 'What to do' },
} as const satisfies Record<string, Localized>;

/** The names of one language. */
export function namesIn<K extends string>(
  names: Readonly<Record<K, Localized>>,
  language: keyof Localized,
): Record<K, string> {
  const entries = Object.entries<Localized>(names).map(([key, name]) => [key, name[language]]);
  return Object.fromEntries(entries) as Record<K, string>;
}
