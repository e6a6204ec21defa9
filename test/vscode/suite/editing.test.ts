import assert from 'node:assert/strict';
import { type CodeAction, CodeActionKind, commands, Range, type TextDocument, workspace } from 'vscode';
import { closeDrafts, openDraft, replaceText, undo } from './drafts';
import { type findingsOf, ruleOf, runAction, waitForAction, waitForFindings } from './findings';
import { waitFor } from './waitFor';

const POLICY = `# Политика обработки персональных данных

## 1. Общие положения

1.1. Настоящая Политика определяет порядок обработки персональных данных ООО «Северный ветер» (далее — Оператор).

1.2. Политика составлена по Федеральному закону от 27.06.2006 № 152-ФЗ «О персональных данных».

## 2. Права субъекта персональных данных

2.1. Субъект вправе получать сведения об обработке своих данных, обратившись по адресу privacy@veter.example.
`;

/** Letters that a fast typist strikes. */
const KEYSTROKES = 200;

describe('editing a draft', () => {
  afterEach(closeDrafts);

  const has = (rule: string) => (findings: readonly { code?: unknown }[]) =>
    (findings as Parameters<typeof ruleOf>[0][]).map(ruleOf).includes(rule);

  it('inserts a missing clause where it belongs, and undo takes it back to the letter', async () => {
    const editor = await openDraft(POLICY);
    const { document } = editor;
    await waitForFindings(document, has('consent-withdrawal'));
    await runAction(document, /отзыв|withdraw/i);
    await waitForFindings(document, (findings) => !has('consent-withdrawal')(findings));
    const lines = document.getText().split('\n');
    assert.ok(
      lines.some((line) => /^2\.2\. .*отзыв|^2\.2\. .*отозвать/.test(line)),
      document.getText(),
    );
    assert.ok(document.getText().includes('privacy@veter.example'));
    const kept = lines.filter((line) => POLICY.split('\n').includes(line));
    assert.deepEqual(kept.filter(Boolean), POLICY.split('\n').filter(Boolean));
    await undo(editor);
    await waitFor('the text as it was', () => (document.getText() === POLICY ? true : undefined));
    await waitForFindings(document, has('consent-withdrawal'));
  });

  it('mends a wrong citation to the character', async () => {
    const { document } = await openDraft(POLICY);
    const found = await waitForFindings(document, has('law-citation-error'));
    const { range } = found.find((finding) => ruleOf(finding) === 'law-citation-error') ?? assert.fail();
    const action = await waitForAction(document, /27\.07\.2006|дат|date/i, range);
    assert.ok(action.edit && (await workspace.applyEdit(action.edit)));
    assert.equal(document.getText(), POLICY.replace('27.06.2006', '27.07.2006'));
  });

  it('offers only safe fixes as «fix all»', async () => {
    const { document } = await openDraft(POLICY);
    await waitForFindings(document, has('law-citation-error'));
    const actions = await waitFor('source actions', async () => {
      const kind = CodeActionKind.SourceFixAll.value;
      const whole = document.validateRange(new Range(0, 0, 10_000, 0));
      const ask = commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', document.uri, whole, kind);
      const answer = (await ask.then(undefined, () => [])).filter(({ edit }) => edit !== undefined);
      return answer.length > 0 ? answer : undefined;
    });
    for (const { edit } of actions) if (edit) await workspace.applyEdit(edit);
    assert.equal(document.getText(), POLICY.replace('27.06.2006', '27.07.2006'));
  });

  it('keeps findings right while someone types quickly into a long draft', async () => {
    const paragraph = 'Оператор обрабатывает имя и адрес электронной почты клиентов для исполнения договора.\n\n';
    const long = POLICY + paragraph.repeat(Math.ceil(100_000 / new TextEncoder().encode(paragraph).length));
    const editor = await openDraft(long);
    const { document } = editor;
    await waitForFindings(document);
    const typed = 'Субъект вправе отозвать согласие, направив заявление на адрес privacy@veter.example. ';
    await commands.executeCommand('cursorBottom');
    for (let n = 0; n < KEYSTROKES; n++) {
      await commands.executeCommand('type', { text: typed[n % typed.length] });
    }
    const text = document.getText();
    assert.equal(text.length, long.length + KEYSTROKES);
    const expected = await fresh(text);
    await waitForFindings(document, (findings) => told(findings) === expected);
  });

  it('says nothing of a text that was emptied', async () => {
    const editor = await openDraft(POLICY);
    await waitForFindings(editor.document);
    await replaceText(editor, '');
    await waitForFindings(editor.document, (findings) => findings.length === 0);
  });

  const told = (findings: ReturnType<typeof findingsOf>) =>
    findings
      .map((finding) => `${ruleOf(finding)} ${finding.range.start.line}:${finding.range.start.character}`)
      .sort()
      .join('\n');

  /** What is said of a text that is opened anew. */
  async function fresh(text: string): Promise<string> {
    const { document }: { document: TextDocument } = await openDraft(text);
    return told(await waitForFindings(document));
  }
});
