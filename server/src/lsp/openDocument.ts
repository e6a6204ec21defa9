import type { Position, TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

/**
 * How open documents are made and changed. A range beyond the text is moved to it first, as the protocol has it: the library would apply the
 * edit rightly and then miscount the lines after it.
 */
export const openDocument = {
  create: TextDocument.create,
  update(document: TextDocument, changes: readonly TextDocumentContentChangeEvent[], version: number): TextDocument {
    const within = (position: Position): Position => document.positionAt(document.offsetAt(position));
    return changes.reduce((changed, change) => {
      const range = 'range' in change ? change.range : undefined;
      const moved =
        range === undefined
          ? { text: change.text }
          : { range: { start: within(range.start), end: within(range.end) }, text: change.text };
      return TextDocument.update(changed, [moved], version);
    }, document);
  },
};
