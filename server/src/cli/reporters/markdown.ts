import type { PolicyDocument } from '../../core/document';
import { PROFILE_NAMES } from '../../core/names';
import type { Finding } from '../../core/report';
import { GROUPS, type Rule, SEVERITIES } from '../../core/rule';
import { lawFor } from '../../core/ruleOnDay';
import { rulePage } from '../../core/rulePages';
import { Lines } from '../lines';
import { messagesIn, type Totals } from '../messages';
import { fromLoudest, isMissing, tally } from '../tally';
import { leadIn } from '../wrap';
import { STATE_MARKS } from './checklist';
import { Comment } from './comment';
import { inline } from './markdownText';
import { placeName, type Quote, quoteAt } from './quote';
import type { Judged, Problem, Reporter } from './reporter';
import type { ReportSettings } from './reports';
import { reportWordsIn } from './reportWords';

/** Characters of the paragraph that are quoted on either side of the words meant. */
const AROUND = 80;

/** Finds the comment of an earlier run, which a workflow may want to replace. */
const MARK = '<!-- pdn-lint -->';

/**
 * A comment for a pull request: a table of the documents, their errors and warnings in full with the reasons folded away, the rest and the checklist
 * folded. It stays within what GitHub takes and tells what it left out.
 */
export function markdownReporter(rules: ReadonlyMap<string, Rule>, settings: ReportSettings): Reporter {
  const documents: Judged[] = [];
  return {
    begin: () => '',
    document: (judged) => {
      documents.push(judged);
      return '';
    },
    end: (totals, problems) => new Report(rules, settings).write(documents, totals, problems),
  };
}

class Report {
  private readonly messages;
  private readonly words;
  private readonly lang;
  private readonly comment;

  constructor(
    private readonly rules: ReadonlyMap<string, Rule>,
    private readonly settings: ReportSettings,
  ) {
    this.lang = settings.options.lang;
    this.messages = messagesIn(this.lang);
    this.words = reportWordsIn(this.lang);
    this.comment = new Comment(this.words.cut);
  }

  write(documents: readonly Judged[], totals: Totals, problems: readonly Problem[]): string {
    const { comment, messages, words, settings } = this;
    const { options, engine, version } = settings;
    comment.add(`${MARK}\n## pdn-lint\n\n${inline(messages.pretty.total(totals))}\n`);
    if (documents.length > 0) this.table(documents);
    if (problems.length > 0) {
      comment.add(`\n### ${words.unread}\n\n`);
      for (const { path, message } of problems) comment.add(`- ${code(path)}: ${inline(message)}\n`);
    }
    const facts = [
      `${words.profile}: ${PROFILE_NAMES[options.profile][this.lang]}`,
      `${lowered(words.asOf)} ${words.date(options.asOf)}`,
      `${lowered(words.law)} ${words.checkedOn(messages.month(engine.pack.checkedOn))}`,
      `pdn-lint ${version}`,
    ];
    comment.end(`\n<sub>${inline(facts.join('; '))}. ${inline(words.caution)}</sub>\n`);
    for (const judged of documents) this.document(judged);
    return comment.text();
  }

  private table(documents: readonly Judged[]): void {
    const { state, counted } = this.messages;
    const states = ['present', 'partial', 'absent'] as const;
    const heads = [
      this.words.document,
      ...states.map((one) => `${STATE_MARKS[one]} ${state[one]}`),
      this.words.findings,
    ];
    this.comment.add(`\n| ${heads.join(' | ')} |\n|---|---:|---:|---:|---|\n`);
    for (const { path, report } of documents) {
      const { states: counts, severities } = tally(report);
      const isJudged = Object.keys(report.elements).length > 0;
      const told = SEVERITIES.filter((severity) => severities[severity] > 0);
      const found = told.map((severity) => counted[severity](severities[severity])).join(', ');
      const remark = isJudged
        ? this.messages.pretty.clean
        : report.notes.map(({ message }) => message[this.lang]).join(' ');
      const cells = [...states.map((one) => (isJudged ? String(counts[one]) : '')), inline(found || remark)];
      this.comment.add(`| ${[code(path), ...cells].join(' | ')} |\n`);
    }
  }

  private document(judged: Judged): void {
    const { report, path, text } = judged;
    if (Object.keys(report.elements).length === 0) return;
    const document = this.settings.engine.read(text, path);
    const lines = new Lines(text);
    const findings = fromLoudest(report.findings);
    const loud = findings.filter(({ severity }) => severity === 'error' || severity === 'warning');
    const quiet = findings.slice(loud.length);
    this.comment.add(`\n### ${code(path)}\n`);
    const told = new Set<string>();
    for (const finding of loud) {
      this.comment.add(this.loud(finding, judged, document, lines, told.has(finding.rule)), 1);
      told.add(finding.rule);
    }
    if (quiet.length > 0) {
      const items = quiet.map((finding) => this.quiet(finding, judged, document, lines));
      this.comment.addFolded(`${this.words.quiet}: ${quiet.length}`, items);
    }
    this.checklist(judged, document, lines);
  }

  private loud(finding: Finding, judged: Judged, document: PolicyDocument, lines: Lines, isTold: boolean): string {
    const { lang, messages, words } = this;
    const missing = isMissing(finding, judged.report);
    const quote = quoteAt(document, finding.span, AROUND);
    const place = missing ? '' : ` · ${inline(placeName(finding.span, quote, lines, lang))}`;
    const rule = this.rules.get(finding.rule);
    const title = inline(rule?.title[lang] ?? finding.rule);
    const parts = [
      `\n#### ${title}\n\n**${messages.severity[finding.severity]}**, ${messages.grade[finding.grade]}${place} · [${finding.rule}](${rulePage(finding.rule)})\n`,
      `\n${inline(finding.message[lang])}\n`,
      missing ? '' : quoted(quote),
    ];
    for (const { span, message } of finding.related) {
      const other = quoteAt(document, span, AROUND);
      // What lies near a missing element is named in the message itself.
      const said = finding.rule in judged.report.elements ? '' : `${inline(leadIn(message[lang]))} `;
      parts.push(`\n${said}${inline(placeName(span, other, lines, lang))}\n${quoted(other)}`);
    }
    for (const { safe, title: fix } of finding.fixes) {
      parts.push(`\n**${safe ? words.safeFix : words.suggestedFix}:** ${inline(fix[lang])}\n`);
    }
    if (rule !== undefined && !isTold) parts.push(this.reasons(rule));
    return parts.join('');
  }

  private reasons(rule: Rule): string {
    const { lang, words, settings } = this;
    const { profile, asOf } = settings.options;
    const norms = lawFor(rule, profile, asOf).map(({ text }) => text[lang]);
    const norm = norms.length === 0 ? '' : `**${words.norm}:** ${inline(norms.join('; '))}\n\n`;
    return `\n<details><summary>${words.reasons}</summary>\n\n**${words.why}:** ${inline(rule.why[lang])}\n\n${norm}**${words.remedy}:** ${inline(rule.remedy[lang])}\n\n</details>\n`;
  }

  private quiet(finding: Finding, judged: Judged, document: PolicyDocument, lines: Lines): string {
    const { lang, messages } = this;
    const quote = quoteAt(document, finding.span, AROUND);
    const missing = isMissing(finding, judged.report);
    const place = missing ? '' : ` · ${inline(placeName(finding.span, quote, lines, lang))}`;
    return `- **${messages.severity[finding.severity]}:** ${inline(finding.message[lang])}${place} · [${finding.rule}](${rulePage(finding.rule)})\n`;
  }

  private checklist({ report }: Judged, document: PolicyDocument, lines: Lines): void {
    const { lang, messages } = this;
    const rows = GROUPS.flatMap((group) =>
      [...this.rules.values()]
        .filter((rule) => rule.group === group && rule.id in report.elements)
        .map(({ id, title }) => {
          const { state, evidence } = report.elements[id];
          const [best] = evidence;
          const place = best === undefined ? '' : placeName(best, quoteAt(document, best, 0), lines, lang);
          return `| ${inline(title[lang])} | ${STATE_MARKS[state]} ${messages.state[state]} | ${inline(place)} |\n`;
        }),
    );
    const head = `| ${this.words.element} | ${this.words.state} | ${this.words.where} |\n|---|---|---|\n`;
    this.comment.add(`\n<details><summary>${this.words.checklist}</summary>\n\n${head}${rows.join('')}\n</details>\n`);
  }
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

/** A path or another word that stands as it is. */
function code(text: string): string {
  return `<code>${inline(text)}</code>`;
}

function quoted(quote: Quote | undefined): string {
  if (quote === undefined || quote.words.trim() === '') return '';
  return `\n> «${inline(quote.before)}<b>${inline(quote.words)}</b>${inline(quote.after)}»\n`;
}
