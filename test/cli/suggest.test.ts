import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtinEngine } from '../../server/src/cli/engine';
import { builtinTexts } from '../../server/src/host/builtinTexts';
import { docx, p } from './docxParts';
import { isReport, pdnLint } from './support';

const POLICY = `# Политика обработки персональных данных

## 1. Общие положения

1.1. Политика определяет порядок обработки персональных данных.

## 2. Права субъекта

2.1. Пишите нам письма.
`;

const engine = builtinEngine();

interface Inserted {
  readonly fixed: number;
  readonly inserted?: readonly string[];
  readonly unfixed?: readonly { readonly code: string; readonly clause?: string }[];
  readonly elements: Readonly<Record<string, { readonly state: string }>>;
  readonly findings: readonly { readonly rule: string }[];
}

/** Runs the command over one file; gives the file afterwards and what was told of it. */
async function over(text: string | Uint8Array, argv: readonly string[], name = 'a.md', files = {}) {
  let after = '';
  const { out, err, code } = await pdnLint(['--format', 'json', '--fail-on', 'never', ...argv, name], {
    files: { ...files, [name]: text },
    engine,
    after: (directory) => (after = readFileSync(join(directory, name), 'utf8')),
  });
  const [document] = isReport(JSON.parse(out)).documents as unknown as readonly Inserted[];
  return { after, err, code, document };
}

/** Whether all of the text is still there, in order. */
function holdsAll(longer: string, text: string): boolean {
  const lines = longer.split(/\r\n|\r|\n/);
  let at = -1;
  return text.split(/\r\n|\r|\n/).every((line) => {
    at = lines.indexOf(line, at + 1);
    return at >= 0;
  });
}

const FORMS = [
  ['a.md', '\n'],
  ['a.txt', '\r\n'],
  ['a.md', '\r'],
] as const;
const FOREIGN: Readonly<Record<string, RegExp>> = { '\n': /\r/, '\r\n': /(?<!\r)\n/, '\r': /\n/ };

describe('--suggest', () => {
  let turn = 0;
  for (const { id, variants } of Object.values(builtinTexts().clauses)) {
    for (const variant of variants) {
      const wanted = `clause:${id}/${variant.id}`;
      const isTable = /^\s*\|/m.test(variant.text);
      // Each form of a file in its turn: a run over each of them would take minutes.
      const [name, lineEnd] = FORMS[turn++ % FORMS.length];
      /** Inserts the clause, twice, and checks that it is there once. */
      it(`inserts ${wanted} once into ${name} with ${JSON.stringify(lineEnd)}`, async () => {
        const text = POLICY.replaceAll('\n', lineEnd);
        const argv = ['--fix', '--suggest', wanted];
        const once = await over(text, argv, name);
        if (isTable && name.endsWith('.txt')) {
          assert.deepEqual([once.after, once.code], [text, 2]);
          assert.match(once.err, /в простом тексте не бывает таблиц/);
          return;
        }
        assert.deepEqual([once.document.inserted, once.err, once.code], [[id], '', 0]);
        assert.ok(holdsAll(once.after, text), once.after);
        assert.doesNotMatch(once.after, FOREIGN[lineEnd]);
        assert.doesNotMatch(once.after, /\$\{/);
        const twice = await over(once.after, argv, name);
        assert.equal(twice.after, once.after);
        assert.deepEqual([twice.document.inserted, twice.code], [undefined, 0]);
        assert.match(twice.err, new RegExp(`пункт «${id}» не вставлен: (?:в тексте об этом|он уже есть)`));
      }).timeout(20_000);
    }
  }

  it('inserts several at once, numbered one after another, once', async () => {
    const argv = ['--fix', ...['cookies', 'minors', 'policy-changes'].flatMap((id) => ['--suggest', `clause:${id}`])];
    const once = await over(POLICY, argv);
    assert.deepEqual([...(once.document.inserted ?? [])].sort(), ['cookies', 'minors', 'policy-changes']);
    assert.equal((await over(once.after, argv)).after, once.after);
  });

  it('fills in what the operator’s card knows, and marks the rest', async () => {
    const files = { '.pdn-lint.yaml': 'facts:\n  email: privacy@veresk.ru\n' };
    const { after, document } = await over(POLICY, ['--fix', '--suggest', 'clause:minors'], 'a.md', files);
    assert.match(after, /по адресу privacy@veresk\.ru\./);
    assert.match(after, /\[уточнить: 18\sлет\]/);
    assert.ok(document.findings.length > 0);
  });

  it('shows the clause before it is inserted', async () => {
    const { out, err } = await pdnLint(['--fix-dry-run', '--suggest', 'clause:cookies', 'a.md'], {
      files: { 'a.md': POLICY },
      engine,
      after: (directory) => assert.equal(readFileSync(join(directory, 'a.md'), 'utf8'), POLICY),
    });
    assert.match(out, /^\+.*cookie/m);
    assert.doesNotMatch(out, /^-[^-]/m);
    assert.match(err, /^Правок: 1, файлов: 1/);
  });

  const REFUSED: readonly (readonly [name: string, text: string | Uint8Array, why: string, code: number])[] = [
    ['a.md', `${POLICY}\n2.2. На сайте используются файлы cookie.\n`, 'present', 0],
    ['a.md', '# Рецепт\n\nВозьмите два яйца.\n', 'not-a-policy', 2],
    ['a.md', '', 'not-a-policy', 2],
    [
      'a.html',
      '<h1>Политика обработки персональных данных</h1><p>Оператор обрабатывает персональные данные.',
      'format',
      2,
    ],
    ['a.docx', docx({ body: p('Политика обработки персональных данных') }), 'format', 2],
  ];
  for (const [name, text, why, code] of REFUSED) {
    it(`inserts nothing into ${name}: ${why}`, async () => {
      const outcome = await over(text, ['--fix', '--suggest', 'clause:cookies'], name);
      assert.equal(outcome.after, Buffer.from(text).toString());
      assert.equal(outcome.code, code);
      assert.ok(
        outcome.document.unfixed?.some((one) => one.code === why && one.clause === 'cookies'),
        JSON.stringify(outcome.document.unfixed),
      );
      assert.match(outcome.err, /пункт «cookies» не вставлен: /);
    });
  }
});
