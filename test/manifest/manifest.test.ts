import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROFILES, SEVERITIES } from '../../server/src/core/rule';
import { DEFAULTS } from '../../server/src/lsp/settings';

const root = join(__dirname, '../..');
const read = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));

const manifest = read('package.json');
const { contributes } = manifest;
const words: Record<'ru' | 'en', Record<string, string>> = {
  ru: read('package.nls.ru.json'),
  en: read('package.nls.json'),
};

/** All strings inside a value. */
function* strings(value: unknown): Iterable<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null) for (const part of Object.values(value)) yield* strings(part);
}

describe('package.json', () => {
  const keys = [...strings(manifest)].flatMap((text) => /^%([\w.-]+)%$/.exec(text)?.[1] ?? []);

  for (const language of ['ru', 'en'] as const) {
    it(`finds all its words in ${language}, and leaves none over`, () => {
      assert.deepEqual(Object.keys(words[language]).sort(), [...new Set(keys)].sort());
      assert.deepEqual(
        Object.entries(words[language]).filter(([, text]) => text.trim() === ''),
        [],
      );
    });
  }

  it('links the same commands in both languages', () => {
    const links = (text: string) => [...text.matchAll(/\]\((command:[^)]*)\)/g)].map(([, target]) => target);
    for (const key of keys) assert.deepEqual(links(words.ru[key]), links(words.en[key]), key);
  });

  it('names files that are there', () => {
    const paths = [...strings(contributes)].filter((text) => text.startsWith('./'));
    assert.ok(paths.length > 10);
    assert.deepEqual(
      [...paths, manifest.icon].filter((path) => !existsSync(join(root, path))),
      [],
    );
  });

  it('names commands of this extension that it contributes', () => {
    const declared = new Set(contributes.commands.map(({ command }: { command: string }) => command));
    const named = [...strings([contributes.menus, contributes.walkthroughs, words])].flatMap((text) =>
      [...text.matchAll(/(?:^|command:|onCommand:)(pdn-lint\.(?!checklist)\w+)/g)].map(([, command]) => command),
    );
    assert.ok(named.length > 10);
    assert.deepEqual(
      named.filter((command) => !declared.has(command)),
      [],
    );
  });

  it('offers the settings that the server knows, with its defaults', () => {
    const { 'pdn-lint.profile': profile, 'pdn-lint.level': level, ...rest } = contributes.configuration.properties;
    assert.deepEqual(profile.enum, PROFILES);
    assert.deepEqual(level.enum, SEVERITIES);
    for (const setting of [profile, level]) assert.equal(setting.enumDescriptions.length, setting.enum.length);
    for (const [name, value] of Object.entries(DEFAULTS))
      assert.equal(
        { ...rest, 'pdn-lint.profile': profile, 'pdn-lint.level': level }[`pdn-lint.${name}`].default,
        value,
      );
  });
});
