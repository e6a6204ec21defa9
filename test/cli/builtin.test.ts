import assert from 'node:assert/strict';
import { builtinEngine } from '../../server/src/cli/engine';
import { rulesOf } from '../../server/src/core/rulePack';
import { isReport, pdnLint, RECIPE } from './support';

const POLICY = `# Политика в отношении обработки персональных данных

1. Оператором является ООО «Ромашка», ИНН 7707083893.
2. Политика принята в соответствии с Федеральным законом от 27.07.2006 № 152-ФЗ «О персональных данных».
3. Оператор обрабатывает имя и телефон посетителей сайта, чтобы отвечать на их обращения.
4. Субъект вправе отозвать согласие, направив письмо на privacy@example.ru.
`;

describe('the command with the built-in rules', () => {
  const engine = builtinEngine();
  const ids = engine.pack.elements.map(({ id }) => id);
  const rules = rulesOf(engine.pack);

  it('reports every element of a policy, as the schema says', async () => {
    const { out } = await pdnLint(['--format', 'json', 'a.md'], { files: { 'a.md': POLICY }, engine });
    const [document] = isReport(JSON.parse(out)).documents;
    assert.equal(document.kind, 'policy');
    assert.deepEqual(Object.keys(document.elements).sort(), [...ids].sort());
  });

  it('says the same whatever the extension of a plain text', async () => {
    const kinds = async (name: string) => {
      const { out } = await pdnLint(['--format', 'json', name], { files: { [name]: RECIPE }, engine });
      return isReport(JSON.parse(out)).documents.map(({ kind }) => kind);
    };
    assert.deepEqual([await kinds('a.md'), await kinds('a.txt'), await kinds('a')], [['other'], ['other'], ['other']]);
  });

  it('shows every rule of the pack', async () => {
    const { out } = await pdnLint(['rules'], { engine });
    assert.deepEqual(
      out
        .trimEnd()
        .split('\n')
        .map((line) => line.split(' ')[0]),
      rules.map(({ id }) => id),
    );
  });

  for (const { id, clause } of rules) {
    it(`explains ${id} in both languages, with its clause and without signs of markup`, async () => {
      const { out, code } = await pdnLint(['explain', id], { engine });
      const english = await pdnLint(['explain', id, '--lang', 'en'], { engine });
      assert.deepEqual([code, english.code], [0, 0]);
      assert.equal(/\nОбразец текста: /.test(out), clause !== undefined);
      assert.equal(/\nStandard clause: /.test(english.out), clause !== undefined);
      assert.doesNotMatch(out + english.out, /(?<!-)\bundefined\b(?!-)|\[\||\|\]|\{/);
    });
  }

  it('breaks lines at the width of the terminal', async () => {
    const { out } = await pdnLint(['--level', 'hint', 'a.md'], { files: { 'a.md': POLICY }, engine, columns: 72 });
    assert.deepEqual(
      out.split('\n').filter((line) => line.length > 72),
      [],
    );
  });
});
