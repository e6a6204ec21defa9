import type { Act } from '../act';
import type { ActParts, Entity } from '../entities/entity';
import type { ActRegister } from './actRegister';
import { bareNumber, fold } from './actRegister';

/** Which part of a citation does not agree with the others. */
export type WrongPart = 'number' | 'date' | 'title';

/** What a citation means, and what is wrong with it. */
export interface Verdict {
  /** The act meant; absent where the register does not know it or several fit. */
  readonly act?: Act;
  readonly wrong?: WrongPart;
  /** Another act that the citation may mean as well. */
  readonly other?: Act;
  /** Whether two parts of the citation agree on the act, or it can mean no other. */
  readonly isSure: boolean;
}

const UNKNOWN: Verdict = { isSure: false };

/**
 * The parts by which an act is to be judged. A date right before a number is the act's only after a word or «от»: in
 * «с 01.09.2022 № 152-ФЗ требует» it is not. A date behind the number needs «от».
 */
export function judgedParts(text: string, entity: Entity): ActParts {
  let parts = judged.get(entity);
  if (parts === undefined) {
    parts = ownParts(text, entity);
    judged.set(entity, parts);
  }
  return parts;
}

/** Four rules judge every citation, so what is found out about one is kept with it. */
const judged = new WeakMap<Entity, ActParts>();
const verdicts = new WeakMap<ActParts, Verdict>();

function ownParts(text: string, { start, parts }: Entity): ActParts {
  if (parts?.dateSpan === undefined) return parts ?? {};
  const { dateSpan, numberSpan } = parts;
  const isBehind = numberSpan !== undefined && numberSpan.start < dateSpan.start;
  const before = text.slice(Math.max(start, dateSpan.start - 5), dateSpan.start);
  const isItsOwn = isBehind ? /(?:от|of)\s*$/i.test(before) : dateSpan.start > start;
  if (isItsOwn) return parts;
  const { date: _, dateSpan: __, ...rest } = parts;
  return rest;
}

/** Compares number, date and title of a citation with the register. */
export function verdictOf(register: ActRegister, parts: ActParts): Verdict {
  let verdict = verdicts.get(parts);
  if (verdict === undefined) {
    verdict = compared(register, parts);
    verdicts.set(parts, verdict);
  }
  return verdict;
}

function compared(register: ActRegister, parts: ActParts): Verdict {
  const { issuer, number, date, title } = parts;
  if (number !== undefined && /-з$/.test(number)) return UNKNOWN;
  const numbered = number === undefined ? [] : register.numbered(issuer, number);
  const titled = title === undefined ? [] : register.titled(issuer, fold(title));
  if (titled.length > 0) return byTitle(numbered, titled, number, date);
  if (number !== undefined) return byNumber(register, numbered, parts);
  const dated = date === undefined || title !== undefined ? [] : register.of(issuer).filter((act) => agrees(date, act));
  return dated.length === 1 && issuer !== undefined ? { act: dated[0], isSure: true } : UNKNOWN;
}

function byTitle(
  numbered: readonly Act[],
  titled: readonly Act[],
  number: string | undefined,
  date: string | undefined,
): Verdict {
  const both = titled.filter((act) => numbered.includes(act));
  const candidates = both.length > 0 || number !== undefined ? both : titled;
  if (candidates.length > 0) {
    const agreeing = candidates.filter((act) => agrees(date, act));
    if (agreeing.length > 0) {
      const act = agreeing.find(({ to }) => to === undefined) ?? agreeing[0];
      return { act, isSure: agreeing.length === 1 || number !== undefined };
    }
    return { act: candidates[0], wrong: 'date', isSure: candidates.length === 1 };
  }
  const act = titled.find((one) => date !== undefined && agrees(date, one));
  const other = numbered.find((one) => agrees(date, one));
  if (act !== undefined) return { act, wrong: 'number', isSure: other === undefined, ...(other && { other }) };
  if (other !== undefined && date !== undefined) return { act: other, wrong: 'title', other: titled[0], isSure: false };
  const inForce = titled.find(({ to }) => to === undefined) ?? titled[0];
  return { act: inForce, wrong: 'number', isSure: other === undefined, ...(other && { other }) };
}

function byNumber(register: ActRegister, numbered: readonly Act[], parts: ActParts): Verdict {
  const { issuer, number = '', date, title } = parts;
  if (date === undefined) {
    // Of several laws with one number a policy means the one whose articles are known here: the Law itself.
    const act = numbered.length === 1 ? numbered[0] : numbered.find(({ articles }) => articles !== undefined);
    return act === undefined ? UNKNOWN : { act, isSure: true };
  }
  const agreeing = numbered.find((act) => agrees(date, act));
  if (agreeing !== undefined) return { act: agreeing, isSure: true };
  const near = numbered.filter((act) => act.date !== undefined && isNear(date, act.date));
  // Another law of the same number has a title of its own.
  if (near.length === 1 && title === undefined) {
    return { act: near[0], wrong: 'date', isSure: date.slice(0, 4) === near[0].date?.slice(0, 4) };
  }
  if (numbered.length > 0 || title !== undefined) return UNKNOWN;
  const slipped = register.of(issuer).filter((act) => agrees(date, act) && isSlip(number, act.number));
  return slipped.length === 1 ? { act: slipped[0], wrong: 'number', isSure: false } : UNKNOWN;
}

function agrees(date: string | undefined, act: Act): boolean {
  return date === undefined || act.date === undefined || act.date.startsWith(date);
}

/** Two of day, month and year are the same: a slip of the pen. */
export function isNear(date: string, right: string): boolean {
  const own = date.split('-');
  return right.split('-').filter((part, index) => part === own[index]).length === 2;
}

/** The same digits in another order, as 1191 for 1119. Acts of one day have numbers close to each other. */
function isSlip(number: string, right: string | undefined): boolean {
  if (right === undefined) return false;
  const [own, other] = [bareNumber(number), bareNumber(right)];
  const sorted = (digits: string): string => [...digits].sort().join('');
  return (
    own.length >= 3 && own !== other && sorted(own) === sorted(other) && Math.abs(Number(own) - Number(other)) > 40
  );
}
