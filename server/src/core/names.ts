import type { Group, Localized, Profile, RuleClass, Severity, State } from './rule';

/** Names shown to people, in the nominative. */
export const SEVERITY_NAMES: Readonly<Record<Severity, Localized>> = {
  error: { ru: 'ошибка', en: 'error' },
  warning: { ru: 'предупреждение', en: 'warning' },
  info: { ru: 'рекомендация', en: 'recommendation' },
  hint: { ru: 'совет', en: 'hint' },
};

export const CLASS_NAMES: Readonly<Record<RuleClass, Localized>> = {
  'law-policy': { ru: 'требование закона к политике', en: 'required by law in the policy' },
  'law-operator': { ru: 'обязанность оператора по закону', en: 'duty of the operator by law' },
  regulator: { ru: 'рекомендация Роскомнадзора', en: 'recommended by Roskomnadzor' },
  'good-practice': { ru: 'добрая практика', en: 'good practice' },
};

export const GROUP_NAMES: Readonly<Record<Group, Localized>> = {
  document: { ru: 'Документ', en: 'The document' },
  operator: { ru: 'Оператор', en: 'The operator' },
  processing: { ru: 'Обработка', en: 'Processing' },
  transfer: { ru: 'Передача', en: 'Transfer' },
  protection: { ru: 'Защита', en: 'Protection' },
  consent: { ru: 'Согласие', en: 'Consent' },
  rights: { ru: 'Права субъекта', en: 'Rights of the data subject' },
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
  absent: { ru: 'нет', en: 'absent' },
};
