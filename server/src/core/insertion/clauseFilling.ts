import { definedTerms, keyOf } from '../checks/definedTerms';
import { type Blank, clauseFromParts, clauseParts } from '../clauseText';
import { keptWith } from '../keptWith';
import type { Reading } from '../reading';
import { operatorTerm } from './operatorTerm';
import { spaced, withOperatorTerm, withTermsDefined } from './ownWords';
import { fullName, type KnownValues, personalForm, personName, shortName } from './values';

/**
 * The text of a clause as this document would say it: with its term for the operator, and with the values that are known in the places to
 * fill. What is not known for certain stays a placeholder.
 */
export function filledClause(text: string, reading: Reading, facts: KnownValues): string {
  const { forms } = operatorTerm(reading);
  const defined = termsDefined(reading);
  const own = withTermsDefined(withOperatorTerm(text, forms) ?? text, (term) => defined.has(keyOf(term)));
  let before = '';
  const parts = clauseParts(own).map((part): string | Blank => {
    const value = typeof part === 'string' ? part : knownValue(spaced(part.words), before, facts);
    before += spaced(value ?? '');
    return value ?? part;
  });
  return clauseFromParts(parts);
}

/** Keys of the terms that a document defines. */
const termsDefined = keptWith(
  (reading: Reading): ReadonlySet<string> => new Set(definedTerms(reading).map(({ key }) => key)),
);

/** What the words of a placeholder ask for; `before` is the text of the clause so far, which may decide it. */
const VALUES: readonly (readonly [words: RegExp, value: (facts: KnownValues, before: string) => string | undefined])[] =
  [
    [/^(?:privacy|dpo)@домен$/, ({ email }) => email],
    [/^10 цифр$/, ({ inn }) => ofLength(inn, 10)],
    [/^12 цифр$/, ({ inn }) => ofLength(inn, 12)],
    [/^13 цифр$/, ({ ogrn }) => ofLength(ogrn, 13)],
    [/^15 цифр$/, ({ ogrn }) => ofLength(ogrn, 15)],
    // Where the policy hangs on a wall need not be the address of the operator.
    [
      /^(?:индекс[, ]|адрес$)/,
      ({ address }, before) => (/(?:размещена|стенде)[^.]*по адресу $/.test(before) ? undefined : address),
    ],
    [/^\+7 /, ({ phone }) => phone],
    [/^https:\/\/…$/, ({ site }, before) => (/сайт[а-яё]*:? $/.test(before) ? site : undefined)],
    [/^https:\/\/…\/privacy$/, ({ policy }) => policy],
    // In another case than the nominative a full name would have to be declined.
    [/^полное наименование /, (facts, before) => (before.endsWith('является ') ? fullName(facts) : undefined)],
    [/^(?:сокращённое )?наименование оператора$/, (facts) => shortName(facts)],
    [/^индивидуальный предприниматель Фамилия Имя Отчество$/, (facts) => withStatus(facts)],
    [/^фамилия, имя, отчество$/, (facts) => personName(facts)],
    [/^должность$/, ({ responsible }) => responsible],
    [
      /^номер раздела$/,
      ({ destructionSection }, before) =>
        /уничтожени[а-яё]* (?:— раздел|\| в соответствии с разделом) $/.test(before) ? destructionSection : undefined,
    ],
  ];

function knownValue(words: string, before: string, facts: KnownValues): string | undefined {
  const value = VALUES.find(([asked]) => asked.test(words))?.[1](facts, before);
  // A value that reads as a placeholder itself would become one.
  return value === undefined || value.includes('${') ? undefined : value;
}

function ofLength(digits: string | undefined, length: number): string | undefined {
  return digits?.length === length ? digits : undefined;
}

function withStatus(facts: KnownValues): string | undefined {
  const name = personName(facts);
  return name === undefined || personalForm(facts) !== 'sole-trader' ? name : `индивидуальный предприниматель ${name}`;
}
