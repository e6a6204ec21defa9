import type { Act } from '../../core/act';
import { citationOf } from '../../core/checks/actCitationText';
import { nameOf, russianDate } from '../../core/checks/actNames';
import { type ActRegister, fold, isTold, registerOf } from '../../core/checks/actRegister';
import { judgedParts, verdictOf } from '../../core/checks/actVerdict';
import { referencesTo } from '../../core/checks/articleReferences';
import { THE_LAW } from '../../core/checks/citationErrors';
import { citedAct } from '../../core/checks/citedAct';
import type { Entity } from '../../core/entities/entity';
import type { Span } from '../../core/span';
import type { Language } from '../session';
import { type HoverPart, type HoverPlace, touches } from './hoverPart';

/** How far from its act an article may be named, in UTF-16 units. */
const REACH = 160;

/** The act that is cited at a place, or whose article is: its full name, whether it is in force, and what replaced it. */
export function actAt(place: HoverPlace): HoverPart | undefined {
  const { draft, plain: at } = place;
  const { reading, document } = draft;
  const { text } = document.plain;
  for (const entity of reading.entitiesIn({ start: Math.max(0, at - REACH), end: at + REACH }, 'act')) {
    const span = wholeCitation(text, entity);
    if (!touches(span, at)) continue;
    const register = registerOf(draft.pack);
    const meant = meantAct(register, text, entity);
    if (meant === undefined || !isTold(meant.act)) continue;
    return {
      span: document.plain.toSource(span),
      lines: told(place, register, meant.act, meant.isSure),
      checkedOn: meant.act.checkedOn,
    };
  }
  return undefined;
}

/** A citation with the articles that are named before or behind it. */
function wholeCitation(text: string, entity: Entity): Span {
  let { start, end } = entity;
  for (const { span } of referencesTo(text, entity)) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/**
 * The act that a citation means. A number alone is sure only for the Law itself, since numbers of acts come again every year; a citation with
 * a slip means what it most resembles.
 */
function meantAct(register: ActRegister, text: string, entity: Entity): { act: Act; isSure: boolean } | undefined {
  const parts = judgedParts(text, entity);
  const verdict = verdictOf(register, parts);
  if (verdict.other !== undefined) return undefined;
  if (verdict.wrong !== undefined && verdict.act !== undefined) {
    return verdict.isSure ? { act: verdict.act, isSure: false } : undefined;
  }
  const act = citedAct(register, parts, entity);
  if (act === undefined) return undefined;
  const { number, date, title } = parts;
  const isTitled = title !== undefined && register.titled(parts.issuer, fold(title)).includes(act);
  // Another law of the same number has a title of its own.
  if (title !== undefined && date === undefined && !isTitled) return undefined;
  const isBare = number !== undefined && date === undefined && title === undefined;
  return { act, isSure: !isBare || act.id === THE_LAW || act.kind === 'code' || act.kind === 'law' };
}

function told({ draft, session, markup }: HoverPlace, register: ActRegister, act: Act, isSure: boolean): string[] {
  const { language } = session;
  const words = WORDS[language];
  const lines = [
    `${isSure ? '' : `${markup.text(words.likely)} `}${markup.bold(titleOf(act, language))}`,
    markup.text(`${words.status}: ${statusOf(act, draft.judgement.asOf, language)}`),
  ];
  const instead = register.get(act.replacedBy);
  if (instead !== undefined && isTold(instead) && isOver(act, draft.judgement.asOf)) {
    lines.push(`${markup.text(words.instead)} ${markup.text(titleOf(instead, language))}`);
  }
  return lines;
}

/** Full name of an act. Its title is Russian in both languages, since it is not translated officially. */
function titleOf(act: Act, language: Language): string {
  const { kind, number, date, title } = act;
  if (kind === 'foreign' || number === undefined || date === undefined) return nameOf(act)[language];
  if (language === 'ru') return citationOf(act, { isCapital: true });
  return kind === 'code' ? nameOf(act).en : `${nameOf(act).en} «${title}»`;
}

function isOver(act: Act, day: string): boolean {
  return act.to !== undefined && act.to < day;
}

/** Whether the act is in force on a day (ISO). The day on which it ended is told only where it was compared with a source. */
function statusOf(act: Act, day: string, language: Language): string {
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

const WORDS = {
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
