import type {
  AnnotatedTextEdit,
  ChangeAnnotation,
  SnippetTextEdit,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver';
import { snippetOf, withBlanksMarked } from '../core/clauseText';
import type { Insertion } from '../core/insertion/insertClause';
import type { Edit } from '../core/report';
import type { Draft } from './draft';
import type { Session } from './session';

/** Edits of one draft; those that begin at one place are made in their order. */
export function editOf(
  draft: Draft,
  { client }: Session,
  edits: readonly (TextEdit | SnippetTextEdit | AnnotatedTextEdit)[],
  annotations?: Record<string, ChangeAnnotation>,
): WorkspaceEdit {
  if (!client.documentChanges) return { changes: { [draft.uri]: edits as TextEdit[] } };
  return {
    documentChanges: [{ textDocument: { uri: draft.uri, version: draft.version }, edits: [...edits] }],
    ...(annotations !== undefined && { changeAnnotations: annotations }),
  };
}

/** Edits of the core as the protocol says them. */
export function textEdits(draft: Draft, edits: readonly Edit[]): TextEdit[] {
  return edits.map(({ span, text }) => ({ range: draft.range(span), newText: text }));
}

/**
 * The edit that inserts a clause. Its places to fill are tab stops where the client can take them, else they stand in square brackets, which
 * the check for unfilled places finds.
 */
export function insertionEdit(draft: Draft, session: Session, insertion: Insertion): WorkspaceEdit {
  const { snippetEdits, documentChanges } = session.client;
  const snippet = snippetEdits && documentChanges ? unindented(draft.document.source, insertion) : undefined;
  if (snippet === undefined) return editOf(draft, session, [plainInsertion(draft, insertion)]);
  const at = draft.text.positionAt(snippet.at);
  return editOf(draft, session, [
    { range: { start: at, end: at }, snippet: { kind: 'snippet', value: snippetOf(snippet.text) } },
  ]);
}

/** The insertion without tab stops. */
export function plainInsertion(draft: Draft, { at, text }: Insertion): TextEdit {
  const position = draft.text.positionAt(at);
  return { range: { start: position, end: position }, newText: withBlanksMarked(text) };
}

/**
 * The insertion at a line that is not indented, since editors give the lines of a snippet the indent of the line where it begins. What follows
 * an indented line is put before the next one, which comes to the same; undefined where there is none.
 */
function unindented(source: string, { at, text }: Insertion): Insertion | undefined {
  const lineStart = source.lastIndexOf('\n', at - 1) + 1;
  if (at === lineStart || !/[^\S\n]/.test(source[lineStart])) return { at, text };
  const lineBreak = /^\r?\n/.exec(text)?.[0];
  if (lineBreak === undefined || !source.startsWith(lineBreak, at)) return undefined;
  return { at: at + lineBreak.length, text: text.slice(lineBreak.length) + lineBreak };
}
