import { fingerprints } from '../../core/fingerprint';
import type { Finding, Fix } from '../../core/report';
import type { Rule } from '../../core/rule';
import type { Span } from '../../core/span';
import { Lines } from '../lines';
import { uriFrom } from './paths';
import type { Judged, Problem, Reporter } from './reporter';
import type { ReportSettings } from './reports';
import { componentsOf, LEVELS } from './sarifRules';

/** The name under which SARIF knows the folder that relative addresses start from. */
const ROOT = '%SRCROOT%';

const MIME_TYPES = [
  [/\.(?:md|markdown)$/i, 'text/markdown'],
  [/\.html?$/i, 'text/html'],
  [/\.txt$/i, 'text/plain'],
] as const;

/**
 * A SARIF 2.1.0 log (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html) of one run. It speaks the language of the run; the rules stand
 * in the other language, too, as a translation. A result is known in later logs by the fingerprint `pdnLint/v1`.
 */
export function sarifReporter(rules: ReadonlyMap<string, Rule>, settings: ReportSettings): Reporter {
  const log = new Log(rules, settings);
  return {
    begin: () => '',
    document: (judged) => {
      log.add(judged);
      return '';
    },
    end: (_, problems) => `${JSON.stringify(log.write(problems), null, 1)}\n`,
  };
}

class Log {
  private readonly artifacts: object[] = [];
  private readonly results: object[] = [];
  private readonly notes: object[] = [];
  /** Rules that have results, in the order in which they were met, with their indices. */
  private readonly used = new Map<string, number>();

  constructor(
    private readonly rules: ReadonlyMap<string, Rule>,
    private readonly settings: ReportSettings,
  ) {}

  add({ path, read: { text, encoding }, report }: Judged): void {
    const { lang } = this.settings.options;
    const mimeType = MIME_TYPES.find(([extension]) => extension.test(path))?.[1];
    const place = new Places(text, { ...this.location(path), index: this.artifacts.length });
    this.artifacts.push({
      location: this.location(path),
      roles: ['analysisTarget'],
      ...(mimeType === undefined ? {} : { mimeType }),
      encoding: encoding.startsWith('utf') ? encoding.toUpperCase() : encoding,
      properties: { kind: report.kind },
    });
    const prints = fingerprints(report, text);
    for (const [index, finding] of report.findings.entries())
      this.results.push(this.result(finding, place, prints[index]));
    // What an exception lets stand is in the log, too, and says so.
    const { excepted = [] } = report;
    const exceptedPrints = fingerprints({ ...report, findings: excepted.map(({ finding }) => finding) }, text);
    for (const [index, { finding, kind, reason }] of excepted.entries()) {
      const result = this.result(finding, place, exceptedPrints[index]);
      this.results.push({ ...result, suppressions: [{ kind, justification: reason }] });
    }
    for (const { code, message } of report.notes) this.notes.push(this.notification('note', code, message[lang], path));
  }

  write(problems: readonly Problem[]): object {
    const { options, engine, version } = this.settings;
    const used = [...this.used.keys()].flatMap((id) => this.rules.get(id) ?? []);
    const failed = problems.map(({ path, code, message }) => this.notification('error', code, message, path));
    const run = {
      ...componentsOf(used, options, version),
      language: options.lang === 'ru' ? 'ru-RU' : 'en-US',
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: { [ROOT]: { description: { text: 'The folder in which the command was run.' } } },
      invocations: [
        { executionSuccessful: problems.length === 0, toolExecutionNotifications: [...failed, ...this.notes] },
      ],
      artifacts: this.artifacts,
      results: this.results,
      properties: { profile: options.profile, asOf: options.asOf, lawCheckedOn: engine.pack.checkedOn },
    };
    return { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  }

  private result(finding: Finding, place: Places, fingerprint: string): object {
    const { lang } = this.settings.options;
    const ruleIndex = this.used.get(finding.rule) ?? this.used.size;
    this.used.set(finding.rule, ruleIndex);
    const related = finding.related.map(({ span, message }, id) => ({
      id,
      physicalLocation: place.location(span),
      message: { text: message[lang] },
    }));
    return {
      ruleId: finding.rule,
      ruleIndex,
      level: LEVELS[finding.severity],
      message: { text: finding.message[lang] },
      locations: [{ physicalLocation: place.location(finding.span) }],
      ...(related.length === 0 ? {} : { relatedLocations: related }),
      partialFingerprints: { 'pdnLint/v1': fingerprint },
      ...(finding.fixes.length === 0 ? {} : { fixes: finding.fixes.map((fix) => this.fix(fix, place)) }),
      properties: {
        severity: finding.severity,
        grade: finding.grade,
        law: finding.law,
        ...(finding.clause === undefined ? {} : { clause: finding.clause }),
        ...(finding.more === undefined ? {} : { more: finding.more }),
      },
    };
  }

  private fix({ title, safe, edits }: Fix, place: Places): object {
    const replacements = edits.map(({ span, text }) => ({
      deletedRegion: place.region(span),
      ...(text === '' ? {} : { insertedContent: { text } }),
    }));
    return {
      description: { text: title[this.settings.options.lang] },
      artifactChanges: [{ artifactLocation: place.artifact, replacements }],
      properties: { safe },
    };
  }

  private notification(level: string, id: string, text: string, path: string): object {
    return {
      descriptor: { id },
      level,
      message: { text },
      locations: [{ physicalLocation: { artifactLocation: this.location(path) } }],
    };
  }

  private location(path: string): { uri: string; uriBaseId?: string } {
    const { uri, isRelative } = uriFrom(this.settings.cwd, path);
    return isRelative ? { uri, uriBaseId: ROOT } : { uri };
  }
}

/** Places of one document, as SARIF says them: lines and columns from one, characters from zero. */
class Places {
  private readonly lines: Lines;

  constructor(
    text: string,
    readonly artifact: object,
  ) {
    this.lines = new Lines(text);
  }

  location(span: Span): object {
    return { artifactLocation: this.artifact, region: this.region(span) };
  }

  region({ start, end }: Span): object {
    const from = this.lines.at(start);
    const to = this.lines.at(end);
    return {
      startLine: from.line + 1,
      startColumn: from.character + 1,
      endLine: to.line + 1,
      endColumn: to.character + 1,
      charOffset: start,
      charLength: end - start,
    };
  }
}
