import { GROUPS, type Rule } from '../../core/rule';
import { messagesIn } from '../messages';
import { STATE_MARKS } from './checklist';
import type { Subject } from './html';
import { anchorOf } from './htmlFindings';
import { html, type Markup } from './markup';
import { placeName, quotation, quoteAt } from './quote';

/** Characters of the paragraph that are quoted around the words that show an element. */
const AROUND = 40;

/** All elements by group: state, and the words that show it best with their place. */
export function checklistOf(subject: Subject): Markup {
  const { judged, rules, settings, words } = subject;
  const names = messagesIn(settings.options.lang).group;
  const told = new Set(judged.report.findings.map(({ rule }) => rule));
  const tables = GROUPS.flatMap((group) => {
    const members = [...rules.values()].filter((rule) => rule.group === group && rule.id in judged.report.elements);
    const rows = members.map((rule) => row(subject, rule, told.has(rule.id)));
    return rows.length === 0
      ? []
      : html`<table>\n<caption>${names[group]}</caption>\n<tbody>\n${rows}</tbody>\n</table>\n`;
  });
  return html`<h3>${words.checklist}</h3>\n${tables}`;
}

function row(subject: Subject, { id, title }: Rule, isTold: boolean): Markup {
  const { judged, document, lines, settings } = subject;
  const { lang } = settings.options;
  const { state, evidence } = judged.report.elements[id];
  const [best] = evidence;
  const quote = best === undefined ? undefined : quoteAt(document, best, AROUND);
  const place = best && html`<span class="at">${placeName(best, quote, lines, lang)}</span>${quotation(quote)}`;
  const name = isTold ? html`<a href="#${anchorOf(subject, id)}">${title[lang]}</a>` : html`${title[lang]}`;
  const mark = `${STATE_MARKS[state]} ${messagesIn(lang).state[state]}`;
  return html`<tr class="${state}"><th scope="row">${name}</th><td><b>${mark}</b></td><td>${place}</td></tr>\n`;
}
