import type { CodeActionParams, Diagnostic, Position, Range } from 'vscode-languageserver';
import type { Finding } from '../../core/report';
import type { Draft } from '../draft';
import type { DiagnosticData } from '../toProto';

/** A finding that a client asks about, with the diagnostic by which it asks. */
export interface AskedFinding {
  readonly finding: Finding;
  readonly diagnostic?: Diagnostic;
}

/** The findings that a request for code actions means: those of its diagnostics, else those that its range touches. */
export function askedFindings(draft: Draft, { context, range }: CodeActionParams): AskedFinding[] {
  const asked: AskedFinding[] = [];
  for (const diagnostic of context.diagnostics) {
    const finding = findingOf(draft, diagnostic);
    if (finding !== undefined && !asked.some((other) => other.finding === finding)) asked.push({ finding, diagnostic });
  }
  if (asked.length > 0) return asked;
  return draft.shown.filter(({ span }) => touches(draft.range(span), range)).map((finding) => ({ finding }));
}

/** The finding that a diagnostic tells of: by what it carries, or, where the client dropped that, by its rule and place. */
function findingOf(draft: Draft, { source, code, range, data }: Diagnostic): Finding | undefined {
  if (source !== undefined && source !== 'pdn-lint') return undefined;
  if (isData(data)) {
    const found = draft.shown.filter(({ rule }) => rule === data.rule)[data.index];
    if (found !== undefined) return found;
  }
  return draft.shown.find(({ rule, span }) => rule === code && isSame(draft.range(span), range));
}

function isData(data: unknown): data is DiagnosticData {
  const { rule, index } = (data ?? {}) as Partial<DiagnosticData>;
  return typeof rule === 'string' && typeof index === 'number';
}

function isSame(left: Range, right: Range): boolean {
  return compare(left.start, right.start) === 0 && compare(left.end, right.end) === 0;
}

function touches(left: Range, right: Range): boolean {
  return compare(left.start, right.end) <= 0 && compare(right.start, left.end) <= 0;
}

function compare(left: Position, right: Position): number {
  return left.line - right.line || left.character - right.character;
}
