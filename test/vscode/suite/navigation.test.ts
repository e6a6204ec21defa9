import assert from 'node:assert/strict';
import {
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentHighlight,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type Position,
  type SelectionRange,
  type SemanticTokens,
  type TextDocument,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { closeDrafts, openDraft } from './drafts';
import { waitForFindings } from './findings';
import { waitFor } from './waitFor';

const POLICY = `# Политика обработки персональных данных

## 1. Общие положения

1.1. Настоящая Политика определяет порядок обработки персональных данных ООО «Северный ветер» (далее — Оператор).

1.2. Политика составлена по Федеральному закону от 27.07.2006 № 152-ФЗ «О персональных данных».

## 2. Обязанности

2.1. Обязанности Оператора названы в п. 1.2 настоящей Политики.

`;

describe('finding one’s way in a draft', () => {
  let document: TextDocument;
  beforeEach(async () => {
    ({ document } = await openDraft(POLICY));
    await waitForFindings(document);
  });
  afterEach(closeDrafts);

  /** The place of the words, `into` characters from where they begin. */
  const at = (words: string, into = 1): Position => document.positionAt(POLICY.indexOf(words) + into);

  /** Asks VS Code as its interface does, until there is an answer that holds something. */
  const ask = <T extends readonly unknown[]>(command: string, ...args: unknown[]): Promise<T> =>
    waitFor(command, async () => {
      const answer = await commands.executeCommand<T>(command, document.uri, ...args).then(undefined, () => undefined);
      return answer !== undefined && answer.length > 0 ? answer : undefined;
    });

  it('shows sections and clauses in the outline', async () => {
    const symbols = await waitFor('the outline', async () => {
      const found = await commands.executeCommand<DocumentSymbol[]>(
        'vscode.executeDocumentSymbolProvider',
        document.uri,
      );
      const own = flat(found ?? []).find(({ name }) => name.startsWith('2.1'));
      return own === undefined ? undefined : found;
    });
    assert.ok(flat(symbols).some(({ name }) => name.includes('Общие положения')));
  });

  it('folds sections', async () => {
    const ranges = await ask<FoldingRange[]>('vscode.executeFoldingRangeProvider');
    assert.ok(ranges.some(({ start, end }) => start === 2 && end >= 6));
  });

  it('widens a selection from the word to the clause', async () => {
    const [first] = await ask<SelectionRange[]>('vscode.executeSelectionRangeProvider', [at('составлена')]);
    const texts: string[] = [];
    for (let one: SelectionRange | undefined = first; one !== undefined; one = one.parent)
      texts.push(document.getText(one.range));
    assert.ok(texts.includes('составлена'), texts[0]);
    assert.ok(texts.some((text) => text.includes('Политика составлена') && !text.includes('Общие положения')));
  });

  it('leads from a term to its definition, and to all its uses', async () => {
    const [definition] = await ask<Location[]>('vscode.executeDefinitionProvider', at('Оператора названы'));
    assert.equal(document.getText(definition.range), 'Оператор');
    const uses = await ask<Location[]>('vscode.executeReferenceProvider', at('Оператора названы'));
    assert.deepEqual(uses.map(({ range }) => document.getText(range)).sort(), ['Оператор', 'Оператора']);
    const marks = await ask<DocumentHighlight[]>('vscode.executeDocumentHighlights', at('Оператора названы'));
    assert.equal(marks.length, 2);
  });

  it('leads from a reference to its clause', async () => {
    const [{ range }] = await ask<Location[]>('vscode.executeDefinitionProvider', at('п. 1.2', 4));
    assert.equal(range.start.line, 6);
    const links = await ask<DocumentLink[]>('vscode.executeLinkProvider');
    assert.ok(links.some((link) => document.getText(link.range).includes('1.2')));
  });

  it('renames a term in all its forms', async () => {
    const edit = await waitFor('the rename', async () => {
      const place = at('Оператора названы');
      const found = await commands
        .executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, place, 'Администратор')
        .then(undefined, () => undefined);
      return found !== undefined && found.size > 0 ? found : undefined;
    });
    assert.ok(await workspace.applyEdit(edit));
    assert.equal(
      document.getText(),
      POLICY.replaceAll('Оператора', 'Администратора').replace('Оператор)', 'Администратор)'),
    );
  });

  it('explains an act, a term and a clause where the pointer rests', async () => {
    const told = async (position: Position) =>
      (await ask<Hover[]>('vscode.executeHoverProvider', position))
        .flatMap(({ contents }) => contents)
        .map((content) => (typeof content === 'string' ? content : content.value))
        .join('\n');
    assert.match(await told(at('152-ФЗ')), /О персональных данных/);
    assert.match(await told(at('Оператора названы')), /Северный ветер/);
    assert.match(await told(at('п. 1.2', 4)), /Политика составлена/);
  });

  it('completes clauses at the beginning of a line', async () => {
    const { items } = await waitFor('completions', async () => {
      const end = document.positionAt(POLICY.length);
      const list = await commands.executeCommand<CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        end,
      );
      return list.items.some(({ detail, label }) => detail !== undefined && label !== '') ? list : undefined;
    });
    const texts = items.map(({ insertText }) =>
      typeof insertText === 'object' ? insertText.value : (insertText ?? ''),
    );
    assert.ok(texts.some((text) => /отозвать согласие|отзыв/.test(text)));
  });

  it('counts the elements above the title', async () => {
    const [lens] = await ask<CodeLens[]>('vscode.executeCodeLensProvider', 1);
    assert.equal(lens.range.start.line, 0);
    assert.match(lens.command?.title ?? '', /\d+ (?:из|of) \d+/);
  });

  it('colours terms and citations', async () => {
    const { data } = await waitFor('semantic tokens', async () => {
      const tokens = await commands
        .executeCommand<SemanticTokens>('vscode.provideDocumentSemanticTokens', document.uri)
        .then(undefined, () => undefined);
      return tokens !== undefined && tokens.data.length > 0 ? tokens : undefined;
    });
    assert.equal(data.length % 5, 0);
  });
});

function flat(symbols: readonly DocumentSymbol[]): DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}
