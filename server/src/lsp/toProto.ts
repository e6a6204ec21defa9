import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Finding } from '../core/report';
import type { Localized, Severity } from '../core/rule';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A finding as the protocol says it. Positions are zero-based lines and UTF-16 characters. */
export function toDiagnostic(document: TextDocument, finding: Finding, language: keyof Localized): Diagnostic {
  return {
    range: { start: document.positionAt(finding.span.start), end: document.positionAt(finding.span.end) },
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    source: 'pdn-lint',
    message: finding.message[language],
    relatedInformation: finding.related.map((place) => ({
      location: {
        uri: document.uri,
        range: { start: document.positionAt(place.span.start), end: document.positionAt(place.span.end) },
      },
      message: place.message[language],
    })),
  };
}
