import type { Finding } from '../../core/report';
import { type Rule, SEVERITIES, type Severity } from '../../core/rule';
import { lawFor } from '../../core/ruleOnDay';
import { rulePage } from '../../core/rulePages';
import { messagesIn } from '../messages';
import { fromLoudest, isMissing } from '../tally';
import { leadIn } from '../wrap';
import type { Subject } from './html';
import { html, type Markup } from './markup';
import { placeName, quotation, quoteAt } from './quote';
import { sampleTexts } from './sampleTexts';

/** Characters of the paragraph that are quoted on either side of the words meant. */
const AROUND = 160;

/** The findings from loud to quiet; those of one rule are told together, since their reason and their remedy are the same. */
export function findingsOf(subject: Subject): Markup {
  return new Findings(subject).write();
}

/** Anchor of what is said of a rule in a document. */
export function anchorOf({ id }: Subject, rule: string): string {
  return `${id}-${rule}`;
}

class Findings {
  /** Clauses whose sample has been shown, with the title of the finding it stands in. */
  private readonly shown = new Map<string, { readonly rule: string; readonly title: string }>();

  constructor(private readonly subject: Subject) {}

  write(): Markup {
    const { judged, words, id } = this.subject;
    const groups = new Map<Severity, Map<string, Finding[]>>();
    for (const finding of fromLoudest(judged.report.findings)) {
      const rules = groups.get(finding.severity) ?? new Map<string, Finding[]>();
      groups.set(finding.severity, rules.set(finding.rule, [...(rules.get(finding.rule) ?? []), finding]));
    }
    const parts = SEVERITIES.flatMap((severity) => {
      const rules = groups.get(severity);
      if (rules === undefined) return [];
      const articles = [...rules.values()].map((findings) => this.article(severity, findings));
      return html`<h3 id="${id}-${severity}">${words.severities[severity]}</h3>\n${articles}`;
    });
    const draft = html`<p class="note">${words.sample}: ${words.draft}</p>\n`;
    return html`${this.shown.size > 0 ? draft : undefined}${parts}`;
  }

  private article(severity: Severity, findings: readonly Finding[]): Markup {
    const { rules, settings, words, judged } = this.subject;
    const { lang } = settings.options;
    const messages = messagesIn(lang);
    const [first] = findings;
    const rule = rules.get(first.rule);
    const grades = [...new Set(findings.map(({ grade }) => messages.grade[grade]))];
    const kind = rule && (rule.kind === 'require' ? messages.ruleClass : messages.defectClass)[rule.class];
    const facts = [...(kind === undefined ? [] : [kind]), ...grades].join(' · ');
    const state = judged.report.elements[first.rule]?.state;
    const badge =
      state === undefined ? messages.severity[severity] : `${messages.severity[severity]}: ${messages.state[state]}`;
    return html`<article class="finding ${severity}" id="${anchorOf(this.subject, first.rule)}">
<header><h4>${rule?.title[lang] ?? first.rule}</h4> <span class="badge">${badge}</span></header>
${findings.map((finding) => this.place(finding))}${rule && this.reasons(rule, findings)}<p class="fine">${facts} · ${words.rule} <a href="${rulePage(first.rule)}">${first.rule}</a></p>
</article>
`;
  }

  private place(finding: Finding): Markup {
    const { judged, document, settings, words, lines } = this.subject;
    const { lang } = settings.options;
    const quote = quoteAt(document, finding.span, AROUND);
    const missing = isMissing(finding, judged.report);
    const section = quote?.isSection ? words.belongs(quote.words.trim()) : '';
    const where = missing ? section : placeName(finding.span, quote, lines, lang);
    const isElement = finding.rule in judged.report.elements;
    const related = finding.related.map(({ span, message }) => {
      const other = quoteAt(document, span, AROUND);
      // What lies near a missing element is named in the message itself.
      const said = isElement ? undefined : html`${leadIn(message[lang])} `;
      return html`<p>${said}<span class="at">${placeName(span, other, lines, lang)}</span></p>\n${quotation(other)}`;
    });
    const fixes = finding.fixes.map(
      ({ title, safe }) => html`<p><b>${safe ? words.safeFix : words.suggestedFix}:</b> ${title[lang]}</p>\n`,
    );
    return html`<div class="place">
<p>${finding.message[lang]} <span class="at">${where}</span></p>
${missing ? undefined : quotation(quote)}${related}${fixes}</div>
`;
  }

  private reasons(rule: Rule, findings: readonly Finding[]): Markup {
    const { settings, words } = this.subject;
    const { lang, profile, asOf } = settings.options;
    const norms = lawFor(rule, profile, asOf).map(({ text }) => text[lang]);
    const norm = html`<dt>${words.norm}</dt><dd>${norms.join('; ')}</dd>\n`;
    const isCuredByEdits = findings.every(({ fixes }) => fixes.length > 0);
    return html`<dl class="reasons">
<dt>${words.why}</dt><dd>${rule.why[lang]}</dd>
${norms.length === 0 ? undefined : norm}<dt>${words.remedy}</dt><dd>${rule.remedy[lang]}</dd>
</dl>
${isCuredByEdits ? undefined : this.sample(rule, findings[0].clause)}`;
  }

  /** The text to insert; where it was shown before, the way back to it. */
  private sample(rule: Rule, clause: string | undefined): Markup | undefined {
    const { settings, texts, words } = this.subject;
    const { lang, profile } = settings.options;
    const samples = sampleTexts(texts, clause, profile, lang);
    if (clause === undefined || samples.length === 0) return undefined;
    const before = this.shown.get(clause);
    if (before !== undefined) {
      const link = html`<a href="#${anchorOf(this.subject, before.rule)}">${words.shownAt(before.title)}</a>`;
      return html`<p class="heading">${words.sample}: ${link}</p>\n`;
    }
    this.shown.set(clause, { rule: rule.id, title: rule.title[lang] });
    const variants = samples.map(({ title, text }) => {
      const heading = html`<p class="variant" lang="${lang}">${title}</p>\n`;
      return html`<div class="sample" lang="ru">\n${title === '' ? undefined : heading}${paragraphs(text)}</div>\n`;
    });
    return html`<p class="heading"><b>${words.sample}</b></p>\n${variants}`;
  }
}

/** The paragraphs of a sample, with the places to fill in made plain. */
function paragraphs(text: string): Markup[] {
  const lines = text.split(/\n+/).filter((line) => line.trim() !== '');
  return lines.map((line) => {
    const parts = line.replace(/^[-*] /, '— ').split(/(\[[^[\]]*\])/);
    return html`<p>${parts.map((part, index) => (index % 2 === 1 ? html`<em>${part}</em>` : html`${part}`))}</p>\n`;
  });
}
