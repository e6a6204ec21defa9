import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Position, Range, TextDocumentContentChangeEvent } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { anyText, POLICIES } from './anyText';
import { type Answers, askAll } from './askAll';
import { connect, FULL, type TestClient } from './support';

/** One edit before it is known what text it meets: places are fractions of the text, and may lie beyond the end of their line or of the text. */
interface Edit {
  readonly at: number;
  /** UTF-16 units taken away. */
  readonly length: number;
  /** How many characters and lines each end of the range is told too far. */
  readonly beyond: readonly [number, number];
  readonly lines: readonly [number, number];
  readonly text: string;
  readonly full: boolean;
}

const written = fc.oneof(
  fc.constant(''),
  fc.constantFrom(
    '\n',
    '\r',
    '\r\n',
    '\n\r',
    '😀',
    '\ud83d',
    '\ude00',
    'а',
    ' ',
    '\n\n## 7. Права\n\n',
    '7.1. Оператор',
    '**',
    '|',
  ),
  anyText,
);
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof({ weight: 3, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(1500) }),
  beyond: fc.oneof(
    { weight: 3, arbitrary: fc.constant([0, 0] as const) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(3), fc.nat(3)) },
  ),
  lines: fc.oneof(
    { weight: 9, arbitrary: fc.constant([0, 0] as const) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(4), fc.nat(4)) },
    { weight: 1, arbitrary: fc.tuple(fc.nat(2000), fc.nat(2000)) },
  ),
  text: written,
  full: fc.nat(30).map((n) => n === 0),
});
/** Each change is one notification with a few edits, after which the server may be asked something. */
const script = fc.array(fc.record({ edits: fc.array(edit, { minLength: 1, maxLength: 4 }), ask: fc.boolean() }), {
  minLength: 1,
  maxLength: 8,
});
const seed = fc.oneof(
  fc
    .constantFrom(...Object.values(POLICIES))
    .chain((policy) => fc.constantFrom(policy, policy.replaceAll('\n', '\r\n'), policy.replaceAll('\n', '\r'))),
  anyText,
);

/** The text as its editor has it. */
class Editor {
  version = 1;

  constructor(
    private readonly client: TestClient,
    readonly uri: string,
    public text: string,
    readonly languageId = 'markdown',
  ) {
    void client.connection.sendNotification('textDocument/didOpen', {
      textDocument: { uri, languageId, version: this.version, text },
    });
  }

  change(edits: readonly Edit[]): void {
    const contentChanges = edits.map((one) => this.made(one));
    void this.client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: this.uri, version: ++this.version },
      contentChanges,
    });
  }

  close(): void {
    void this.client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: this.uri } });
  }

  /** Makes an edit here and says it in the protocol's words. */
  private made({ at, length, beyond, lines, text, full }: Edit): TextDocumentContentChangeEvent {
    if (full) {
      this.text = text;
      return { text };
    }
    const before = TextDocument.create('', '', 0, this.text);
    const start = Math.round(at * this.text.length);
    const range: Range = {
      start: shifted(before.positionAt(start), lines[0], beyond[0]),
      end: shifted(before.positionAt(start + length), lines[1], beyond[1]),
    };
    const [from, to] = [before.offsetAt(range.start), before.offsetAt(range.end)];
    this.text = this.text.slice(0, Math.min(from, to)) + text + this.text.slice(Math.max(from, to));
    return { range, text };
  }
}

function shifted({ line, character }: Position, lines: number, characters: number): Position {
  return { line: line + lines, character: character + characters };
}

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

describe('the server bears what it does not understand', () => {
  let client: TestClient;
  const uri = 'file:///a.md';
  beforeEach(async () => {
    client = await connect();
    client.open(uri, POLICIES['sample.md']);
  });
  afterEach(() => client.stop());

  const stillAnswers = async () => {
    const symbols = await client.connection.sendRequest<unknown[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.equal(symbols.length, 1);
  };

  it('nothing is known of a document that was never opened', async () => {
    const answers = await askAll(client, 'file:///none.md', [{ line: 3, character: 3 }]);
    for (const { method, answer } of answers) assert.doesNotMatch(`${answer}`, /^failed|^refused/, method);
    const [{ answer }] = answers.filter(({ method }) => method === 'textDocument/diagnostic');
    assert.deepEqual(answer, { kind: 'full', items: [] });
    void client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: 'file:///none.md', version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri: 'file:///none.md' } });
    await stillAnswers();
    assert.deepEqual(client.logged, []);
  });

  it('an unknown request is refused, an unknown notification left aside', async () => {
    await assert.rejects(client.connection.sendRequest('textDocument/unknown', {}), { code: -32601 });
    void client.connection.sendNotification('$/unknown', {});
    void client.connection.sendNotification('workspace/unknown', {});
    await stillAnswers();
    assert.deepEqual(client.logged, []);
  });

  for (const params of [{}, null, [], { textDocument: null }, { uri: 7 }, { textDocument: { uri }, positions: 'x' }]) {
    it(`requests with ${JSON.stringify(params)} leave it alive`, async () => {
      for (const method of [
        'textDocument/hover',
        'textDocument/selectionRange',
        'pdn-lint/checklist',
        'pdn-lint/force',
        'textDocument/diagnostic',
        'workspace/executeCommand',
      ]) {
        await client.connection.sendRequest(method, params).catch(() => {});
      }
      await stillAnswers();
    });
  }

  it('an unknown command does nothing', async () => {
    for (const args of [[uri], [], ['file:///none.md'], [7], undefined]) {
      const answer = await client.connection.sendRequest('workspace/executeCommand', {
        command: 'pdn-lint.unknown',
        arguments: args,
      });
      assert.equal(answer, null);
    }
    assert.deepEqual(client.logged, []);
  });
});
