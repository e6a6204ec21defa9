import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotatedTextEdit, ChangeAnnotation, ClientCapabilities, WorkspaceEdit } from 'vscode-languageserver';
import type { Draft } from '../../server/src/lsp/draft';
import { commandEdit, INSERT_ALL, missingRules } from '../../server/src/lsp/features/commands';
import { checkNumbers } from '../policies/checkNumbers';
import { applied, editsOf, isInsertion } from './applyEdit';
import { connect, type DraftOptions, draftOf, FULL, sessionOf } from './support';

const POLICY = `# Политика обработки персональных данных

## 1. Общие положения

1.1. Политика принята во исполнение Федерального закона от 27.07.2006 № 152-ФЗ «О персональных данных» (далее — Закон о персональных данных).

## 2. Права субъекта персональных данных

2.1. Субъект вправе получать сведения об обработке.

## 3. Меры защиты

3.1. Оператор назначил лицо, ответственное за организацию обработки персональных данных, его адрес — dpo@veresk.ru.
`;

/** The edit of the command for a text, and the elements that it is about. */
function insertAll(
  text: string,
  { draft: options, capabilities = FULL }: { draft?: DraftOptions; capabilities?: ClientCapabilities } = {},
): { draft: Draft; edit: WorkspaceEdit | undefined; missing: string[] } {
  const draft = draftOf(text, options);
  const session = sessionOf('ru', capabilities);
  const edit = commandEdit(INSERT_ALL, draft, session, []);
  return { draft, edit, missing: missingRules(draft, session).map(({ id }) => id) };
}

/** Checks the text after the command: the elements are there as far as values are, nothing else is found, all is numbered. */
function check(text: string, options: DraftOptions = {}): string {
  const { draft, edit, missing } = insertAll(text, { draft: options });
  assert.ok(edit);
  assert.ok(isInsertion(text, edit), 'nothing is taken away');
  const result = applied(text, edit);
  checkNumbers(result);
  // The author writes something into every place.
  const filled = result.replace(/\[уточнить: ([^\]]*)\]/g, (_, words: string) =>
    /цифр/.test(words)
      ? '7736207543'
      : /@/.test(words)
        ? 'privacy@veresk.ru'
        : /^индекс|адрес/.test(words)
          ? '190000, г. Санкт-Петербург, ул. Морская, д. 5'
          : words.replace(/^полное наименование.*/, 'ООО «Вереск»'),
  );
  const after = draftOf(filled, { uri: draft.uri, ...options });
  const left = missingRules(after, sessionOf()).map(({ id }) => id);
  assert.deepEqual(left, [], 'elements that are still missing');
  assert.ok(missing.length > 0);
  const rules = (report: Draft['report']) => report.findings.map(({ rule }) => rule);
  const before = new Set(rules(draft.report));
  const added = rules(draftOf(result, { uri: draft.uri, ...options }).report).filter((rule) => !before.has(rule));
  assert.deepEqual(
    [...new Set(added)].filter((rule) => rule !== 'placeholder'),
    [],
    'findings added',
  );
  return result;
}

describe('insert all missing clauses', () => {
  it('puts each where it belongs, numbered one after another, and shared sections once', () => {
    const result = check(POLICY);
    assert.match(result, /\n1\.2\. Оператором персональных данных является \[.+\n\n## 2\. Права/);
    assert.match(result, /\n2\.2\. .+\n\n2\.3\. /);
    const headings = [...result.matchAll(/^## (\d+)\. (.+)$/gm)].map(([, number, title]) => `${number} ${title}`);
    assert.deepEqual(headings.slice(0, 4), [
      '1 Общие положения',
      '2 Права субъекта персональных данных',
      '3 Меры защиты',
      '4 Цели обработки персональных данных',
    ]);
  });

  it('works on plain text with other line ends', () => {
    const text = POLICY.replace(/^#+ /gm, '').replace(/\n/g, '\r\n');
    assert.ok(!/(?<!\r)\n/.test(check(text, { uri: 'file:///policy.txt', languageId: 'plaintext' })));
  });

  it('makes a policy of a bare title', () => {
    const text = '# Политика обработки персональных данных\n';
    assert.ok(check(text, { force: true }).startsWith('# Политика обработки персональных данных\n\n'));
  });

  it('inserts nothing that an earlier clause brings along', () => {
    const { edit } = insertAll(POLICY);
    assert.ok(edit);
    const result = applied(POLICY, edit);
    assert.equal(result.match(/Оператором персональных данных является/g)?.length, 1);
    assert.ok(!result.includes('Адрес Оператора:'), 'the address stands among what is said of the operator');
  });

  it('leaves out what its author has to choose', () => {
    const { edit, missing } = insertAll(POLICY);
    assert.ok(edit);
    assert.ok(!missing.includes('cross-border-transfer'));
    assert.ok(!/трансграничн/i.test(applied(POLICY, edit)));
  });

  it('takes only what is shown as an error or a warning', () => {
    const { missing } = insertAll(POLICY, { draft: { level: 'hint' } });
    assert.ok(!missing.includes('policy-changes'));
    const onlyErrors = insertAll(POLICY, { draft: { level: 'error' } });
    assert.ok(!onlyErrors.missing.includes('complaint-right'));
    assert.ok(onlyErrors.missing.includes('consent-withdrawal'));
  });

  it('shows every insertion and asks before it makes them', () => {
    const { edit } = insertAll(POLICY);
    assert.ok(edit?.changeAnnotations);
    for (const one of editsOf(edit) as AnnotatedTextEdit[]) {
      const annotation: ChangeAnnotation = edit.changeAnnotations[one.annotationId];
      assert.equal(annotation.needsConfirmation, true);
      assert.match(annotation.label, /^(?:Вставить пункт|Дополнить): /);
    }
    assert.equal(edit.changeAnnotations['complaint-right'].label, 'Вставить пункт: Право на обжалование');
  });

  it('is a plain edit for a client that knows no better, with the same text', () => {
    const plain = insertAll(POLICY, { capabilities: {} }).edit;
    const full = insertAll(POLICY).edit;
    assert.ok(plain?.changes && full);
    assert.equal(applied(POLICY, plain), applied(POLICY, full));
  });

  it('does nothing where nothing is missing, and knows no other command', () => {
    const policy = readFileSync(join(__dirname, '../policies/website.md'), 'utf8');
    assert.equal(insertAll(policy).edit, undefined);
    assert.equal(insertAll('Договор поставки товара.').edit, undefined);
    assert.equal(commandEdit('other', draftOf(POLICY), sessionOf(), []), undefined);
  });

  it('is carried out by the server', async () => {
    const client = await connect();
    const made: WorkspaceEdit[] = [];
    client.connection.onRequest('workspace/applyEdit', ({ edit }: { edit: WorkspaceEdit }) => {
      made.push(edit);
      return { applied: true };
    });
    client.open('file:///policy.md', POLICY);
    await client.connection.sendRequest('workspace/executeCommand', {
      command: INSERT_ALL,
      arguments: ['file:///policy.md'],
    });
    assert.equal(made.length, 1);
    assert.equal(applied(POLICY, made[0]), applied(POLICY, insertAll(POLICY).edit as WorkspaceEdit));
    await client.stop();
  });
});
