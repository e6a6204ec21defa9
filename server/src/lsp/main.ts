import { createConnection, ProposedFeatures, TextDocumentSyncKind, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { lint } from '../core/lint';
import { parse } from '../core/parse/parse';
import { builtinPack } from '../host/builtinPack';
import { toDiagnostic } from './toProto';

/** Severities shown in the editor; what is merely recommended waits until the author asks for it. */
const SHOWN = new Set(['error', 'warning']);

const connection = createConnection(ProposedFeatures.all);
const documents = new TextDocuments(TextDocument);
let language: 'ru' | 'en' = 'en';

connection.onInitialize(({ locale }) => {
  language = locale?.toLowerCase().startsWith('ru') ? 'ru' : 'en';
  return { capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } };
});

documents.onDidChangeContent(({ document }) => {
  const format = document.languageId === 'markdown' ? 'markdown' : 'text';
  const report = lint(parse(document.getText(), format), builtinPack());
  const findings = report.findings.filter((finding) => SHOWN.has(finding.severity));
  void connection.sendDiagnostics({
    uri: document.uri,
    version: document.version,
    diagnostics: findings.map((finding) => toDiagnostic(document, finding, language)),
  });
});

documents.onDidClose(({ document }) => {
  void connection.sendDiagnostics({ uri: document.uri, diagnostics: [] });
});

documents.listen(connection);
connection.listen();
