import assert from 'node:assert/strict';
import { env, extensions } from 'vscode';
import { closeDrafts, openDraft, replaceText, undo } from './drafts';
import { findingsOf, ruleOf, waitForFindings } from './findings';

const POLICY = `# Политика обработки персональных данных

1. Общие положения

1.1. Настоящая Политика определяет порядок обработки персональных данных ООО «Северный ветер».
`;

const WITHDRAWAL = '1.2. Субъект вправе отозвать согласие, направив письмо на адрес privacy@veter.ru.\n';

describe('a draft in the editor', () => {
  afterEach(closeDrafts);

  it('activates the extension and shows its findings', async () => {
    const { document } = await openDraft(POLICY);
    const findings = await waitForFindings(document);
    assert.ok(findings.map(ruleOf).includes('consent-withdrawal'), findings.map(ruleOf).join(' '));
    assert.equal(extensions.getExtension('pdn-lint.pdn-lint')?.isActive, true);
  });

  it('follows the text and, after an undo, is as it was to the letter', async () => {
    const editor = await openDraft(POLICY);
    const before = (await waitForFindings(editor.document)).map(ruleOf);
    await replaceText(editor, POLICY + WITHDRAWAL);
    await waitForFindings(editor.document, (findings) => !findings.map(ruleOf).includes('consent-withdrawal'));
    await undo(editor);
    assert.equal(editor.document.getText(), POLICY);
    await waitForFindings(editor.document, (findings) => findings.map(ruleOf).join() === before.join());
  });

  it('speaks the language of the interface', async () => {
    const { document } = await openDraft(POLICY);
    const [{ message }] = await waitForFindings(document);
    assert.match(message, env.language === 'ru' ? /^[А-ЯЁ]/u : /^[A-Z]/);
  });

  it('leaves a text alone that is no policy', async () => {
    const { document } = await openDraft('# Заметки\n\nКупить хлеба.\n');
    const { document: policy } = await openDraft(POLICY);
    await waitForFindings(policy);
    assert.deepEqual(findingsOf(document), []);
  });
});
