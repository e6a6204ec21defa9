import assert from 'node:assert/strict';
import { POLICIES } from './anyText';
import { askAll } from './askAll';
import { connect, type TestClient } from './support';

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
