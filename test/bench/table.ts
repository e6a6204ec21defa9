/** Prints measurements beside what they are held against, and counts those whose ratio is above its bar. */
export class Table {
  failed = 0;

  constructor(ours: string, theirs: string) {
    console.log(`${''.padEnd(34)} ${ours.padStart(9)} ${theirs.padStart(9)}`);
  }

  row(name: string, ours: number, theirs: number, unit: string, bar: number): void {
    const ratio = ours / theirs;
    if (ratio > bar) this.failed++;
    const verdict = ratio <= bar ? 'ok' : 'TOO MUCH';
    const figures = `${ours.toFixed(1).padStart(9)} ${theirs.toFixed(1).padStart(9)} ${unit}`;
    console.log(`${name.padEnd(34)} ${figures}  ratio ${ratio.toFixed(2)} (bar ${bar}) ${verdict}`);
  }
}
