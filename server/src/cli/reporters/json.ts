import type { Finding, Fix } from '../../core/report';
import type { Localized } from '../../core/rule';
import type { Span } from '../../core/span';
import { ClausePlaces } from '../clausePlaces';
import type { Fixing } from '../fixDocument';
import { Lines } from '../lines';
import { messagesIn } from '../messages';
import type { Language } from '../options';
import type { Judged, Reporter } from './reporter';

/** The report for programs: one JSON value, one line per document, described by `docs/report.schema.json`. */
export function jsonReporter(version: string, lang: Language): Reporter {
  let first = true;
  return {
    begin: () => `{"tool":${JSON.stringify({ name: 'pdn-lint', version })},"documents":[`,
    document: (judged) => {
      const separator = first ? '\n' : ',\n';
      first = false;
      return separator + JSON.stringify(documentOf(judged, lang));
    },
    end: (_, problems) =>
      `${first ? '' : '\n'}],"errors":${JSON.stringify(problems.map(({ path, code, message, line, column }) => ({ path, code, message, line, column })))}}\n`,
  };
}

function documentOf({ path, read, report, fixing }: Judged, lang: Language): unknown {
  const { text, encoding, document, paragraphs } = read;
  const lines = new Lines(text);
  const clauses = document && paragraphs && new ClausePlaces(document, paragraphs);
  return {
    path,
    kind: report.kind,
    elements: Object.fromEntries(
      Object.entries(report.elements).map(([id, { state, evidence }]) => [
        id,
        { state, evidence: evidence.map(place) },
      ]),
    ),
    findings: report.findings.map((finding) => findingOf(finding, lines, clauses, lang)),
    ...(report.excepted === undefined
      ? {}
      : {
          excepted: report.excepted.map(({ finding, kind, reason }) => ({
            rule: finding.rule,
            ...place(finding.span),
            kind,
            reason,
          })),
        }),
    notes: report.notes.map(({ code, message }) => ({ code, message: message[lang] })),
    encoding,
    ...(fixing === undefined ? {} : fixingOf(fixing, lang)),
  };
}

function fixingOf({ fixes, inserted, refused, fault, diff }: Fixing, lang: Language): object {
  const messages = messagesIn(lang).fixing;
  const unfixed = [
    ...(fault === undefined ? [] : [{ code: fault.code, message: messages.fault(fault) }]),
    ...refused.map(({ clause, why }) => ({ code: why, clause, message: messages.refused(clause, why) })),
  ];
  return {
    fixed: fixes,
    ...(inserted.length > 0 && { inserted }),
    ...(unfixed.length > 0 && { unfixed }),
    ...(diff !== undefined && { diff }),
  };
}

function findingOf(finding: Finding, lines: Lines, clauses: ClausePlaces | undefined, lang: Language): unknown {
  const { rule, severity, grade, span, law, related, clause, fixes, more } = finding;
  const words = (message: Localized): string => message[lang];
  return {
    rule,
    severity,
    grade,
    message: words(finding.message),
    ...place(span),
    range: { start: lines.at(span.start), end: lines.at(span.end) },
    ...(clauses === undefined ? {} : { paragraph: clauses.paragraphAt(span.start) }),
    law,
    related: related.map((other) => ({ message: words(other.message), ...place(other.span) })),
    ...(clause === undefined ? {} : { clause }),
    fixes: fixes.map((fix) => fixOf(fix, lang)),
    ...(more === undefined ? {} : { more }),
  };
}

function fixOf({ title, safe, edits }: Fix, lang: Language): unknown {
  return { title: title[lang], safe, edits: edits.map(({ span, text }) => ({ ...place(span), text })) };
}

function place({ start, end }: Span): { offset: number; length: number } {
  return { offset: start, length: end - start };
}
