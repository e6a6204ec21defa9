import type { Act } from '../act';
import type { ActParts, Entity } from '../entities/entity';
import { evaluate } from '../pattern/evaluate';
import type { Span } from '../span';
import { rewrittenDate } from './actFixes';
import { nameOf } from './actNames';
import { type ActRegister, isTold, registerOf } from './actRegister';
import { judgedParts } from './actVerdict';
import { referencesTo } from './articleReferences';
import { citedAct } from './citedAct';
import { type Check, type CheckContext, type Fault, type PlainFix, say } from './fault';
import { covering } from './patternSpans';

/** Acts and articles that are cited as if they were still in force. */
export const repealedActs: Check = function* (context) {
  const { reading, pack, rule, day } = context;
  const register = registerOf(pack);
  const { text } = reading.document.plain;
  const isPast = covering(historicalSentences(context));
  for (const entity of reading.entities) {
    if (entity.kind !== 'act' || entity.parts === undefined || isPast(entity)) continue;
    const parts = judgedParts(text, entity);
    const act = citedAct(register, parts, entity);
    if (act === undefined) continue;
    if (act.to !== undefined && act.to < day) {
      if (isTold(act)) yield faultOf(context, register, act, entity, fixesOf(context, register, act, entity, parts));
    } else yield* takenOut(context, act, entity);
  }
  for (const [name, conditions] of Object.entries(rule.patterns)) {
    const act = register.get(name);
    if (act === undefined && name !== 'wording') continue;
    if (act !== undefined && (act.to === undefined || act.to >= day || !isTold(act))) continue;
    for (const condition of conditions) {
      for (const { start, end } of evaluate(reading, condition)) {
        const span = { start: reading.words.starts[start], end: reading.words.ends[end - 1] };
        if (isPast(span)) continue;
        yield act === undefined
          ? { span, message: say(rule, 'wording'), grade: 'likely' }
          : { ...faultOf(context, register, act, span, []), grade: 'likely' };
      }
    }
  }
};

/** Sentences that themselves say that an act ended, or tell what was before. */
function historicalSentences({ reading, rule }: CheckContext): Span[] {
  const found = new Set<number>();
  for (const condition of rule.patterns.history ?? []) {
    for (const { start } of evaluate(reading, condition)) found.add(reading.words.sentence[start]);
  }
  return [...found].sort((a, b) => a - b).map((index) => reading.sentences[index]);
}

function* takenOut({ reading, rule, day }: CheckContext, act: Act, entity: Entity): Iterable<Fault> {
  const repealed = act.articles?.repealed?.filter(({ to }) => to < day) ?? [];
  if (repealed.length === 0 || !isTold(act)) return;
  for (const { place, span } of referencesTo(reading.document.plain.text, entity)) {
    const gone = repealed.find((one) => one.place === place);
    if (gone === undefined) continue;
    const name = nameOf(act);
    yield {
      span,
      message: {
        ru: say(rule, 'place', { place: placeName(place), act: name.ru }).ru,
        en: say(rule, 'place', { place: englishPlace(place), act: name.en }).en,
      },
    };
    return;
  }
}

function placeName(place: string): string {
  const [article, part, item] = place.split('/');
  return `${item === undefined ? '' : `пункт ${item} `}${part === undefined ? '' : `части ${part} `}${part === undefined ? 'статья' : 'статьи'} ${article}`;
}

function englishPlace(place: string): string {
  const [article, ...rest] = place.split('/');
  return `Article ${article}${rest.map((part) => `(${part})`).join('')}`;
}

function faultOf({ rule }: CheckContext, register: ActRegister, act: Act, span: Span, fixes: PlainFix[]): Fault {
  const instead = register.get(act.replacedBy);
  const key = instead === undefined ? 'alone' : (act.ending ?? 'repealed');
  const [name, other] = [nameOf(act), instead && nameOf(instead)];
  const isMild = rule.lists.mild?.includes(act.id) === true;
  return {
    span: { start: span.start, end: span.end },
    message: {
      ru: say(rule, key, { act: name.ru, instead: other?.ru ?? '' }).ru,
      en: say(rule, key, { act: name.en, instead: other?.en ?? '' }).en,
    },
    ...(isMild && { severity: 'warning' as const }),
    fixes,
  };
}

/** Puts the act in force in place of the old one, where both are called by the same words and differ in their details only. */
function fixesOf(
  { reading }: CheckContext,
  register: ActRegister,
  act: Act,
  entity: Entity,
  parts: ActParts,
): PlainFix[] {
  const instead = register.get(act.replacedBy);
  const { numberSpan, dateSpan, titleSpan } = parts;
  if (instead?.number === undefined || instead.date === undefined || numberSpan === undefined) return [];
  if (instead.kind !== act.kind || instead.issuer !== act.issuer || entity.parts?.dateSpan !== dateSpan) return [];
  const { text } = reading.document.plain;
  const date = dateSpan && rewrittenDate(text.slice(dateSpan.start, dateSpan.end), instead.date);
  if (dateSpan !== undefined && date === undefined) return [];
  const edits = [
    { span: numberSpan, text: instead.number.replace(/-ФЗ$/, '') },
    ...(dateSpan && date ? [{ span: dateSpan, text: date }] : []),
    ...(titleSpan ? [{ span: titleSpan, text: instead.title }] : []),
  ].sort((a, b) => a.span.start - b.span.start);
  const name = nameOf(instead);
  return [{ title: { ru: `Заменить: ${name.ru}`, en: `Replace with: ${name.en}` }, safe: false, edits }];
}
