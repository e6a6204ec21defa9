import { GROUPS } from '../../core/rule';
import { messagesIn } from '../messages';
import { STATE_MARKS } from './checklist';
import type { Subject } from './html';
import { placeName, quotation } from './htmlFindings';
import { html, type Markup } from './markup';
import { quoteAt } from './quote';

/** Characters of the paragraph that are quoted around the words that show an element. */
const AROUND = 40;

/** All elements by group: state, and the words that show it best with their place. */
export function checklistOf(subject: Subject): Markup {
  const { judged, rules, settings, words } = subject;
  const { lang } = settings.options;
  const { group: names, state: states } = messagesIn(lang);
  const tables = GROUPS.flatMap((group) => {
    const rows = [...rules.values()]
      .filter((rule) => rule.group === group && rule.id in judged.report.elements)
      .map(({ id, title }) => {
        const { state, evidence } = judged.report.elements[id];
        const [best] = evidence;
        const quote = best === undefined ? undefined : quoteAt(subject.document, best, AROUND);
        const where =
          best === undefined
            ? undefined
            : html`<span class="at">${placeName(subject, best, quote)}</span>${quotation(quote)}`;
        return html`<tr class="${state}"><th scope="row">${title[lang]}</th><td><b>${STATE_MARKS[state]} ${states[state]}</b></td><td>${where}</td></tr>\n`;
      });
    return rows.length === 0
      ? []
      : html`<table>\n<caption>${names[group]}</caption>\n<tbody>\n${rows}</tbody>\n</table>\n`;
  });
  return html`<h3>${words.checklist}</h3>\n${tables}`;
}
