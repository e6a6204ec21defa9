import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { PolicyDocument } from '../../server/src/core/document';
import { lint } from '../../server/src/core/lint';
import { parseHtml } from '../../server/src/core/parse/html/parseHtml';
import { parse } from '../../server/src/core/parse/parse';
import { builtinPack } from '../../server/src/host/builtinPack';
import { readDocument } from '../../server/src/host/readDocument';
import { anyText } from '../lsp/anyText';
import { asDocx, asPage } from '../policies/policyFormats';
import { spoiltPolicy } from '../policies/spoiltPolicy';
import { anyBytes } from './anyBytes';
import { checkRanges } from './ranges';

const pack = builtinPack();

function check(document: PolicyDocument): void {
  checkRanges(document, lint(document, pack, { force: true }));
}

async function read(bytes: Uint8Array, name: string): Promise<PolicyDocument | undefined> {
  const result = await readDocument(bytes, name, { encoding: 'auto', revisions: 'accepted' });
  return 'text' in result ? (result.document ?? parse(result.text, 'text')) : undefined;
}

describe('every range of a report lies in the text, in order, and splits no character', () => {
  it('in Markdown and plain text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('markdown' as const, 'text' as const), (text, as) => check(parse(text, as))),
      { numRuns: 200 },
    );
  });
  it('in a page', () => {
    fc.assert(
      fc.property(anyText, (text) => check(parseHtml(`<h1>Политика</h1><p>${text.replaceAll('\n', '<br>')}`))),
      { numRuns: 200 },
    );
  });
  it('in any bytes, whatever the file is called', async () => {
    const name = fc.constantFrom('a.docx', 'a.html', 'a.md', 'a.txt', 'a');
    await fc.assert(
      fc.asyncProperty(anyBytes, name, async (bytes, as) => {
        const document = await read(bytes, as);
        if (document !== undefined) check(document);
      }),
      { numRuns: 300 },
    );
  });
  it('in a policy without elements and with defects, of every format', async () => {
    await fc.assert(
      fc.asyncProperty(spoiltPolicy, async ({ text }) => {
        check(parse(text, 'markdown'));
        check(parse(text, 'text'));
        for (const [source, as] of [
          [Buffer.from(asPage(text)), 'a.html'],
          [asDocx(text), 'a.docx'],
        ] as const) {
          const document = await read(source, as);
          assert.ok(document, as);
          check(document);
        }
      }),
      { numRuns: 15 },
    );
  });
});
