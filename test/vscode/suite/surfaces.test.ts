import assert from 'node:assert/strict';
import { commands, env, extensions, languages, workspace } from 'vscode';
import { closeDrafts, openDraft } from './drafts';
import { findingsOf, ruleOf, waitForFindings } from './findings';

const NOTES = '# Заметки\n\nКупить хлеба.\n';

/** The manifest as VS Code reads it, with its texts in the language of the interface. */
const manifest = () => extensions.getExtension('pdn-lint.pdn-lint')?.packageJSON ?? assert.fail('not installed');

describe('what the extension brings', () => {
  afterEach(closeDrafts);

  it('checks a document that is no policy when the user asks', async () => {
    const { document } = await openDraft(NOTES);
    assert.deepEqual(findingsOf(document), []);
    await commands.executeCommand('pdn-lint.checkDocument');
    const findings = await waitForFindings(document);
    assert.ok(findings.map(ruleOf).includes('consent-withdrawal'));
  });

  it('knows drafts in plain text by their own language', async () => {
    assert.ok((await languages.getLanguages()).includes('pdn-policy'));
    const { document } = await openDraft(
      'Политика обработки персональных данных\n\n1. Общие положения\n',
      'черновик.pdn',
    );
    assert.equal(document.languageId, 'pdn-policy');
    await waitForFindings(document);
  });

  it('shows more when the user raises the level, and less when it is lowered again', async () => {
    const { document } = await openDraft(
      '# Политика обработки персональных данных\n\nООО «Ветер» обрабатывает данные.\n',
    );
    const calm = (await waitForFindings(document)).length;
    const settings = workspace.getConfiguration('pdn-lint');
    await settings.update('level', 'hint', true);
    await waitForFindings(document, (findings) => findings.length > calm);
    await settings.update('level', undefined, true);
    await waitForFindings(document, (findings) => findings.length === calm);
  });

  it('checks a draft that was never saved', async () => {
    const document = await workspace.openTextDocument({
      language: 'markdown',
      content: '# Политика обработки персональных данных\n\nООО «Ветер» обрабатывает данные.\n',
    });
    await waitForFindings(document);
  });

  it('opens the checklist', async () => {
    await openDraft('# Политика обработки персональных данных\n\nООО «Ветер» обрабатывает данные.\n');
    await commands.executeCommand('pdn-lint.showChecklist');
  });

  it('has every command that its manifest names', async () => {
    const known = await commands.getCommands(true);
    const named: string[] = manifest().contributes.commands.map(({ command }: { command: string }) => command);
    assert.deepEqual(
      named.filter((command) => !known.includes(command)),
      [],
    );
  });

  it('names its commands in the language of the interface', () => {
    // A translated title comes with what it was translated from.
    const titles = manifest().contributes.commands.map(({ title }: { title: string | { value: string } }) =>
      typeof title === 'string' ? title : title.value,
    );
    assert.ok(titles.length > 0);
    for (const title of titles) assert.match(title, env.language === 'ru' ? /^[А-ЯЁ]/u : /^[A-Z]/);
  });
});
