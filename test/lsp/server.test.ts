import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DocumentDiagnosticReport } from 'vscode-languageserver-protocol';
import { connect, FULL, type TestClient } from './support';

const sample = readFileSync(join(__dirname, '../policies/sample.md'), 'utf8');
const uri = 'file:///a.md';

describe('the language server', () => {
  let client: TestClient;
  afterEach(() => client.stop());

  async function pulled(of = uri): Promise<string[]> {
    const report = await client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
      textDocument: { uri: of },
    });
    assert.equal(report.kind, 'full');
    return report.kind === 'full' ? report.items.map(({ code }) => String(code)) : [];
  }

  it('gives findings to a client that asks for them, and sends none unasked', async () => {
    client = await connect();
    assert.ok(client.initialized.capabilities.diagnosticProvider);
    client.open(uri, sample);
    assert.ok((await pulled()).includes('consent-withdrawal'));
    assert.deepEqual(client.published, []);
  });

  it('sends findings to a client that cannot ask', async () => {
    const { diagnostic: _, ...textDocument } = FULL.textDocument ?? {};
    client = await connect({ capabilities: { ...FULL, textDocument } });
    assert.equal(client.initialized.capabilities.diagnosticProvider, undefined);
    client.open(uri, sample);
    await client.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(client.published.length, 1);
    assert.ok(client.published[0].diagnostics.some(({ code }) => code === 'consent-withdrawal'));
  });

  it('follows edits, and knows nothing of a closed document', async () => {
    client = await connect();
    client.open(uri, sample);
    const before = await pulled();
    void client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: '' }],
    });
    assert.deepEqual(await pulled(), []);
    void client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: 3 },
      contentChanges: [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: sample }],
    });
    assert.deepEqual(await pulled(), before);
    void client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual(await pulled(), []);
    assert.deepEqual(client.logged, []);
  });
});
