/** Days that one unit of a period counts at most; five working days make a week. */
const DAYS: Readonly<Record<string, number>> = {
  seconds: 1 / 86_400,
  minutes: 1 / 1440,
  hours: 1 / 24,
  days: 1,
  workdays: 7 / 5,
  weeks: 7,
  months: 30,
  years: 365,
};

/** Length in calendar days of a period written `10 workdays`, the value of a `period` entity; NaN for any other text. */
export function daysOf(period: string): number {
  const [amount, unit] = period.split(' ');
  return Number(amount) * (DAYS[unit] ?? Number.NaN);
}
