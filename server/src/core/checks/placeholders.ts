import type { Entity } from '../entities/entity';
import type { Reading } from '../reading';
import { emptyValues } from './emptyValues';
import { type Check, type CheckContext, type Fault, listed, say } from './fault';
import { formBlocks } from './formBlocks';
import { patternSpans } from './patternSpans';

/** A line to write on, as against a bracket or a variable, which only its author could fill in. */
const LINE = /^["«“„]?[_.…]/;
/** «________ И.И. Иванов», «____ (подпись)», «____ /Иванов/»: a place to sign. */
const SIGNATURE_AFTER = /^[^\S\n]*(?:\/|\((?:подпись|ф\.|фио|должность|инициалы)|[А-ЯЁ]\.[^\S\n]?[А-ЯЁ]\.)/i;

/** «(не) осуществляет»: the drafter has left both. */
const BOTH = /\(не\)[^\S\n]?(?:осуществля|переда|обрабатыва|использу|производ|принима|явля)[а-яё]{0,8}/gi;
/** «размещена по адресу https://». */
const BARE_SCHEME = /https?:\/\/(?=[\s.,;)»]|$)/g;

/**
 * Values that were not filled in, or were left as the sample had them: blanks and variables, labels with nothing after them,
 * sample names and addresses, alternatives of which none was chosen. What a data subject is to fill in or to sign is left out.
 */
export const placeholders: Check = (context) => {
  const { reading, rule } = context;
  const forms = formBlocks(reading, rule.patterns.form);
  const isInForm = (offset: number) => forms[reading.blockAt(offset)] === 1;
  const faults: Fault[] = blanksOf(reading, isInForm, patternSpans(reading, rule.patterns.filler)).map((span) => ({
    span,
    message: say(rule, 'blank'),
  }));
  for (const span of emptyValues(reading, rule))
    if (!isInForm(span.start)) faults.push({ span, message: say(rule, 'empty') });
  for (const span of patternSpans(reading, rule.patterns.choice)) faults.push({ span, message: say(rule, 'choice') });
  for (const span of patternSpans(reading, rule.patterns.sample)) faults.push({ span, message: say(rule, 'sample') });
  const { text } = reading.document.plain;
  for (const [expression, key] of [
    [BOTH, 'choice'],
    [BARE_SCHEME, 'empty'],
  ] as const) {
    for (const { 0: found, index } of text.matchAll(expression))
      faults.push({ span: { start: index, end: index + found.length }, message: say(rule, key) });
  }
  return [...faults, ...samples(context)];
};

function blanksOf(
  reading: Reading,
  isInForm: (offset: number) => boolean,
  fillers: readonly { readonly start: number }[],
): Entity[] {
  const { document } = reading;
  const { text } = document.plain;
  const filled = new Set(fillers.map(({ start }) => reading.blockAt(start)));
  return reading.entities.filter(({ kind, start, end }) => {
    if (kind !== 'blank') return false;
    const written = text.slice(start, end);
    if (/^\[\s*\]$/.test(written)) return false;
    if (!LINE.test(written)) return true;
    const at = reading.blockAt(start);
    const block = document.blocks[at];
    const isRule = block !== undefined && block.span.start === start && block.span.end === end;
    return !isRule && !isInForm(start) && !filled.has(at) && !SIGNATURE_AFTER.test(text.slice(end, end + 20));
  });
}

/** Names, hosts and numbers that samples are written with. */
function samples({ reading, rule }: CheckContext): Fault[] {
  const [hosts, people, firms, phones] = ['hosts', 'people', 'firms', 'phones'].map((name) => listed(rule, name));
  const message = say(rule, 'sample');
  return reading.entities
    .filter(({ kind, value = '' }) => {
      switch (kind) {
        case 'url':
          return hosts.has(value.split(/[/?#:]/, 1)[0]);
        case 'email':
          return hosts.has(value.slice(value.lastIndexOf('@') + 1)) || hosts.has(value);
        case 'organisation':
          return firms.has(folded(value));
        case 'person':
        case 'entrepreneur':
          return people.has(folded(value));
        case 'phone':
          return phones.has(value);
        default:
          return false;
      }
    })
    .map((span) => ({ span, message, ...(span.kind !== 'url' && span.kind !== 'email' && { grade: 'ask' as const }) }));
}

function folded(name: string): string {
  return name
    .toLowerCase()
    .replaceAll('ё', 'е')
    .replace(/\s+/g, ' ')
    .replace(/\. (?=.\.)/g, '.')
    .trim();
}
