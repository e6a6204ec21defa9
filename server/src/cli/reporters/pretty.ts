import { exceptionRuleOf } from '../../core/exceptions/exceptionRules';
import type { Finding } from '../../core/report';
import { type Rule, SEVERITIES, type Severity } from '../../core/rule';
import type { Span } from '../../core/span';
import { ClausePlaces } from '../clausePlaces';
import { excerpt } from '../excerpt';
import { Lines } from '../lines';
import { type Messages, messagesIn, type Totals } from '../messages';
import { type Options, reaches } from '../options';
import type { Paint } from '../paint';
import { fromLoudest, isMissing, tally } from '../tally';
import { hang, leadIn, printable, wrap } from '../wrap';
import { checklistTable } from './checklist';
import type { Judged, Reporter } from './reporter';

/** What a report for reading is made with. */
export interface PrettySettings {
  readonly options: Pick<Options, 'lang' | 'level' | 'checklist' | 'quiet'>;
  readonly rules: readonly Rule[];
  readonly paint: Paint;
  /** Width to fill, in columns. */
  readonly width: number;
}

/** The report for reading: per document a summary, the loud findings in full, one line for the rest. */
export function prettyReporter(settings: PrettySettings): Reporter {
  const messages = messagesIn(settings.options.lang);
  const rules = new Map(settings.rules.map((rule) => [rule.id, rule]));
  const isQuiet = settings.options.quiet && !settings.options.checklist;
  let first = true;
  return {
    begin: () => '',
    document: (judged) => {
      // Where only errors are wanted, what has none is not worth a line.
      if (isQuiet && judged.report.findings.length === 0) return '';
      const gap = first ? '' : '\n';
      first = false;
      return `${gap}${new DocumentReport(judged, settings, rules, messages).write().join('\n')}\n`;
    },
    end: (totals) => {
      if (isQuiet) return tellsAnything(totals) ? `${first ? '' : '\n'}${messages.pretty.total(totals)}\n` : '';
      return totals.files > 0 && totals.files + totals.problems > 1 ? `\n${messages.pretty.total(totals)}\n` : '';
    },
  };
}

function tellsAnything({ findings, problems }: Totals): boolean {
  return problems > 0 || Object.values(findings).some((count) => count > 0);
}

/** Columns by which what belongs to a finding is indented. */
const INDENT = 4;

class DocumentReport {
  private readonly lines: Lines;
  /** The clauses of a document without lines of its own. */
  private readonly clauses: ClausePlaces | undefined;
  /** Rules whose reason and remedy have been told; the second finding of a rule need not repeat them. */
  private readonly told = new Set<string>();

  constructor(
    private readonly judged: Judged,
    private readonly settings: PrettySettings,
    private readonly rules: ReadonlyMap<string, Rule>,
    private readonly messages: Messages,
  ) {
    const { text, document, paragraphs } = judged.read;
    this.lines = new Lines(text);
    if (document !== undefined && paragraphs !== undefined) this.clauses = new ClausePlaces(document, paragraphs);
  }

  write(): string[] {
    const { path, report } = this.judged;
    const { paint, options } = this.settings;
    const output = [paint.bold(printable(path)), ...this.notes()];
    if (Object.keys(report.elements).length === 0) return output;
    output.push(this.summary());
    if (options.checklist) return [...output, ...checklistTable(this.judged, this.lineOf, this.settings)];
    const { level = options.level } = this.judged;
    const loud = report.findings.filter((finding) => reaches(finding.severity, level));
    const quiet = report.findings.filter((finding) => !reaches(finding.severity, level));
    for (const finding of fromLoudest(loud)) output.push('', ...this.finding(finding));
    if (report.findings.length === 0) output.push(paint.good(this.messages.pretty.clean));
    if (quiet.length > 0) output.push('', paint.dim(this.rest(quiet)));
    return output;
  }

  private notes(): string[] {
    const { paint, options, width } = this.settings;
    return this.judged.report.notes.flatMap((note) =>
      wrap(printable(note.message[options.lang]), width).map(paint.dim),
    );
  }

  private summary(): string {
    const { states, defects } = tally(this.judged.report);
    const counted = this.messages.pretty.checklist(states.present, states.partial, states.absent);
    return defects === 0 ? counted : counted + this.messages.pretty.defects(defects);
  }

  private finding(finding: Finding): string[] {
    const { paint, options, width } = this.settings;
    const { lang } = options;
    const place = this.placeOf(finding.span.start);
    const doubt = finding.grade === 'certain' ? '' : ` (${this.messages.grade[finding.grade]})`;
    const label = this.messages.severity[finding.severity] + doubt;
    const head = `  ${place}  ${label}  `;
    const message = hang(`${printable(finding.message[lang])}  ${finding.rule}`, width, INDENT, head.length);
    const body = message.slice(0, message.length - finding.rule.length).trimEnd();
    const apart = message.slice(body.length, message.length - finding.rule.length);
    const output = [
      `  ${paint.dim(place)}  ${paint.severity(finding.severity, label)}  ${body}${apart.includes('\n') ? apart : '  '}${paint.dim(finding.rule)}`,
      ...this.quotes(finding),
    ];
    const rule = this.rules.get(finding.rule) ?? exceptionRuleOf(finding.rule);
    output.push(...this.fixes(finding));
    if (rule && !this.told.has(rule.id)) {
      this.told.add(rule.id);
      output.push(this.paragraph(this.messages.pretty.why, rule.why[lang]));
      const clause = finding.clause === undefined ? '' : ` ${this.messages.pretty.clause(finding.rule)}`;
      output.push(this.paragraph(this.messages.pretty.remedy, rule.remedy[lang] + clause));
    }
    return output;
  }

  /** Where something stands: line and column, or the clause where lines mean nothing. */
  private placeOf(offset: number): string {
    if (this.clauses !== undefined) return this.messages.pretty.clausePlace(this.clauses.at(offset));
    const { line, character } = this.lines.at(offset);
    return `${line + 1}:${character + 1}`;
  }

  private readonly lineOf = (offset: number): string => {
    const { clausePlace, line } = this.messages.pretty;
    return this.clauses === undefined ? line(this.lines.at(offset).line + 1) : clausePlace(this.clauses.at(offset));
  };

  private paragraph(label: string, text: string): string {
    return (
      ' '.repeat(INDENT) +
      this.settings.paint.bold(label) +
      hang(text, this.settings.width, INDENT, INDENT + label.length)
    );
  }

  /** The words that the finding is about, and those that it points to besides. A missing element has no words of its own. */
  private quotes(finding: Finding): string[] {
    const own =
      isMissing(finding, this.judged.report) || finding.span.end <= finding.span.start
        ? []
        : this.quote(finding.span, finding.severity);
    const isElement = finding.rule in this.judged.report.elements;
    return [
      ...own,
      ...finding.related.flatMap((other) => [
        // What lies near a missing element is named in the message itself.
        ...(isElement ? [] : [this.paragraph('', leadIn(other.message[this.settings.options.lang]))]),
        ...this.quote(other.span, finding.severity),
      ]),
    ];
  }

  private fixes({ fixes }: Finding): string[] {
    const { safe, suggested } = this.messages.pretty.fix;
    return fixes.map((fix) =>
      this.paragraph(fix.safe ? safe : suggested, printable(fix.title[this.settings.options.lang])),
    );
  }

  private quote(span: Span, severity: Severity): string[] {
    const { paint, width } = this.settings;
    const number = this.clauses === undefined ? String(this.lines.at(span.start).line + 1) : '';
    const margin = ' '.repeat(INDENT);
    const cut = excerpt(this.judged.read.text, this.lines, span, width - INDENT - number.length - 3);
    const mark = '~'.repeat(Math.max(1, cut.end - cut.start));
    return [
      `${margin}${paint.dim(`${number} │`)} ${cut.text}`,
      `${margin}${paint.dim(`${' '.repeat(number.length)} │`)} ${' '.repeat(cut.start)}${paint.severity(severity, mark)}`,
    ];
  }

  /** One line for the findings that are not shown: how many, which, and how to see them. */
  private rest(quiet: readonly Finding[]): string {
    const counts = SEVERITIES.map(
      (severity) => [severity, quiet.filter((f) => f.severity === severity).length] as const,
    );
    const shown = counts.filter(([, count]) => count > 0);
    const [before, after] = this.messages.pretty.more(shown, shown[shown.length - 1][0]);
    const room = this.settings.width - before.length - after.length - 3;
    let names = '';
    for (const id of new Set(quiet.map(({ rule }) => rule))) {
      if (names.length + 2 + id.length > room) return `${before}${names === '' ? '' : `${names}, `}…${after.slice(1)}`;
      names += names === '' ? id : `, ${id}`;
    }
    return before + names + after;
  }
}
