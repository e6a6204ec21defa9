import { type CheckRule, DEFAULT_LIMIT } from '../rule';
import { type RulePack, rulesOf } from '../rulePack';

/** Ids of what is said about exceptions themselves. */
export const EXCEPTION_RULES = [
  'exception-unused',
  'exception-expired',
  'exception-without-reason',
  'exception-unknown-rule',
  'exception-misspelt',
] as const;
export type ExceptionRuleId = (typeof EXCEPTION_RULES)[number];

/** What is told about an exception rather than about the policy. No law and no check stand behind it, so it is no rule of a pack. */
export type ExceptionRule = CheckRule & { readonly id: ExceptionRuleId };

type Words = Pick<ExceptionRule, 'id' | 'severity' | 'title' | 'why' | 'remedy'>;

function ruleOf(words: Words): ExceptionRule {
  return { ...words, ...SAME };
}

/** What all of them have in common. */
const SAME = {
  kind: 'check',
  class: 'good-practice',
  grade: 'certain',
  group: 'document',
  profiles: {},
  law: [],
  inForce: {},
  limit: DEFAULT_LIMIT,
  check: '',
  messages: {},
  lists: {},
  patterns: {},
} as const;

const FORM = '<!-- pdn-lint allow правило: причина -->';

/** Everything that is said about exceptions, by id. */
export const exceptionRules: Readonly<Record<ExceptionRuleId, ExceptionRule>> = {
  'exception-unused': ruleOf({
    id: 'exception-unused',
    severity: 'info',
    title: { ru: 'Исключение ничего не закрывает', en: 'Exception without effect' },
    why: {
      ru: 'Замечания, ради которого исключение записано, больше нет: текст изменился или правило его не находит. Если такое замечание появится снова, забытое исключение скроет его.',
      en: 'The finding for which the exception was made is gone: the text has changed, or the rule no longer finds it. Should it come back, the forgotten exception would hide it.',
    },
    remedy: {
      ru: 'Удалите исключение. Если оно записано в файле с цитатой, сверьте цитату с текстом.',
      en: 'Remove the exception. If it is kept in a file with a quotation, compare the quotation with the text.',
    },
  }),
  'exception-expired': ruleOf({
    id: 'exception-expired',
    severity: 'info',
    title: { ru: 'Срок исключения истёк', en: 'Exception expired' },
    why: {
      ru: 'Исключение принято до названного дня. День прошёл, и замечание показано снова.',
      en: 'The exception was made until a day that has passed, so the finding is shown again.',
    },
    remedy: {
      ru: 'Исправьте текст либо примите решение заново: продлите срок и обновите причину.',
      en: 'Mend the text, or decide anew: extend the date and update the reason.',
    },
  }),
  'exception-without-reason': ruleOf({
    id: 'exception-without-reason',
    severity: 'warning',
    title: { ru: 'Исключение без причины', en: 'Exception without a reason' },
    why: {
      ru: 'Тот, кто откроет документ через год, должен понять, почему замечание оставлено. Без причины исключение не действует.',
      en: 'Whoever opens the document in a year must see why the finding was left. Without a reason the exception has no effect.',
    },
    remedy: {
      ru: `Допишите причину после двоеточия: ${FORM}`,
      en: 'Write the reason after the colon: <!-- pdn-lint allow rule: reason -->',
    },
  }),
  'exception-unknown-rule': ruleOf({
    id: 'exception-unknown-rule',
    severity: 'warning',
    title: { ru: 'Исключение из неизвестного правила', en: 'Exception from an unknown rule' },
    why: {
      ru: 'Правила с таким названием нет, поэтому исключение не действует.',
      en: 'There is no rule of this name, so the exception has no effect.',
    },
    remedy: {
      ru: 'Исправьте название правила. Все названия показывает команда pdn-lint rules.',
      en: 'Correct the name of the rule. The command pdn-lint rules lists all names.',
    },
  }),
  'exception-misspelt': ruleOf({
    id: 'exception-misspelt',
    severity: 'warning',
    title: { ru: 'Комментарий для pdn-lint не понят', en: 'Comment for pdn-lint not understood' },
    why: {
      ru: 'Комментарий обращён к pdn-lint, но написан не по форме, поэтому не действует.',
      en: 'The comment speaks to pdn-lint but has not the right form, so it has no effect.',
    },
    remedy: {
      ru: `Пишите ${FORM} или, для всего документа, <!-- pdn-lint allow-document правило: причина -->`,
      en: 'Write <!-- pdn-lint allow rule: reason --> or, for the whole document, <!-- pdn-lint allow-document rule: reason -->',
    },
  }),
};

/** The ids that settings and exceptions may name: the rules of a pack, and what is said about exceptions. */
export function knownRules(pack: Pick<RulePack, 'elements' | 'defects'>): string[] {
  return [...rulesOf(pack).map(({ id }) => id), ...EXCEPTION_RULES];
}

/** What is known of an id that names something told about exceptions; nothing for every other id. */
export function exceptionRuleOf(id: string): ExceptionRule | undefined {
  return Object.hasOwn(exceptionRules, id) ? exceptionRules[id as ExceptionRuleId] : undefined;
}
