import type { Act, ActKind } from '../act';
import { bodyOf, russianDate } from './actNames';

/** Grammatical cases in which an act is cited. */
export const CASES = ['nominative', 'genitive', 'dative', 'instrumental', 'prepositional'] as const;
export type Case = (typeof CASES)[number];

/** What an act is, in every case, in the order of {@link CASES}. */
export const HEADS: Partial<Record<ActKind, readonly string[]>> = {
  'federal-law': [
    'Федеральный закон',
    'Федерального закона',
    'Федеральному закону',
    'Федеральным законом',
    'Федеральном законе',
  ],
  law: ['Закон', 'Закона', 'Закону', 'Законом', 'Законе'],
  edict: ['Указ', 'Указа', 'Указу', 'Указом', 'Указе'],
  decree: ['постановление', 'постановления', 'постановлению', 'постановлением', 'постановлении'],
  order: ['приказ', 'приказа', 'приказу', 'приказом', 'приказе'],
  letter: ['письмо', 'письма', 'письму', 'письмом', 'письме'],
};

/** How a citation is to be written. */
export interface CitationStyle {
  /** The nominative where nothing is given. */
  readonly in?: Case;
  /** With a capital, as at the beginning of a sentence. */
  readonly isCapital?: boolean;
}

/** An act as a document cites it in full: «Федеральный закон от 27.07.2006 № 152-ФЗ «О персональных данных»», with a no-break space after «№». */
export function citationOf(act: Act, { in: wanted = 'nominative', isCapital = false }: CitationStyle = {}): string {
  const { number, date, title } = act;
  const head = HEADS[act.kind]?.[CASES.indexOf(wanted)];
  if (head === undefined) return `${title}${details(date, number)}`;
  const body = act.kind === 'law' ? 'Российской Федерации' : bodyOf(act)?.ru;
  const first = isCapital ? head.charAt(0).toUpperCase() + head.slice(1) : head;
  return `${first}${body === undefined ? '' : ` ${body}`}${details(date, number)} «${title}»`;
}

function details(date: string | undefined, number: string | undefined): string {
  return `${date === undefined ? '' : ` от ${russianDate(date)}`}${number === undefined ? '' : ` №\u00a0${number}`}`;
}
