import type { DocumentKind } from '../../core/report';
import type { Severity } from '../../core/rule';
import type { Language } from '../options';

/** Words of the reports for people, in HTML and Markdown. What the command says elsewhere too stands in `Messages`. */
export interface ReportWords {
  readonly title: string;
  readonly documents: string;
  readonly document: string;
  readonly kind: Readonly<Record<DocumentKind, string>>;
  readonly kindName: string;
  readonly profile: string;
  readonly asOf: string;
  readonly law: string;
  readonly checkedOn: (month: string) => string;
  readonly elements: string;
  readonly findings: string;
  /** Heading over the findings of a severity, in the plural. */
  readonly severities: Readonly<Record<Severity, string>>;
  readonly checklist: string;
  readonly element: string;
  readonly state: string;
  readonly where: string;
  readonly clause: (number: string) => string;
  /** A numbered item of a clause. */
  readonly item: (number: string) => string;
  /** Of an element that is missing: the section in which it belongs. */
  readonly belongs: (heading: string) => string;
  readonly norm: string;
  readonly why: string;
  readonly remedy: string;
  readonly safeFix: string;
  readonly suggestedFix: string;
  readonly sample: string;
  /** Warns that a sample is one; follows `sample` and a colon. */
  readonly draft: string;
  /** Where the text to insert was shown before. */
  readonly shownAt: (title: string) => string;
  readonly rule: string;
  readonly more: (count: number) => string;
  readonly unread: string;
  readonly reasons: string;
  readonly quiet: string;
  readonly cut: (count: number) => string;
  readonly date: (iso: string) => string;
  readonly madeBy: string;
  readonly caution: string;
}

const ru: ReportWords = {
  title: 'Проверка политики обработки персональных данных',
  documents: 'Документы',
  document: 'Документ',
  kind: { policy: 'политика обработки персональных данных', other: 'не похоже на политику' },
  kindName: 'Вид документа',
  profile: 'Профиль',
  asOf: 'Проверено по закону на',
  law: 'Нормативная база',
  checkedOn: (month) => `проверена по состоянию на ${month}`,
  elements: 'Элементы политики',
  findings: 'Замечания',
  severities: { error: 'Ошибки', warning: 'Предупреждения', info: 'Рекомендации', hint: 'Советы' },
  checklist: 'Что есть в политике и чего нет',
  element: 'Элемент',
  state: 'Состояние',
  where: 'Где',
  clause: (number) => `п.\u00a0${number}`,
  item: (number) => `подп.\u00a0${number}`,
  belongs: (heading) => `место — раздел «${heading}»`,
  norm: 'Норма',
  why: 'Почему',
  remedy: 'Что сделать',
  safeFix: 'Точная правка',
  suggestedFix: 'Возможная правка',
  sample: 'Текст для вставки',
  draft:
    'это образцы. Замените места в квадратных скобках и проверьте, что написанное отвечает тому, как данные обрабатываются на деле.',
  shownAt: (title) => `см. «${title}»`,
  rule: 'правило',
  more: (count) => `И ещё ${count} в этом документе.`,
  unread: 'Не удалось проверить',
  reasons: 'Почему и что сделать',
  quiet: 'Рекомендации и советы',
  cut: (count) =>
    `Отчёт сокращён: GitHub не принимает более длинных сообщений.${count > 0 ? ` Не показано замечаний: ${count}.` : ''} Целиком — --output html:отчёт.html.`,
  date: (iso) => iso.split('-').reverse().join('.'),
  madeBy: 'Составлено программой',
  caution:
    'Отчёт составлен программой по тексту документа. Он помогает юристу, но не заменяет его: как данные обрабатываются на деле, из текста не видно.',
};

const en: ReportWords = {
  title: 'Check of a personal-data policy',
  documents: 'Documents',
  document: 'Document',
  kind: { policy: 'personal-data policy', other: 'does not look like a policy' },
  kindName: 'Kind of document',
  profile: 'Profile',
  asOf: 'Judged by the law of',
  law: 'Legal base',
  checkedOn: (month) => `checked as of ${month}`,
  elements: 'Elements of the policy',
  findings: 'Findings',
  severities: { error: 'Errors', warning: 'Warnings', info: 'Recommendations', hint: 'Hints' },
  checklist: 'What the policy has and what it lacks',
  element: 'Element',
  state: 'State',
  where: 'Where',
  clause: (number) => `clause\u00a0${number}`,
  item: (number) => `item\u00a0${number}`,
  belongs: (heading) => `belongs in the section “${heading}”`,
  norm: 'Norm',
  why: 'Why',
  remedy: 'What to do',
  safeFix: 'Exact edit',
  suggestedFix: 'Possible edit',
  sample: 'Text to insert (Russian)',
  draft:
    'these are drafts. Replace what stands in square brackets and make sure that the words are true of your processing.',
  shownAt: (title) => `see “${title}”`,
  rule: 'rule',
  more: (count) => `And ${count} more in this document.`,
  unread: 'Could not be checked',
  reasons: 'Why, and what to do',
  quiet: 'Recommendations and hints',
  cut: (count) =>
    `The report was cut: GitHub takes no longer messages.${count > 0 ? ` Findings left out: ${count}.` : ''} In full: --output html:report.html.`,
  date: (iso) => iso,
  madeBy: 'Made by',
  caution:
    'This report was made by a program from the text of the document. It helps a lawyer and does not replace one: how the data are processed in fact cannot be seen from the text.',
};

const WORDS: Readonly<Record<Language, ReportWords>> = { ru, en };

export function reportWordsIn(lang: Language): ReportWords {
  return WORDS[lang];
}
