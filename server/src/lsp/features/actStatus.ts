import type { Act } from '../../core/act';
import { citationOf } from '../../core/checks/actCitationText';
import { nameOf, russianDate } from '../../core/checks/actNames';
import type { Language } from '../session';

/** Full name of an act. Its title is Russian in both languages, since it is not translated officially. */
export function titleOf(act: Act, language: Language): string {
  const { kind, number, date, title } = act;
  if (kind === 'foreign' || number === undefined || date === undefined) return nameOf(act)[language];
  if (language === 'ru') return citationOf(act, { isCapital: true });
  return kind === 'code' ? nameOf(act).en : `${nameOf(act).en} «${title}»`;
}

/** Whether the last day of the act is past on a day (ISO). */
export function isOver(act: Act, day: string): boolean {
  return act.to !== undefined && act.to < day;
}

/** Whether the act is in force on a day (ISO). The day on which it ended is told only where it was compared with a source. */
export function statusOf(act: Act, day: string, language: Language): string {
  const words = WORDS[language];
  if (act.from !== undefined && act.from > day) return `${words.future} ${dateIn(act.from, language)}`;
  if (!isOver(act, day)) return words.inForce;
  const isDayKnown = act.confidence === 'act' || act.confidence === 'secondary';
  const since = isDayKnown && act.to !== undefined ? ` ${words.since} ${dateIn(dayAfter(act.to), language)}` : '';
  return words[act.ending ?? 'repealed'] + since;
}

function dateIn(iso: string, language: Language): string {
  return language === 'ru' ? russianDate(iso) : iso;
}

function dayAfter(iso: string): string {
  const [year, month, day] = iso.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

/** What is said about an act. */
export const WORDS = {
  ru: {
    likely: 'Вероятно, имеется в виду:',
    status: 'Статус',
    inForce: 'действует',
    future: 'вступает в силу с',
    since: 'с',
    repealed: 'утратил силу',
    replaced: 'заменён',
    inapplicable: 'больше не применяется',
    instead: 'Вместо него:',
  },
  en: {
    likely: 'This probably means:',
    status: 'Status',
    inForce: 'in force',
    future: 'enters into force on',
    since: 'since',
    repealed: 'no longer in force',
    replaced: 'replaced',
    inapplicable: 'no longer applied',
    instead: 'Instead of it:',
  },
} as const;
