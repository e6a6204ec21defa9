import assert from 'node:assert/strict';
import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { suppressActions } from '../../server/src/lsp/features/suppressActions';
import type { Session } from '../../server/src/lsp/session';
import { draftOf, FULL, marked, sessionOf } from './support';

const TITLE = '# Политика обработки персональных данных\n\n';

interface Case {
  readonly name: string;
  readonly rule: string;
  readonly text: string;
  /** The text after the action; `‸` encloses what is left to be written. Nothing where there is no such action. */
  readonly after?: string;
  readonly uri?: string;
  readonly session?: Session;
}

/** The actions about the first finding of a rule. */
function actionsFor(rule: string, text: string, uri = 'file:///a.md', session = sessionOf()): CodeAction[] {
  const draft = draftOf(text, { uri, languageId: uri.endsWith('.md') ? 'markdown' : 'plaintext' });
  const finding = draft.report.findings.find((one) => one.rule === rule);
  assert.ok(finding, rule);
  return suppressActions(draft, session, finding);
}

function applied(text: string, action: CodeAction): string {
  const [change] = (action.edit?.documentChanges ?? []) as TextDocumentEdit[];
  const [edit] = (change?.edits ?? Object.values(action.edit?.changes ?? {})[0]) as (TextEdit | SnippetTextEdit)[];
  const draft = draftOf(text);
  const at = draft.offsetAt(edit.range.start);
  const put = 'snippet' in edit ? edit.snippet.value.replace(/\$\{1:(.*?)\}/g, '‸$1‸') : edit.newText;
  return text.slice(0, at) + put + text.slice(at);
}

function check({ name, rule, text, after, uri, session }: Case): void {
  it(name, () => {
    const [action] = actionsFor(rule, text, uri, session);
    assert.equal(action === undefined ? undefined : applied(text, action), after);
    if (after === undefined) return;
    // Once the reason is written, the finding is gone and nothing else has changed.
    const told = (source: string) =>
      draftOf(source).report.findings.map((finding) => `${finding.rule}: ${finding.message.ru}`);
    const written = marked(after).text.replace(/причина(?= -->)|reason(?= -->)/, 'так решил юрист');
    const before = told(text);
    const gone = before.findIndex((line) => line.startsWith(`${rule}: `));
    const same = told(written);
    for (const line of before.toSpliced(gone, 1)) assert.ok(same.includes(line) || line.startsWith(`${rule}: `), line);
    assert.ok(!same.some((line) => line.startsWith(`${rule}: `) || line.startsWith('exception-')), same.join('\n'));
  });
}

const RULE = 'implied-consent';
const IMPLIED = 'Используя сайт, вы соглашаетесь на обработку персональных данных.';
const COMMENT = `<!-- pdn-lint allow ${RULE}: ‸причина‸ -->`;

const CASES: readonly Case[] = [
  { name: 'a paragraph', rule: RULE, text: `${TITLE}${IMPLIED}\n`, after: `${TITLE}${COMMENT}\n${IMPLIED}\n` },
  {
    name: 'a numbered clause between others',
    rule: RULE,
    text: `${TITLE}1.1. Слова.\n\n1.2. ${IMPLIED}\n\n1.3. Слова.\n`,
    after: `${TITLE}1.1. Слова.\n\n${COMMENT}\n1.2. ${IMPLIED}\n\n1.3. Слова.\n`,
  },
  {
    name: 'an item: its list is one passage',
    rule: RULE,
    text: `${TITLE}Порядок таков:\n\n- слова;\n- ${IMPLIED}\n`,
    after: `${TITLE}${COMMENT}\nПорядок таков:\n\n- слова;\n- ${IMPLIED}\n`,
  },
  {
    name: 'a quotation: the comment stands inside its line',
    rule: RULE,
    text: `${TITLE}> ${IMPLIED}\n`,
    after: `${TITLE}> ${COMMENT}${IMPLIED}\n`,
  },
  {
    name: 'lines that end with CR LF',
    rule: RULE,
    text: `${TITLE}${IMPLIED}\n`.replaceAll('\n', '\r\n'),
    after: `${TITLE}${COMMENT}\n${IMPLIED}\n`.replaceAll('\n', '\r\n'),
  },
  {
    name: 'a missing element: the whole document',
    rule: 'cookies',
    text: `${TITLE}Слова.\n`,
    after: `<!-- pdn-lint allow-document cookies: ‸причина‸ -->\n${TITLE}Слова.\n`,
  },
  {
    name: 'a client without tab stops',
    rule: RULE,
    text: `${TITLE}${IMPLIED}\n`,
    session: sessionOf('en', { ...FULL, workspace: {} }),
    after: `${TITLE}${COMMENT.replaceAll('‸', '').replace('причина', 'reason')}\n${IMPLIED}\n`,
  },
  { name: 'plain text has no comments', rule: RULE, text: `${TITLE}${IMPLIED}\n`, uri: 'file:///a.txt' },
];

describe('exceptions offered', () => {
  for (const one of CASES) check(one);

  const files = (exists: boolean): Session => ({
    ...sessionOf('ru', {
      ...FULL,
      workspace: { workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } },
    }),
    exceptionsFor: () => ({ uri: 'file:///.pdn-lint-exceptions.yaml', exists, file: 'a.txt' }),
  });

  it('go to a file where the text is not to be touched', () => {
    const text = `${TITLE}${IMPLIED}\n`;
    const [action] = actionsFor(RULE, text, 'file:///a.txt', files(false));
    assert.equal(action.title, 'Записать исключение в .pdn-lint-exceptions.yaml: Согласие по умолчанию');
    const [create, change] = action.edit?.documentChanges ?? [];
    assert.deepEqual(create, {
      kind: 'create',
      uri: 'file:///.pdn-lint-exceptions.yaml',
      options: { ignoreIfExists: true },
    });
    const [{ newText }] = (change as TextDocumentEdit).edits as TextEdit[];
    assert.equal(
      newText,
      '- file: "a.txt"\n  rule: implied-consent\n  quote: "Используя сайт, вы соглашаетесь"\n  reason: "причина"\n',
    );
    const [second] = actionsFor(RULE, text, 'file:///a.txt', files(true));
    assert.equal(second.edit?.documentChanges?.length, 1);
  });

  it('are none for what is said of exceptions', () => {
    assert.deepEqual(
      actionsFor('exception-misspelt', `${TITLE}<!-- pdn-lint cookies -->\n${IMPLIED}\n`, undefined, files(true)),
      [],
    );
  });
});
