import { type Diagnostic, DiagnosticSeverity } from 'vscode-languageserver';
import type { Finding } from '../core/report';
import type { Severity } from '../core/rule';
import { rulePage } from '../core/rulePages';
import type { Draft } from './draft';
import type { Session } from './session';

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** What a diagnostic carries for the code actions that are asked for it later. */
export interface DiagnosticData {
  readonly rule: string;
  /** Number of the finding among those of its rule in the draft, from 0. */
  readonly index: number;
}

/** The findings of a draft that its user wants to see, as the protocol says them. Positions are zero-based lines and UTF-16 characters. */
export function diagnosticsOf(draft: Draft, session: Session): Diagnostic[] {
  const seen = new Map<string, number>();
  return draft.shown.map((finding) => {
    const index = seen.get(finding.rule) ?? 0;
    seen.set(finding.rule, index + 1);
    return diagnosticOf(draft, session, finding, { rule: finding.rule, index });
  });
}

function diagnosticOf(draft: Draft, { language, client }: Session, finding: Finding, data: DiagnosticData): Diagnostic {
  return {
    range: draft.range(finding.span),
    severity: SEVERITIES[finding.severity],
    code: finding.rule,
    ...(client.codeDescription && { codeDescription: { href: rulePage(finding.rule) } }),
    source: 'pdn-lint',
    message: finding.message[language],
    ...(client.relatedInformation &&
      finding.related.length > 0 && {
        relatedInformation: finding.related.map(({ span, message }) => ({
          location: { uri: draft.uri, range: draft.range(span) },
          message: message[language],
        })),
      }),
    data,
  };
}
