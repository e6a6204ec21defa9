import type { AnnotatedTextEdit, SnippetTextEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';

type AnyEdit = TextEdit | SnippetTextEdit | AnnotatedTextEdit;

/** The edits of the only document that a workspace edit changes. */
export function editsOf({ changes, documentChanges }: WorkspaceEdit): readonly AnyEdit[] {
  if (changes !== undefined) return Object.values(changes)[0];
  const [change] = documentChanges ?? [];
  if (change === undefined || !('edits' in change)) throw new Error('no edits of a document');
  return change.edits;
}

/** What an edit puts in: a snippet with its tab stops filled by `fill`, which gets their words. */
export function insertedText(edit: AnyEdit, fill: (words: string) => string = (words) => words): string {
  if (!('snippet' in edit)) return edit.newText;
  let text = '';
  const { value } = edit.snippet;
  for (let at = 0; at < value.length; ) {
    const stop = /^\$\{\d+:((?:[^\\}]|\\.)*)\}|^\$0/.exec(value.slice(at));
    if (stop !== null) {
      text += stop[1] === undefined ? '' : fill(stop[1].replace(/\\([\\$}])/g, '$1'));
      at += stop[0].length;
    } else {
      if (value[at] === '\\') at++;
      text += value[at];
      at++;
    }
  }
  return text;
}

/** A text after a workspace edit, as a client makes it: all places are those before it, and inserts of one place keep their order. */
export function applied(text: string, edit: WorkspaceEdit, fill?: (words: string) => string): string {
  const document = TextDocument.create('', '', 0, text);
  const plain = editsOf(edit).map((one) => ({ range: one.range, newText: insertedText(one, fill) }));
  return TextDocument.applyEdits(document, plain);
}

/** Whether an edit only inserts: every other character of the text then stays as it was. */
export function isInsertion(text: string, edit: WorkspaceEdit): boolean {
  const document = TextDocument.create('', '', 0, text);
  return editsOf(edit).every(({ range }) => document.offsetAt(range.start) === document.offsetAt(range.end));
}
