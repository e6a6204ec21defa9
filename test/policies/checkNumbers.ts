import assert from 'node:assert/strict';

/** Checks that the sections of a policy are numbered 1, 2, 3 … and the clauses of each 1.1, 1.2 … */
export function checkNumbers(policy: string, message = ''): void {
  let section = 0;
  let clause = 0;
  for (const [line, first, second] of policy.matchAll(/^(?:## )?(\d+)\.(?:(\d+)\.)? .*$/gm)) {
    if (second === undefined) {
      section++;
      clause = 0;
    } else clause++;
    const expected = second === undefined ? `${section}` : `${section}.${clause}`;
    assert.equal(second === undefined ? first : `${first}.${second}`, expected, `${message}: ${line}`);
  }
}
