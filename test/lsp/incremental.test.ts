import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Position } from 'vscode-languageserver-protocol';
import { POLICIES } from './anyText';
import { type Answers, askAll } from './askAll';
import { Editor, script, seed } from './editor';
import { connect, FULL, type TestClient } from './support';

const places = fc.array(fc.record({ line: fc.nat(120), character: fc.nat(90) }), { minLength: 1, maxLength: 3 });

/** What a server says that never saw anything but the last text. */
async function freshly({ uri, text, version, languageId }: Editor, positions: readonly Position[]): Promise<Answers> {
  const client = await connect();
  try {
    void client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version, text },
    });
    return await askAll(client, uri, positions);
  } finally {
    await client.stop();
  }
}

describe('the server follows what happens in the editor', () => {
  let client: TestClient;
  beforeEach(async () => {
    client = await connect();
  });
  afterEach(async () => {
    await client.stop();
    assert.deepEqual(client.logged, []);
  });

  async function check(editor: Editor, positions: readonly Position[] = [{ line: 4, character: 8 }]): Promise<void> {
    const answers = await askAll(client, editor.uri, positions);
    assert.deepEqual(answers, await freshly(editor, positions));
    for (const { method, answer } of answers) assert.doesNotMatch(`${answer}`, /^failed/, method);
  }

  it('after any edits it says what a fresh server says of the last text', async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(seed, script, places, async (text, changes, positions) => {
        const editor = new Editor(client, `file:///${count++}.${count % 3 === 0 ? 'txt' : 'md'}`, text);
        for (const { edits, ask } of changes) {
          editor.change(edits);
          if (ask) await askAll(client, editor.uri, positions.slice(0, 1));
        }
        await check(editor, positions);
        editor.close();
        assert.deepEqual(client.logged, []);
      }),
      { numRuns: 40 },
    );
  });

  it('two documents at once do not get in each other’s way', async () => {
    await fc.assert(
      fc.asyncProperty(seed, seed, script, async (first, second, changes) => {
        const editors = [new Editor(client, 'file:///a.md', first), new Editor(client, 'file:///b.md', second)];
        changes.forEach(({ edits }, i) => {
          editors[i % 2].change(edits);
        });
        await Promise.all(editors.map((editor) => check(editor)));
        for (const editor of editors) editor.close();
      }),
      { numRuns: 8 },
    );
  });

  it('a client that is told of findings is told of those of the last text', async () => {
    const { diagnostic: _, ...textDocument } = FULL.textDocument ?? {};
    const told = await connect({ capabilities: { ...FULL, textDocument } });
    let count = 0;
    await fc.assert(
      fc.asyncProperty(seed, script, async (text, changes) => {
        const editor = new Editor(told, `file:///${count++}.md`, text);
        for (const { edits, ask } of changes) {
          editor.change(edits);
          // A pause in typing, in which what was typed is judged.
          if (ask) await askAll(told, editor.uri, []);
        }
        const last = () =>
          told.published.findLast(({ uri, version }) => uri === editor.uri && version === editor.version);
        for (let waited = 0; last() === undefined && waited < 200; waited++) await askAll(told, editor.uri, []);
        const [{ answer }] = (await freshly(editor, [])).filter(({ method }) => method === 'textDocument/diagnostic');
        assert.deepEqual(last()?.diagnostics, (answer as { items: unknown[] }).items);
        editor.close();
      }),
      { numRuns: 10 },
    );
    await told.stop();
    assert.deepEqual(told.logged, []);
  });

  it('a document is emptied and filled again', async () => {
    const policy = POLICIES['sample.md'];
    const editor = new Editor(client, 'file:///a.md', policy);
    await check(editor);
    editor.change([{ at: 0, length: policy.length, beyond: [0, 0], lines: [0, 0], text: '', full: false }]);
    assert.equal(editor.text, '');
    await check(editor);
    editor.change([{ at: 0, length: 0, beyond: [0, 0], lines: [0, 0], text: policy, full: false }]);
    assert.equal(editor.text, policy);
    await check(editor);
  });

  it('a document is closed, and opened again with another text of the same version', async () => {
    const uri = 'file:///a.md';
    const editor = new Editor(client, uri, POLICIES['sample.md']);
    await check(editor);
    editor.close();
    const [unknown, closed] = [await askAll(client, 'file:///none.md', []), await askAll(client, uri, [])];
    assert.deepEqual(
      closed.map(({ answer }) => answer),
      unknown.map(({ answer }) => answer),
    );
    await check(new Editor(client, uri, POLICIES['website.md']));
  });

  it('a document gets another name, and with it another format', async () => {
    const editor = new Editor(client, 'file:///a.md', POLICIES['sample.md']);
    await check(editor);
    editor.close();
    await check(new Editor(client, 'file:///a.txt', editor.text, 'plaintext'));
  });

  for (const uri of [
    'untitled:Untitled-1',
    'vscode-vfs://github/owner/repository/%D0%BF%D0%BE%D0%BB%D0%B8%D1%82%D0%B8%D0%BA%D0%B0.md',
    'git:/c%3A/drafts/a.md.git?%7B%22path%22%3A%22a.md%22%2C%22ref%22%3A%22HEAD%22%7D',
    'file:///c%3A/drafts/Политика (редакция 2).md',
    'vscode-notebook-cell:/a.ipynb#W0',
    'not a uri',
    '',
  ]) {
    it(`a document at ${JSON.stringify(uri)}`, () => check(new Editor(client, uri, POLICIES['sample.md'])));
  }

  it('places outside the text are moved to it', async () => {
    const editor = new Editor(client, 'file:///a.md', POLICIES['sample.md']);
    await check(editor, [
      { line: 0, character: 2 ** 31 - 1 },
      { line: 2 ** 31 - 1, character: 0 },
      { line: -1, character: -1 },
    ]);
  });
});
