import type { PolicyDocument } from '../../core/document';
import { PROFILE_NAMES } from '../../core/names';
import { type Rule, SEVERITIES } from '../../core/rule';
import type { RuleTexts } from '../../host/ruleTexts';
import { Lines } from '../lines';
import { messagesIn } from '../messages';
import { tally } from '../tally';
import { checklistOf } from './htmlChecklist';
import { findingsOf } from './htmlFindings';
import { STYLE } from './htmlStyle';
import { html, Markup } from './markup';
import { titleOf } from './quote';
import type { Judged, Problem, Reporter } from './reporter';
import type { ReportSettings } from './reports';
import { type ReportWords, reportWordsIn } from './reportWords';

/** A document with all that its part of the report is made of. */
export interface Subject {
  readonly judged: Judged;
  /** Anchor of the document in the page. */
  readonly id: string;
  readonly document: PolicyDocument;
  readonly lines: Lines;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly settings: ReportSettings;
  readonly texts: RuleTexts;
  readonly words: ReportWords;
}

/**
 * One page that holds all it needs, for a lawyer or a client to read, print and keep: per document what it has and what it lacks, the findings with their
 * words and norms, and the texts to insert. It runs no script and loads nothing.
 */
export function htmlReporter(rules: ReadonlyMap<string, Rule>, settings: ReportSettings, texts: RuleTexts): Reporter {
  const words = reportWordsIn(settings.options.lang);
  const sections: Markup[] = [];
  const contents: Markup[] = [];
  let only: string | undefined;
  return {
    begin: () => '',
    document: (judged) => {
      const document = settings.engine.read(judged.text, judged.path);
      only ??= judged.path;
      const id = `d${sections.length + 1}`;
      const subject = { judged, id, document, lines: new Lines(judged.text), rules, settings, texts, words };
      sections.push(sectionOf(subject));
      contents.push(html`<li><a href="#${id}">${judged.path}</a> <span>${inShort(subject)}</span></li>\n`);
      return '';
    },
    end: (totals, problems) => {
      const { lang } = settings.options;
      const several = sections.length + problems.length > 1;
      const list = html`<ol class="toc">\n${contents}</ol>\n`;
      const cover = html`<header class="sheet cover">
<p class="kicker">${words.title}</p>
<h1>${words.documents}</h1>
<p class="named">${messagesIn(lang).pretty.total(totals)}</p>
${contents.length > 0 ? list : undefined}${unread(problems, words)}</header>
`;
      // The title is what a browser proposes as the name of the printed file.
      const title = several || only === undefined ? words.title : `${words.title}: ${only}`;
      const isCovered = several || problems.length > 0;
      return page(title, html`${isCovered ? cover : undefined}${sections}`, settings, words).code;
    },
  };
}

function page(title: string, body: Markup, { options, version }: ReportSettings, words: ReportWords): Markup {
  return html`<!doctype html>
<html lang="${options.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="generator" content="pdn-lint ${version}">
<title>${title}</title>
<style>${new Markup(STYLE)}</style>
</head>
<body>
<main>
${body}</main>
<footer><p>${words.caution} ${words.madeBy} pdn-lint ${version}.</p></footer>
</body>
</html>
`;
}

function sectionOf(subject: Subject): Markup {
  const { judged, id, document, settings, words } = subject;
  const { options, engine } = settings;
  const { lang } = options;
  const title = titleOf(document);
  const isJudged = Object.keys(judged.report.elements).length > 0;
  const facts: readonly (readonly [string, string])[] = [
    [words.kindName, words.kind[judged.report.kind]],
    [words.profile, PROFILE_NAMES[options.profile][lang]],
    [words.asOf, words.date(options.asOf)],
    [words.law, words.checkedOn(messagesIn(lang).month(engine.pack.checkedOn))],
  ];
  const notes = judged.report.notes.map(({ message }) => html`<p class="note">${sentence(message[lang])}</p>\n`);
  return html`<section class="sheet document" id="${id}">
<header>
<p class="kicker">${words.title}</p>
<h1>${judged.path}</h1>
${title === '' ? undefined : html`<p class="named">${title}</p>\n`}<dl class="facts">
${facts.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>\n`)}</dl>
${notes}</header>
${isJudged ? html`${figures(subject)}${checklistOf(subject)}${findingsOf(subject)}` : undefined}</section>
`;
}

function figures({ judged, id, settings }: Subject): Markup {
  const messages = messagesIn(settings.options.lang);
  const { states, severities } = tally(judged.report);
  const { present, partial, absent } = states;
  const bars = (['present', 'partial', 'absent'] as const)
    .filter((state) => states[state] > 0)
    .map((state) => html`<i class="${state}" style="flex: ${states[state]}"></i>`);
  const chips = SEVERITIES.filter((severity) => severities[severity] > 0).map(
    (severity) =>
      html`<li><a class="${severity}" href="#${id}-${severity}">${messages.counted[severity](severities[severity])}</a></li>\n`,
  );
  const clean = html`<li><span class="good">${messages.pretty.clean}</span></li>\n`;
  return html`<div class="figures">
<p><strong>${sentence(messages.pretty.checklist(present, partial, absent))}</strong></p>
<div class="bar" aria-hidden="true">${bars}</div>
<ul class="chips">
${chips.length > 0 ? chips : clean}</ul>
</div>
`;
}

function inShort({ judged, settings, words }: Subject): string {
  const messages = messagesIn(settings.options.lang);
  const { severities } = tally(judged.report);
  if (judged.report.kind === 'other' && judged.report.findings.length === 0) return words.kind.other;
  const told = SEVERITIES.filter((severity) => severities[severity] > 0);
  return told.map((severity) => messages.counted[severity](severities[severity])).join(', ') || messages.pretty.clean;
}

function unread(problems: readonly Problem[], words: ReportWords): Markup | undefined {
  if (problems.length === 0) return undefined;
  const items = problems.map(({ path, message }) => html`<li>${path} <span>${message}</span></li>\n`);
  return html`<h3>${words.unread}</h3>\n<ul class="toc">\n${items}</ul>\n`;
}

/** The text with a capital letter and a full stop. */
function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, '')}.`;
}
