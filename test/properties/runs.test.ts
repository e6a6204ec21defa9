import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fc from 'fast-check';
import { builtinEngine } from '../../server/src/cli/engine';
import { pdnLint } from '../cli/support';
import { POLICIES } from '../lsp/anyText';
import { asDocx, asPage } from '../policies/policyFormats';
import { withDefects } from '../policies/seededDefects';

const root = join(__dirname, '../..');
const spoilt = withDefects(POLICIES['website.md']);
const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'a.md': spoilt,
  'b.txt': POLICIES['sample.md'],
  'c.html': asPage(withDefects(POLICIES['clinic.md'])),
  'd.docx': asDocx(withDefects(POLICIES['school.md'])),
  'e.md': '# Рецепт\n\nМука и вода.\n',
  'Ёлка.md': POLICIES['employer.md'],
};
const ARGV = [
  '--format',
  'json',
  '--lang',
  'ru',
  '--as-of',
  '2026-03-01',
  '--level',
  'hint',
  '--fail-on',
  'never',
  '--no-config',
];

interface Told {
  readonly documents: readonly { readonly path: string }[];
}

async function told(names: readonly string[]): Promise<Map<string, unknown>> {
  const { out, err } = await pdnLint([...ARGV, ...names], { files: FILES, engine: builtinEngine() });
  assert.equal(err, '');
  return new Map((JSON.parse(out) as Told).documents.map((document) => [document.path, document]));
}

describe('the documents of a run', () => {
  it('are judged alike in every order and company', async () => {
    const all = await told(Object.keys(FILES));
    assert.equal(all.size, Object.keys(FILES).length);
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(Object.keys(FILES), { minLength: 1 }), async (names) => {
        for (const [path, document] of await told(names)) assert.deepEqual(document, all.get(path), path);
      }),
      { numRuns: 20 },
    );
  });
});

/** Where a run happens, as the environment tells it. */
const PLACES: readonly Readonly<Record<string, string>>[] = [
  { LC_ALL: 'C', TZ: 'UTC' },
  { LC_ALL: 'ru_RU.UTF-8', LANG: 'ru_RU.UTF-8', TZ: 'Europe/Moscow' },
  { LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8', TZ: 'Europe/Istanbul' },
  { LC_ALL: 'ar_EG.UTF-8', LANG: 'ar_EG.UTF-8', TZ: 'Africa/Cairo' },
  { LC_ALL: 'th_TH.UTF-8', LANG: 'th_TH.UTF-8', TZ: 'Asia/Bangkok' },
  { LANG: 'lt_LT.UTF-8', LANGUAGE: 'lt', TZ: 'Pacific/Kiritimati' },
  { LANG: 'en_US.ISO-8859-1', TZ: 'Pacific/Pago_Pago' },
  { LANG: '', TZ: 'No/Such_Zone' },
];

describe('a run says the same under every locale and in every time zone', () => {
  let folder = '';
  let expected = '';
  const run = (env: Readonly<Record<string, string>>): string => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [join(folder, 'dist/cli.js'), ...ARGV, ...Object.keys(FILES)],
      { cwd: folder, encoding: 'utf8', env: { PATH: process.env.PATH, ...env }, maxBuffer: 64 * 1024 * 1024 },
    );
    assert.equal(stderr, '');
    assert.equal(status, 0);
    return stdout;
  };

  before(async function () {
    this.timeout(60_000);
    folder = mkdtempSync(join(tmpdir(), 'pdn-lint-places-'));
    for (const [name, content] of Object.entries(FILES)) writeFileSync(join(folder, name), content);
    const { bundle } = await import(pathToFileURL(join(root, 'build.mjs')).href);
    assert.equal(await bundle(join(folder, 'dist'), ['cli.js', 'main.js', 'fill-cache.js']), true);
    expected = run({});
    assert.match(expected, /unlimited-retention/);
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const check = (env: Readonly<Record<string, string>>) => {
    it(
      Object.entries(env)
        .map(([name, value]) => `${name}=${value}`)
        .join(' '),
      () => assert.equal(run(env), expected),
    );
  };
  for (const env of PLACES) check(env);
});
