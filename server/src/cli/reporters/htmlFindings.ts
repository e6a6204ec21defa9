import type { Finding } from '../../core/report';
import { type Rule, SEVERITIES, type Severity } from '../../core/rule';
import { lawFor } from '../../core/ruleOnDay';
import { rulePage } from '../../core/rulePages';
import type { Span } from '../../core/span';
import { messagesIn } from '../messages';
import { fromLoudest, isMissing } from '../tally';
import type { Subject } from './html';
import { html, type Markup } from './markup';
import { type Quote, quoteAt } from './quote';
import { sampleTexts } from './sampleTexts';

/** Characters of the paragraph that are quoted on either side of the words meant. */
const AROUND = 160;

/** The findings from loud to quiet; those of one rule are told together, since their reason and their remedy are the same. */
export function findingsOf(subject: Subject): Markup {
  const groups = new Map<Severity, Map<string, Finding[]>>();
  for (const finding of fromLoudest(subject.judged.report.findings)) {
    const rules = groups.get(finding.severity) ?? new Map<string, Finding[]>();
    groups.set(finding.severity, rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding]));
  }
  const parts = SEVERITIES.flatMap((severity) => {
    const rules = groups.get(severity);
    if (rules === undefined) return [];
    const articles = [...rules.values()].map((findings) => article(subject, severity, findings));
    return html`<h3>${subject.words.severities[severity]}</h3>\n${articles}`;
  });
  return html`${parts}`;
}

function article(subject: Subject, severity: Severity, findings: readonly Finding[]): Markup {
  const { rules, settings, words } = subject;
  const { lang } = settings.options;
  const messages = messagesIn(lang);
  const [first] = findings;
  const rule = rules.get(first.rule);
  const grades = [...new Set(findings.map(({ grade }) => messages.grade[grade]))].join(', ');
  const kind = rule && (rule.kind === 'require' ? messages.ruleClass : messages.defectClass)[rule.class];
  return html`<article class="finding ${severity}">
<header><h4>${rule?.title[lang] ?? first.rule}</h4> <span class="badge">${messages.severity[severity]}</span></header>
${findings.map((finding) => place(subject, finding))}${rule && reasons(subject, rule, first)}<p class="fine">${
    kind === undefined ? undefined : html`${kind} · `
  }${grades} · ${words.rule} <a href="${rulePage(first.rule)}">${first.rule}</a></p>
</article>
`;
}

function place(subject: Subject, finding: Finding): Markup {
  const { judged, settings, words } = subject;
  const { lang } = settings.options;
  const missing = isMissing(finding, judged.report);
  const quote = quoteAt(subject.document, finding.span, AROUND);
  const where = missing ? belongs(subject, quote) : placeName(subject, finding.span, quote);
  const isElement = finding.rule in judged.report.elements;
  const related = finding.related.map(({ span, message }) => {
    const other = quoteAt(subject.document, span, AROUND);
    // What lies near a missing element is named in the message itself.
    const said = isElement ? undefined : html`${sentence(message[lang])} `;
    return html`<p>${said}<span class="at">${placeName(subject, span, other)}</span></p>\n${quotation(other)}`;
  });
  const fixes = finding.fixes.map(
    ({ title, safe }) => html`<p><b>${safe ? words.safeFix : words.suggestedFix}:</b> ${title[lang]}</p>\n`,
  );
  return html`<div class="place">
<p>${finding.message[lang]} <span class="at">${where}</span></p>
${missing ? undefined : quotation(quote)}${related}${fixes}</div>
`;
}

function reasons(subject: Subject, rule: Rule, { clause }: Finding): Markup {
  const { settings, texts, words } = subject;
  const { lang, profile, asOf } = settings.options;
  const norms = lawFor(rule, profile, asOf).map(({ text }) => text[lang]);
  const samples = sampleTexts(texts, clause, profile, lang).map(
    ({ title, text }) => html`<div class="sample" lang="ru">
${title === '' ? undefined : html`<p class="variant" lang="${lang}">${title}</p>\n`}${paragraphs(text)}</div>
`,
  );
  return html`<dl class="reasons">
<dt>${words.why}</dt><dd>${rule.why[lang]}</dd>
${norms.length === 0 ? undefined : html`<dt>${words.norm}</dt><dd>${norms.join('; ')}</dd>\n`}<dt>${words.remedy}</dt><dd>${rule.remedy[lang]}</dd>
${samples.length === 0 ? undefined : html`<dt>${words.sample}</dt><dd>${samples}<p class="fine">${messagesIn(lang).explain.draft}</p></dd>\n`}</dl>
`;
}

/** The paragraphs of a sample, with the places to fill in made plain. */
function paragraphs(text: string): Markup[] {
  return text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const parts = line
        .split(/(\[[^[\]]*\])/)
        .map((part, index) => (index % 2 === 1 ? html`<em>${part}</em>` : html`${part}`));
      return html`<p>${parts}</p>\n`;
    });
}

/** The words in their paragraph. */
export function quotation(quote: Quote | undefined): Markup | undefined {
  if (quote === undefined || quote.words.trim() === '') return undefined;
  return html`<blockquote lang="ru">${quote.before}<mark>${quote.words}</mark>${quote.after}</blockquote>\n`;
}

/** «п. 3.2, строка 45». */
export function placeName({ lines, settings, words }: Subject, span: Span, quote: Quote | undefined): string {
  const line = messagesIn(settings.options.lang).pretty.line(lines.at(span.start).line + 1);
  return quote === undefined || quote.clause === '' ? line : `${words.clause(quote.clause)}, ${line}`;
}

/** The section in which a missing element belongs, where the document has one. */
function belongs({ words }: Subject, quote: Quote | undefined): string {
  return quote?.isSection === true ? words.belongs(quote.words.trim()) : '';
}

/** The text as a sentence that ends with a colon, before a quotation. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/[.:]$/, '')}:`;
}
