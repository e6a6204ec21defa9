/** The calendar day in the user's time zone as `YYYY-MM-DD`. */
export function isoDate(time: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${time.getFullYear()}-${two(time.getMonth() + 1)}-${two(time.getDate())}`;
}
