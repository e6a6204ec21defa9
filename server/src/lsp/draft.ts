import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { newFindings } from '../core/baseline';
import type { Format, PolicyDocument } from '../core/document';
import { judge } from '../core/lint';
import { parseHtml } from '../core/parse/html/parseHtml';
import { formatOf, parse } from '../core/parse/parse';
import { Reading } from '../core/reading';
import type { Finding, Report } from '../core/report';
import { bySeverity } from '../core/rule';
import type { RulePack } from '../core/rulePack';
import type { Span } from '../core/span';
import type { Settings } from './settings';

/** How a draft is to be judged. */
export interface Judgement {
  readonly settings: Settings;
  /** ISO date; the law of that day is applied. */
  readonly asOf: string;
  /** ISO date on which exceptions are judged; `asOf` where it is not given. */
  readonly today?: string;
  /** The user asked to judge the text although it does not look like a policy. */
  readonly force: boolean;
}

/** One version of an open document, read and judged when that is first asked for. */
export class Draft {
  private readKept: Reading | undefined;
  private reportKept: Report | undefined;

  constructor(
    readonly text: TextDocument,
    readonly pack: RulePack,
    readonly judgement: Judgement,
    /** The text's version when the draft was made; the editor's document goes on changing. */
    readonly version = text.version,
    private readonly source = text.getText(),
  ) {}

  get uri(): string {
    return this.text.uri;
  }

  get reading(): Reading {
    return (this.readKept ??= new Reading(readDraft(this.source, formatOfDraft(this.text)), this.pack));
  }

  get document(): PolicyDocument {
    return this.reading.document;
  }

  get report(): Report {
    return (this.reportKept ??= this.judged());
  }

  private judged(): Report {
    const { settings, asOf, today, force } = this.judgement;
    const { profile, project } = settings;
    if (project?.ignored !== undefined) return { kind: 'other', elements: {}, findings: [], notes: [] };
    const known = project?.known;
    const report = judge(this.reading, this.pack, {
      profile,
      asOf,
      force,
      today,
      severities: project?.severities,
      facts: project?.facts,
      exceptions: project?.exceptions,
      everything: known !== undefined,
    });
    return known === undefined ? report : newFindings(report, this.source, known, this.pack.defects).report;
  }

  /** Whether the draft was judged as a policy; nothing is said about other texts. */
  get isPolicy(): boolean {
    return (
      this.report.kind === 'policy' || (this.judgement.force && this.judgement.settings.project?.ignored === undefined)
    );
  }

  /** Findings that the user wants to see among the problems. */
  get shown(): readonly Finding[] {
    const { level } = this.judgement.settings;
    return this.report.findings.filter(({ severity }) => bySeverity(severity, level) <= 0);
  }

  /** Range of a span of the source. */
  range({ start, end }: Span): Range {
    return { start: this.text.positionAt(start), end: this.text.positionAt(end) };
  }

  /** Range of a span of the plain text, which is what readings and blocks speak of. */
  plainRange(span: Span): Range {
    return this.range(this.document.plain.toSource(span));
  }

  /** Offset of the source; a position outside the text is moved to its nearest place. */
  offsetAt(position: Position): number {
    return this.text.offsetAt(position);
  }
}

function readDraft(source: string, format: Format): PolicyDocument {
  if (format === 'html') return parseHtml(source);
  return parse(source, format === 'markdown' ? 'markdown' : 'text');
}

/** Markdown, text and HTML tell themselves by the name of the file, as they do on the command line; else the editor's language decides. */
function formatOfDraft({ uri, languageId }: TextDocument): Format {
  const path = uri.replace(/[?#][\s\S]*$/, '');
  if (/\.[a-z]{2,8}$/i.test(path)) return formatOf(path);
  return languageId === 'markdown' || languageId === 'html' ? languageId : 'text';
}
