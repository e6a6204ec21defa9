import type { Entity } from '../entities/entity';
import type { LabelledNumber } from '../entities/registrationNumbers';
import type { Reading } from '../reading';
import { type Check, type Fault, say } from './fault';
import { kindOfNumber } from './identifiers';
import { labelledNumbers } from './labelledNumbers';
import { isLike, latinLetters } from './likeness';

/** How far behind a name its numbers stand. */
const REACH = 400;
/** Whose numbers follow bank details is not to be told. */
const BANK = /банк|БИК|(?:р|к)\/с|сч[её]т/i;
const SELF_EMPLOYED = /^самозанят/i;

interface HeldNumber extends LabelledNumber {
  readonly holder: Entity | undefined;
}

const isHolder = ({ kind }: Entity): boolean => kind === 'organisation' || kind === 'entrepreneur' || kind === 'person';

/** Every number with the name that stands last before it, if that is near and no bank stands between. */
function withHolders(reading: Reading): HeldNumber[] {
  const { text } = reading.document.plain;
  const holders = reading.entities.filter(isHolder);
  let next = 0;
  return labelledNumbers(reading).map((number) => {
    while (next < holders.length && holders[next].start < number.start) next++;
    // A sole trader's name is a person too, and stands in the same place.
    const last = holders[next - 1];
    const holder =
      last?.kind === 'person' && holders[next - 2] !== undefined && holders[next - 2].end >= last.end
        ? holders[next - 2]
        : last;
    const isNear =
      holder !== undefined && number.start - holder.end <= REACH && !BANK.test(text.slice(holder.start, number.start));
    return { ...number, holder: isNear ? holder : undefined };
  });
}

/** The key of the message where a number cannot be its holder's, by the legal form. */
function mismatch(reading: Reading, { holder, digits, label, ...number }: HeldNumber): string | undefined {
  if (holder === undefined) return undefined;
  const kind = kindOfNumber({ label, digits, ...number });
  if (holder.kind === 'organisation') {
    if (kind === 'ogrnip' && (digits.length === 15 || label === 'огрнип')) return 'firm-ogrnip';
    return kind === 'inn' && digits.length === 12 ? 'firm-inn' : undefined;
  }
  if (holder.kind !== 'entrepreneur') return undefined;
  const isSelfEmployed = SELF_EMPLOYED.test(reading.document.plain.text.slice(holder.start, holder.end));
  if (kind === 'ogrnip' && digits.length === 15) return isSelfEmployed ? 'self-ogrnip' : undefined;
  if (kind === 'kpp') return 'trader-kpp';
  if (kind === 'inn') return digits.length === 10 ? 'trader-inn' : undefined;
  return digits.length === 13 ? 'trader-ogrn' : undefined;
}

/** Numbers that do not go with the legal form of their holder, and numbers of one holder that are given twice and differ. */
export const identifierHolders: Check = ({ reading, rule }) => {
  const numbers = withHolders(reading);
  const faults: Fault[] = [];
  for (const number of numbers) {
    const key = mismatch(reading, number);
    if (key === undefined) continue;
    const related = number.holder === undefined ? [] : [{ span: number.holder, message: say(rule, 'holder') }];
    faults.push({
      span: number,
      message: say(rule, key),
      related,
      ...(key === 'self-ogrnip' && { grade: 'ask', severity: 'info' }),
    });
  }
  return [
    ...faults,
    ...contradictions(reading, numbers).map(([first, second]) => ({
      span: second,
      message: say(rule, 'differs'),
      related: [{ span: first, message: say(rule, 'first') }],
    })),
  ];
};

/** A number and the one of the same kind and holder that differs from it. Where only one name stands in a text, all numbers are its own. */
function contradictions({ entities }: Reading, numbers: readonly HeldNumber[]): [HeldNumber, HeldNumber][] {
  const names = entities.filter(isHolder).map(({ value = '' }) => latinLetters(value));
  const single = names.every((name) => isLike(name, names[0])) ? names[0] : undefined;
  const first = new Map<string, HeldNumber>();
  const found: [HeldNumber, HeldNumber][] = [];
  for (const number of numbers) {
    const holder = number.holder?.value === undefined ? single : latinLetters(number.holder.value);
    const kind = kindOfNumber(number);
    if (holder === undefined || kind === 'kpp') continue;
    const key = `${kind}${number.digits.length} ${holder}`;
    const earlier = first.get(key);
    if (earlier === undefined) first.set(key, number);
    else if (earlier.digits !== number.digits) found.push([earlier, number]);
  }
  return found;
}
