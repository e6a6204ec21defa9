import { commands, Range, type TextDocument, type TextEditor, Uri, window, workspace } from 'vscode';

let count = 0;

/** Writes a draft into the open folder and shows it in an editor; `name` gives the format by its ending. */
export async function openDraft(text: string, name = `draft-${++count}.md`): Promise<TextEditor> {
  const uri = Uri.joinPath(workspace.workspaceFolders![0].uri, name);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return window.showTextDocument(await workspace.openTextDocument(uri), { preview: false });
}

/** Puts another text in the place of the whole draft, as one step that can be undone. */
export async function replaceText(editor: TextEditor, text: string): Promise<void> {
  const whole = wholeRange(editor.document);
  if (!(await editor.edit((builder) => builder.replace(whole, text)))) throw new Error('The editor refused the edit.');
}

/** Takes back the last step in the editor, as the author's key does. */
export async function undo(editor: TextEditor): Promise<void> {
  await window.showTextDocument(editor.document, { preview: false });
  await commands.executeCommand('undo');
}

/** Closes all editors; what was not saved is lost. */
export async function closeDrafts(): Promise<void> {
  for (const editor of window.visibleTextEditors.filter(({ document }) => document.isDirty)) {
    await window.showTextDocument(editor.document, { preview: false });
    await commands.executeCommand('workbench.action.files.revert');
  }
  await commands.executeCommand('workbench.action.closeAllEditors');
}

/** The range of a whole text. */
export function wholeRange(document: TextDocument): Range {
  return new Range(document.positionAt(0), document.positionAt(document.getText().length));
}
