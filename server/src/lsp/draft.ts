import type { Position, Range } from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Format, PolicyDocument } from '../core/document';
import { judge } from '../core/lint';
import { parseHtml } from '../core/parse/html/parseHtml';
import { formatOf, parse } from '../core/parse/parse';
import { Reading } from '../core/reading';
import type { Finding, Report } from '../core/report';
import { SEVERITIES } from '../core/rule';
import type { RulePack } from '../core/rulePack';
import type { Span } from '../core/span';
import type { Settings } from './settings';

/** How a draft is to be judged. */
export interface Judgement {
  readonly settings: Settings;
  /** ISO date; the law of that day is applied. */
  readonly asOf: string;
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
    const { settings, asOf, force } = this.judgement;
    return (this.reportKept ??= judge(this.reading, this.pack, { profile: settings.profile, asOf, force }));
  }

  /** Whether the draft was judged as a policy; nothing is said about other texts. */
  get isPolicy(): boolean {
    return this.report.kind === 'policy' || this.judgement.force;
  }

  /** Findings that the user wants to see among the problems. */
  get shown(): readonly Finding[] {
    const least = SEVERITIES.indexOf(this.judgement.settings.level);
    return this.report.findings.filter(({ severity }) => SEVERITIES.indexOf(severity) <= least);
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
  const path = uri.replace(/[?#].*$/, '');
  if (/\.[a-z]{2,8}$/i.test(path)) return formatOf(path);
  return languageId === 'markdown' || languageId === 'html' ? languageId : 'text';
}
