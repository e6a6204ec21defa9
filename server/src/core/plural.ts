/** The form of a Russian noun that goes with the number: 1 файл, 2 файла, 5 файлов, 11 файлов, 21 файл. */
export function pluralRu(count: number, one: string, few: string, many: string): string {
  const tens = count % 100;
  const units = count % 10;
  if (tens >= 11 && tens <= 14) return many;
  if (units === 1) return one;
  return units >= 2 && units <= 4 ? few : many;
}

/** The form of an English noun that goes with the number. */
export function pluralEn(count: number, one: string, many: string): string {
  return count === 1 ? one : many;
}
