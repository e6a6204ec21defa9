import type { LabelledNumber } from '../entities/registrationNumbers';
import { type Check, type Fault, say } from './fault';
import { labelledNumbers } from './labelledNumbers';
import { type RegistrationKind, registrationFault } from './registration';

const NAMES = { inn: 'ИНН', ogrn: 'ОГРН', ogrnip: 'ОГРНИП', kpp: 'КПП' } as const;

/** Which number it is. Fifteen digits under «ОГРН» are a sole trader's, for whom the label is often written short. */
export function kindOfNumber({ label, digits }: LabelledNumber): RegistrationKind {
  if (label === 'инн') return 'inn';
  if (label === 'кпп') return 'kpp';
  return label === 'огрнип' || digits.length === 15 ? 'ogrnip' : 'ogrn';
}

/** Registration numbers whose number of digits, check digit or beginning shows that they are mistyped. Sample numbers are placeholders. */
export const identifiers: Check = ({ reading, rule, day }) => {
  const faults: Fault[] = [];
  for (const number of labelledNumbers(reading)) {
    const kind = kindOfNumber(number);
    const fault = registrationFault(kind, number.digits, day);
    if (fault === undefined || fault === 'sample') continue;
    // «ОГРНИП 1027700132195»: the length is that of another number, and it is told as a number of somebody else.
    if (fault === 'length' && kind === 'ogrnip' && number.digits.length === 13) continue;
    const key = fault === 'length' ? `length-${kind}` : fault;
    faults.push({
      span: { start: number.start, end: number.end },
      message: say(rule, key, { name: NAMES[kind], count: String(number.digits.length) }),
      ...(fault === 'start' && { grade: 'ask', severity: 'warning' }),
    });
  }
  return faults;
};
