import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Position } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { anyText } from '../lsp/anyText';
import { askAll } from '../lsp/askAll';
import { connect, type TestClient } from '../lsp/support';
import { spoiltPolicy } from '../policies/spoiltPolicy';

const isPosition = (value: unknown): value is Position =>
  typeof value === 'object' && value !== null && 'line' in value && 'character' in value;

/** Every range in an answer, however deep. */
function* rangesIn(value: unknown): Iterable<{ start: Position; end: Position }> {
  if (typeof value !== 'object' || value === null) return;
  const { start, end } = value as { start?: unknown; end?: unknown };
  if (isPosition(start) && isPosition(end)) yield { start, end };
  else for (const part of Object.values(value)) yield* rangesIn(part);
}

describe('every range that the language server answers with', () => {
  let client: TestClient;
  before(async () => {
    client = await connect();
  });
  after(() => client.stop());

  it('lies in the document, is ordered and splits no character', async () => {
    let count = 0;
    const text = fc.oneof(
      anyText,
      spoiltPolicy.map((policy) => policy.text),
    );
    const places = fc.array(fc.record({ line: fc.nat(60), character: fc.nat(90) }), { minLength: 1, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(text, places, async (source, positions) => {
        const uri = `file:///${count++}.md`;
        client.open(uri, source);
        const document = TextDocument.create(uri, 'markdown', 1, source);
        for (const { method, answer } of await askAll(client, uri, positions)) {
          for (const { start, end } of rangesIn(answer)) {
            const [from, to] = [document.offsetAt(start), document.offsetAt(end)];
            const told = `${method}: ${JSON.stringify({ start, end })}`;
            assert.deepEqual([document.positionAt(from), document.positionAt(to)], [start, end], told);
            assert.ok(from <= to, told);
            for (const at of [from, to]) {
              const pair = source.slice(Math.max(0, at - 1), at + 1);
              assert.ok(!/^[\ud800-\udbff][\udc00-\udfff]$/.test(pair), told);
            }
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
