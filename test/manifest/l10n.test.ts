import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '../..');
const json = (path: string): Record<string, unknown> => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** Texts that the client asks the translation of. */
function asked(): string[] {
  const folder = join(root, 'client/src');
  return readdirSync(folder).flatMap((file) =>
    [...readFileSync(join(folder, file), 'utf8').matchAll(/l10n\.t\(\s*'((?:[^'\\]|\\.)*)'/g)].map(([, text]) => text),
  );
}

/** Numbers of the values that a text takes: «{0} of {1}». */
const values = (text: unknown) => [...String(text).matchAll(/\{(\d+)\}/g)].map(([, number]) => number).sort();

describe('texts of the extension', () => {
  const russian = json('client/l10n/bundle.l10n.ru.json');

  it('are asked for in words, never in a variable', () => {
    const folder = join(root, 'client/src');
    const calls = readdirSync(folder).map(
      (file) => readFileSync(join(folder, file), 'utf8').match(/l10n\.t\(/g)?.length ?? 0,
    );
    assert.equal(
      asked().length,
      calls.reduce((sum, count) => sum + count, 0),
    );
  });

  it('all have a Russian translation, and no translation is without its text', () => {
    assert.deepEqual([...new Set(asked())].sort(), Object.keys(russian).sort());
  });

  it('take the same values in both languages', () => {
    for (const [english, translated] of Object.entries(russian))
      assert.deepEqual(values(translated), values(english), english);
  });
});
