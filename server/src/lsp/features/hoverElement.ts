import { STATE_NAMES } from '../../core/names';
import { severityFor } from '../../core/ruleOnDay';
import type { Span } from '../../core/span';
import { normOf } from './hoverFinding';
import { type HoverPart, type HoverPlace, lengthOf, touches } from './hoverPart';

/** Elements told of one place. */
const MOST = 3;
/** Words that show an element and are longer than this are a whole clause, at which nothing should pop up on every word; in UTF-16 units. */
const LONGEST = 160;

/** The elements that the words at a place are evidence of, one line each. */
export function elementAt({ draft, session, markup, source }: HoverPlace): HoverPart | undefined {
  if (!draft.isPolicy) return undefined;
  const { language } = session;
  const { profile, project } = draft.judgement.settings;
  const lines: string[] = [];
  let narrowest: Span | undefined;
  // A finding at the place has said more of its element already.
  const told = new Set(draft.report.findings.filter(({ span }) => touches(span, source)).map(({ rule }) => rule));
  for (const rule of draft.pack.elements) {
    if (lines.length === MOST) break;
    const found = draft.report.elements[rule.id];
    if (
      found === undefined ||
      told.has(rule.id) ||
      found.state === 'absent' ||
      severityFor(rule, profile, project) === 'off'
    )
      continue;
    const span = found.evidence.find((one) => lengthOf(one) <= LONGEST && touches(one, source));
    if (span === undefined) continue;
    const title = `${language === 'ru' ? 'Элемент' : 'Element'}: ${rule.title[language]}`;
    const norm = normOf(draft, rule)[language];
    const state = stateName(found.state, language);
    lines.push(`${markup.text(`${title} — ${state}`)}${norm === '' ? '' : ` · ${markup.text(norm)}`}`);
    if (narrowest === undefined || lengthOf(span) < lengthOf(narrowest)) narrowest = span;
  }
  return narrowest && { span: narrowest, lines, checkedOn: draft.pack.checkedOn };
}

function stateName(state: 'present' | 'partial', language: 'ru' | 'en'): string {
  if (state === 'partial' && language === 'ru') return 'есть частично';
  return STATE_NAMES[state][language];
}
