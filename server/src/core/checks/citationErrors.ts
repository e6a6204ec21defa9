import type { Act } from '../act';
import type { ActParts, Entity } from '../entities/entity';
import { correction, rewrittenDate } from './actFixes';
import { nameOf, russianDate } from './actNames';
import { type ActRegister, bareNumber, isTold, registerOf } from './actRegister';
import { isNear, judgedParts, type Verdict, verdictOf, type WrongPart } from './actVerdict';
import { type Check, type CheckContext, type Fault, type PlainFix, say } from './fault';
import { wrongTitle } from './personalDataTitle';

/** The Law itself, by its id in the register. */
export const THE_LAW = '152-fz';

/** A law of a neighbouring state bears the very title that is wrong for the Russian one. */
const ANOTHER_STATE = /Республик[аиуе] (?:Беларусь|Казахстан|Молдова)|Украин[аыеу](?![а-я])|Армени[яи](?![а-я])/;

/** Date, number or title of the Law is wrong. */
export const lawCitation: Check = function* (context) {
  const { reading, pack } = context;
  const register = registerOf(pack);
  const law = register.get(THE_LAW);
  if (law === undefined) return;
  const isOfAnotherState = ANOTHER_STATE.test(reading.document.plain.text);
  for (const entity of reading.entities) {
    if (entity.kind === 'act' && entity.parts !== undefined)
      yield* faultsOfLaw(context, register, law, entity, isOfAnotherState);
  }
};

function* faultsOfLaw(
  context: CheckContext,
  register: ActRegister,
  law: Act,
  entity: Entity,
  isOfAnotherState: boolean,
): Iterable<Fault> {
  const { text } = context.reading.document.plain;
  const parts = judgedParts(text, entity);
  if (parts.issuer !== undefined) return;
  const verdict = verdictOf(register, parts);
  if (verdict.wrong !== undefined && (verdict.act === law || verdict.other === law)) {
    if (!isListed(text, entity)) yield* faultOf(context, verdict.wrong, verdict, parts);
    return;
  }
  if (isNumberOf(law, parts) && verdict.act === undefined && parts.date !== undefined && parts.title === undefined) {
    yield* faultOf(context, 'date', { act: law, isSure: false }, parts);
  }
  const title = verdict.act === law || verdict.act === undefined ? wrongTitle(text, entity, parts) : undefined;
  if (title === undefined || (parts.number !== undefined && !isNumberOf(law, parts))) return;
  if (parts.number === undefined && isOfAnotherState) return;
  if (parts.date !== undefined && law.date !== parts.date) {
    yield* faultOf(context, 'date', { act: law, isSure: true }, parts);
  }
  yield* faultOf(context, 'title', { act: law, isSure: title.isSame }, { ...parts, titleSpan: title.span });
}

function isNumberOf(act: Act, { number }: ActParts): boolean {
  return number !== undefined && act.number !== undefined && bareNumber(number) === bareNumber(act.number);
}

/** «Законами № 149-ФЗ, № 152-ФЗ «Об информации» и «О персональных данных»»: the titles follow the numbers in turn. */
function isListed(text: string, { end }: Entity): boolean {
  return /^\s*(?:,|и)\s*["«“„]об?\s/i.test(text.slice(end, end + 12));
}

/** Date, number or title of any other act of the register is wrong. */
export const actCitation: Check = function* (context) {
  const { reading, pack, day } = context;
  const register = registerOf(pack);
  const law = register.get(THE_LAW);
  const { text } = reading.document.plain;
  for (const entity of reading.entities) {
    if (entity.kind !== 'act' || entity.parts === undefined) continue;
    const parts = judgedParts(text, entity);
    const verdict = verdictOf(register, parts);
    const { act, other, wrong } = verdict;
    if (wrong === undefined || act === undefined || act === law || other === law) continue;
    if (!isTold(act) || (act.to !== undefined && act.to < day) || isListed(text, entity)) continue;
    yield* faultOf(context, wrong, verdict, parts);
  }
};

function* faultOf(context: CheckContext, wrong: WrongPart, verdict: Verdict, parts: ActParts): Iterable<Fault> {
  const { act, other, isSure } = verdict;
  const span = wrong === 'date' ? parts.dateSpan : wrong === 'number' ? parts.numberSpan : parts.titleSpan;
  if (act === undefined || span === undefined) return;
  const { text } = context.reading.document.plain;
  const name = nameOf(act);
  const key = other === undefined ? wrong : 'pair';
  const one = say(context.rule, key, {
    act: name.ru,
    other: other === undefined ? '' : nameOf(other).ru,
    right: rightOf(act, wrong),
  });
  const english = say(context.rule, key, {
    act: name.en,
    other: other === undefined ? '' : nameOf(other).en,
    right: rightOf(act, wrong),
  });
  const fixes = [
    fixOf(text, act, wrong, parts, isSure),
    other && fixOf(text, other, wrong === 'number' ? 'title' : 'number', parts, false),
  ];
  yield {
    span,
    message: { ru: one.ru, en: english.en },
    ...(!isSure && { grade: 'likely' as const }),
    fixes: fixes.filter((fix) => fix !== undefined),
  };
}

function rightOf(act: Act, wrong: WrongPart): string {
  if (wrong === 'date') return act.date === undefined ? '' : russianDate(act.date);
  return wrong === 'number' ? (act.number ?? '') : act.title;
}

function fixOf(text: string, act: Act, wrong: WrongPart, parts: ActParts, safe: boolean): PlainFix | undefined {
  const right = rightOf(act, wrong);
  if (wrong === 'date') {
    const { date = '', dateSpan } = parts;
    const written = dateSpan && act.date && rewrittenDate(text.slice(dateSpan.start, dateSpan.end), act.date);
    if (!dateSpan || !written || act.date === undefined) return undefined;
    // A date that is wrong altogether may mean another act.
    const isSlip = safe && isNear(date, act.date);
    return correction(
      text,
      dateSpan,
      written,
      { ru: `Исправить дату: ${right}`, en: `Correct the date: ${right}` },
      isSlip,
    );
  }
  if (wrong === 'number') {
    const { numberSpan } = parts;
    if (!numberSpan || act.number === undefined) return undefined;
    // «№ 152-1» lacks the letters that a law bears behind its digits.
    const hasSuffix = /-\d/.test(text.slice(numberSpan.start, numberSpan.end));
    const digits = hasSuffix ? act.number : act.number.replace(/-ФЗ$/, '');
    return correction(
      text,
      numberSpan,
      digits,
      { ru: `Исправить номер: ${right}`, en: `Correct the number: ${right}` },
      safe,
    );
  }
  if (!parts.titleSpan) return undefined;
  const isSmall = /^о/.test(text.slice(parts.titleSpan.start, parts.titleSpan.start + 1));
  const title = isSmall ? right.charAt(0).toLowerCase() + right.slice(1) : right;
  return correction(
    text,
    parts.titleSpan,
    title,
    { ru: `Исправить название: «${right}»`, en: `Correct the title: “${right}”` },
    safe,
  );
}
