import type { CodeLens } from 'vscode-languageserver';
import { STATE_NAMES } from '../../core/names';
import { pluralEn, pluralRu } from '../../core/plural';
import { bySeverity } from '../../core/rule';
import type { Draft } from '../draft';
import type { Language, Session } from '../session';
import { type ChecklistItem, checklist } from './checklist';

/** The command of the client that opens the checklist; its argument is the URI of the draft. */
export const SHOW_CHECKLIST = 'pdn-lint.showChecklist';

/** How many elements the line names; the rest is counted. */
const NAMED = 2;

/** The line above the title that counts the elements of a policy and names those that weigh most among the missing. */
export function codeLenses(draft: Draft, session: Session): CodeLens[] {
  if (!draft.judgement.settings.codeLens || !draft.isPolicy) return [];
  const { present, total, groups } = checklist(draft, session);
  const items = groups.flatMap((group) => group.items);
  const absent = items.filter(({ state }) => state === 'absent');
  const partial = items.filter(({ state }) => state === 'partial');
  const parts = [
    counted(present, total, session.language),
    listed(absent, 'absent', session.language),
    // Beside names of what is missing, a number is enough.
    absent.length > 0 && partial.length > 0
      ? `${LEADS.partial[session.language]}: ${partial.length}`
      : listed(partial, 'partial', session.language),
  ];
  const { start } = draft.plainRange(titleOf(draft));
  return [
    {
      range: { start, end: start },
      command: {
        title: parts.filter((part) => part !== '').join(' · '),
        command: SHOW_CHECKLIST,
        arguments: [draft.uri],
      },
    },
  ];
}

/** The title, else the first heading, else the first words. Offsets of the plain text. */
function titleOf({ reading, document }: Draft): { start: number; end: number } {
  const { blocks } = document;
  const block = blocks[reading.title] ?? blocks.find(({ kind }) => kind === 'heading') ?? blocks[0];
  return block === undefined ? { start: 0, end: 0 } : (block.numberSpan ?? block.span);
}

function counted(present: number, total: number, language: Language): string {
  return language === 'ru'
    ? `${present} из ${total} ${pluralRu(total, 'элемента', 'элементов', 'элементов')}`
    : `${present} of ${total} ${pluralEn(total, 'element', 'elements')}`;
}

const LEADS = { absent: { ru: 'не хватает', en: 'missing' }, partial: STATE_NAMES.partial };

/** «не хватает: порядок отзыва согласия, контакты и ещё 6»; nothing where there are no such elements. */
function listed(items: readonly ChecklistItem[], state: keyof typeof LEADS, language: Language): string {
  if (items.length === 0) return '';
  const found = [...items].sort((a, b) => bySeverity(a.severity, b.severity));
  // One more is named rather than counted: «и ещё 1» is no shorter than most names.
  const named = found.length === NAMED + 1 ? found.length : NAMED;
  const names = found.slice(0, named).map(({ title }) => withSmallLetter(title));
  const more = found.length - names.length;
  const rest = more <= 0 ? '' : language === 'ru' ? ` и ещё ${more}` : ` and ${more} more`;
  return `${LEADS[state][language]}: ${names.join(', ')}${rest}`;
}

/** A title amid a line begins with a small letter, unless it begins with an abbreviation. */
function withSmallLetter(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}
