import type { Position } from 'vscode-languageserver-protocol';
import type { TestClient } from './support';

const WHOLE = ['documentSymbol', 'foldingRange', 'codeLens', 'documentLink', 'semanticTokens/full', 'diagnostic'];
const AT_A_PLACE = ['hover', 'definition', 'documentHighlight', 'completion', 'prepareRename'];

/** The answers to every request about a document, by method. An error is answered by its message: a rename may be refused, and nothing else may. */
export async function askAll(client: TestClient, uri: string, positions: readonly Position[]): Promise<Answers> {
  const textDocument = { uri };
  const asked: [string, object][] = [
    ...WHOLE.map((method): [string, object] => [`textDocument/${method}`, { textDocument }]),
    ['textDocument/selectionRange', { textDocument, positions }],
    ['pdn-lint/checklist', { uri }],
  ];
  for (const position of positions) {
    const range = { start: position, end: positions[positions.length - 1] };
    asked.push(
      ...AT_A_PLACE.map((method): [string, object] => [`textDocument/${method}`, { textDocument, position }]),
      ['textDocument/references', { textDocument, position, context: { includeDeclaration: true } }],
      ['textDocument/rename', { textDocument, position, newName: 'Владелец сайта' }],
      ['textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } }],
    );
  }
  const answers = await Promise.all(
    asked.map(async ([method, params]) => {
      try {
        return await client.connection.sendRequest<unknown>(method, params);
      } catch (error) {
        return `${method === 'textDocument/rename' ? 'refused' : 'failed'}: ${(error as Error).message}`;
      }
    }),
  );
  return asked.map(([method, params], i) => ({ method, params, answer: answers[i] }));
}

export type Answers = readonly { readonly method: string; readonly params: object; readonly answer: unknown }[];
