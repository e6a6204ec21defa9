import {
  type CodeAction,
  CodeActionKind,
  type CreateFile,
  type SnippetTextEdit,
  type TextDocumentEdit,
  type TextEdit,
} from 'vscode-languageserver';
import { exceptionRuleOf } from '../../core/exceptions/exceptionRules';
import { exceptionComment, REASON_WANTED, takesComments } from '../../core/exceptions/inlineExceptions';
import { passageAt, passageSpans } from '../../core/exceptions/passages';
import type { Finding } from '../../core/report';
import { rulesOf } from '../../core/rulePack';
import type { Span } from '../../core/span';
import type { Draft } from '../draft';
import type { Session } from '../session';

/** Words that a quotation in a file of exceptions takes from the text: enough to find the place again. */
const QUOTED_WORDS = 12;

/** Ways to let a finding stand, with a reason to be written: a comment in the text, or an entry in a file that leaves the text as it is. */
export function suppressActions(draft: Draft, session: Session, finding: Finding): CodeAction[] {
  if (exceptionRuleOf(finding.rule) !== undefined) return [];
  return [...inText(draft, session, finding), ...inFile(draft, session, finding)];
}

function inText(draft: Draft, session: Session, finding: Finding): CodeAction[] {
  const { document } = draft;
  if (!takesComments(document.format) || document.blocks.length === 0) return [];
  const isMissing = draft.report.elements[finding.rule]?.state === 'absent';
  const passages = passageSpans(document);
  const passage = isMissing ? passages[0] : passageAt(finding.span.start, passages);
  if (passage === undefined) return [];
  const { at, before, after } = commentPlace(document.source, passage, document.format === 'markdown');
  const reason = REASON_WANTED[session.language];
  const hole = canFill(session) ? `\${1:${reason}}` : reason;
  const comment = exceptionComment(finding.rule, isMissing ? 'document' : 'passage', hole);
  const name = ruleName(draft, session, finding);
  const title = session.language === 'ru' ? `Отметить как исключение: ${name}` : `Mark as an exception: ${name}`;
  const edits = [insertion(draft, session, at, before + comment + after)];
  return [actionOf(title, [{ textDocument: { uri: draft.uri, version: draft.version }, edits }], draft, session)];
}

/** The title of the rule behind a finding; a lawyer does not know rules by their ids. */
function ruleName({ pack }: Draft, { language }: Session, { rule }: Finding): string {
  return rulesOf(pack).find(({ id }) => id === rule)?.title[language] ?? rule;
}

/** A comment has a line of its own before the passage; where something else than blanks begins that line, it stands before the words. */
function commentPlace(source: string, passage: Span, hasLines: boolean): { at: number; before: string; after: string } {
  const lineStart = source.lastIndexOf('\n', passage.start - 1) + 1;
  const lead = source.slice(lineStart, passage.start);
  if (!hasLines || lead.includes('>') || lead.includes('|')) return { at: passage.start, before: '', after: '' };
  const indent = /^[ \t]*/.exec(lead)?.[0] ?? '';
  return { at: lineStart, before: indent, after: source.includes('\r\n') ? '\r\n' : '\n' };
}

function inFile(draft: Draft, session: Session, finding: Finding): CodeAction[] {
  const { client, language } = session;
  const file = session.exceptionsFor?.(draft);
  if (file === undefined || !client.documentChanges || !(file.exists || client.createsFiles)) return [];
  const isMissing = draft.report.elements[finding.rule]?.state === 'absent';
  const quote = isMissing ? '' : quotation(draft.document.source.slice(finding.span.start, finding.span.end));
  const reason = JSON.stringify(REASON_WANTED[language]);
  const entry = [
    `- file: ${JSON.stringify(file.file)}`,
    `  rule: ${finding.rule}`,
    ...(quote === '' ? [] : [`  quote: ${JSON.stringify(quote)}`]),
    `  reason: ${reason}`,
  ];
  const start = { line: 0, character: 0 };
  const edit: TextEdit = { range: { start, end: start }, newText: `${entry.join('\n')}\n` };
  const create: CreateFile = { kind: 'create', uri: file.uri, options: { ignoreIfExists: true } };
  const change: TextDocumentEdit = { textDocument: { uri: file.uri, version: null }, edits: [edit] };
  const name = file.uri.slice(file.uri.lastIndexOf('/') + 1);
  const title =
    language === 'ru'
      ? `Записать исключение в ${name}: ${ruleName(draft, session, finding)}`
      : `Write an exception to ${name}: ${ruleName(draft, session, finding)}`;
  return [actionOf(title, file.exists ? [change] : [create, change], draft, session)];
}

/** The first words of a place as a reader sees them. */
function quotation(source: string): string {
  const words = source
    .replace(/<[^>]{0,200}>/g, ' ')
    .replace(/\]\([^)\s]{0,500}\)/g, '')
    .replace(/[*_`#|[\]]/g, '')
    .split(/\s+/)
    .filter((word) => word !== '');
  return words.slice(0, QUOTED_WORDS).join(' ');
}

/** Whether the client takes tab stops, so that the author can write the reason at once. */
function canFill({ client }: Session): boolean {
  return client.snippetEdits && client.documentChanges;
}

function insertion(draft: Draft, session: Session, at: number, text: string): TextEdit | SnippetTextEdit {
  const position = draft.text.positionAt(at);
  const range = { start: position, end: position };
  return canFill(session) ? { range, snippet: { kind: 'snippet', value: text } } : { range, newText: text };
}

function actionOf(
  title: string,
  changes: (TextDocumentEdit | CreateFile)[],
  draft: Draft,
  { client }: Session,
): CodeAction {
  const [first] = changes;
  const edit =
    client.documentChanges || !('edits' in first)
      ? { documentChanges: changes }
      : { changes: { [draft.uri]: first.edits as TextEdit[] } };
  return { title, kind: CodeActionKind.QuickFix, edit };
}
