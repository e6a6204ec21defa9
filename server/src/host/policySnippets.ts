import type { Profile } from '../core/rule';
import type { ActFile, ClauseFile, ElementFile } from './ruleFile';

/** A snippet as VS Code keeps it; lines of the body hold tab stops `$1` and `${1:words}`. */
export interface Snippet {
  readonly prefix: string | readonly string[];
  readonly description: string;
  readonly body: readonly string[];
}

/** How a draft is written: Markdown marks its headings and tables, plain text does not. */
export type SnippetFormat = 'markdown' | 'text';

/** The profile that a draft has unless its author chooses another. */
const PROFILE: Profile = 'website';

/**
 * Headings of the sections that a policy usually has, in their order: those of the elements that are more than good practice. A heading that
 * several clauses share stands where the last of them does, so that closing provisions close.
 */
export function usualSections(elements: readonly ElementFile[], clauses: readonly ClauseFile[]): string[] {
  const usual = new Set(
    elements
      .filter(({ severity, profiles }) => !['hint', 'off'].includes(profiles[PROFILE] ?? severity))
      .map(({ clause }) => clause),
  );
  const headings = new Map<string, boolean>();
  for (const { id, heading } of [...clauses].sort((a, b) => a.order - b.order)) {
    const isUsual = headings.get(heading.ru) === true || usual.has(id);
    headings.delete(heading.ru);
    headings.set(heading.ru, isUsual);
  }
  return [...headings].filter(([, isUsual]) => isUsual).map(([heading]) => heading);
}

/** Snippets for drafts. The headings come from the clauses and the citation from the register of acts, so that all agree. */
export function policySnippets(
  format: SnippetFormat,
  sections: readonly string[],
  law: ActFile,
): Record<string, Snippet> {
  const isMarkdown = format === 'markdown';
  const heading = (level: number, text: string): string => (isMarkdown ? `${'#'.repeat(level)} ${text}` : text);
  // Plain text has nothing but capitals to tell a heading with nothing under it from an item of a list.
  const title = (text: string): string => (isMarkdown ? text : text.toUpperCase());
  return {
    Политика: {
      prefix: 'политика',
      description: 'Политика обработки персональных данных: разделы по порядку',
      body: [
        heading(1, stop(1, title('Политика в отношении обработки персональных данных'))),
        ...sections.flatMap((section, index) => [
          '',
          heading(2, `${index + 1}. ${title(section)}`),
          '',
          `$${index === sections.length - 1 ? 0 : index + 2}`,
        ]),
      ],
    },
    Раздел: {
      prefix: 'раздел',
      description: 'Раздел с первым пунктом',
      body: [heading(2, `${stop(1, '1')}. ${stop(2, title('Название раздела'))}`), '', '$1.1. $0'],
    },
    Пункт: { prefix: 'пункт', description: 'Пункт с номером', body: [`${stop(1, '1')}.${stop(2, '1')}. $0`] },
    'Сокращение «далее»': {
      prefix: 'далее',
      description: 'Сокращённое наименование: (далее — Оператор)',
      body: [`(далее — ${stop(1, 'Оператор')})$0`],
    },
    'Закон о персональных данных': {
      prefix: ['152', '152-ФЗ'],
      description: 'Ссылка на Закон о персональных данных в нужном падеже',
      body: [`\${1|${CASES.join(',')}|} ${citationOf(law)}$0`],
    },
    'Цели обработки': {
      prefix: ['цели', 'таблица'],
      description: 'Цель — данные — субъекты — основание — срок',
      body: isMarkdown
        ? [row(COLUMNS), row(COLUMNS.map(() => '---')), row(COLUMNS.map((_, i) => stop(i + 1, VALUES[i]))), '$0']
        : [
            ...COLUMNS.map((name, i) => `${name}: ${stop(i + 1, VALUES[i])}${i < COLUMNS.length - 1 ? ';' : '.'}`),
            '$0',
          ],
    },
  };
}

const CASES = ['закон', 'закона', 'закону', 'законом', 'законе'].map(
  (noun, index) => `Федеральн${['ый', 'ого', 'ому', 'ым', 'ом'][index]} ${noun}`,
);

const COLUMNS = [
  'Цель обработки',
  'Категории и перечень персональных данных',
  'Категории субъектов',
  'Правовое основание',
  'Срок обработки и хранения',
];
/** Each asks for a value, in brackets, so that one that stays is found as a blank. */
const VALUES = ['цель', 'перечень данных', 'категории субъектов', 'правовое основание', 'срок или событие'].map(
  (words) => `[указать ${words}]`,
);

/** A place to fill in, with the words that stand there until then. */
function stop(index: number, words: string): string {
  return `\${${index}:${words}}`;
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** «от 27.07.2006 № 152-ФЗ «О персональных данных»». */
function citationOf({ date = '', number, title }: ActFile): string {
  return `от ${date.split('-').reverse().join('.')} №\u00a0${number} «${title}»`;
}
