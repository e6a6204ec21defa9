import { keptWith } from '../../core/keptWith';
import { GRADE_NAMES, PART_NAMES } from '../../core/names';
import type { Finding } from '../../core/report';
import { bySeverity, type Rule } from '../../core/rule';
import { lawFor } from '../../core/ruleOnDay';
import { type RulePack, rulesOf } from '../../core/rulePack';
import type { Draft } from '../draft';
import { type HoverPart, type HoverPlace, lengthOf, touches } from './hoverPart';

/** Findings at one place that are explained in full; a heading may bear a dozen, which are only listed. */
const EXPLAINED = 2;
const LISTED = 8;

const rulesById = keptWith((pack: RulePack) => new Map(rulesOf(pack).map((rule) => [rule.id, rule])));

/** The findings at a place: their norm, why and what to do; the message where no diagnostic shows it. Of several the narrowest comes first, then the loudest. */
export function findingsAt(place: HoverPlace): HoverPart[] {
  const { draft, source } = place;
  const { checkedOn } = draft.pack;
  const found = draft.report.findings.filter(({ span }) => lengthOf(span) > 0 && touches(span, source));
  found.sort((a, b) => lengthOf(a.span) - lengthOf(b.span) || bySeverity(a.severity, b.severity));
  if (found.length > EXPLAINED) return [{ span: found[0].span, lines: listed(place, found), checkedOn }];
  return found.map((finding) => ({ span: finding.span, lines: explained(place, finding), checkedOn }));
}

function explained(place: HoverPlace, finding: Finding): string[] {
  const { draft, session, markup } = place;
  const { language } = session;
  const rule = rulesById(draft.pack).get(finding.rule);
  if (rule === undefined) return [];
  const grade = finding.grade === 'certain' ? '' : ` · ${markup.text(GRADE_NAMES[finding.grade][language])}`;
  const labelled = (part: keyof typeof PART_NAMES, text: string): string =>
    `${markup.bold(`${PART_NAMES[part][language]}:`)} ${markup.text(text)}`;
  const norm = normOf(draft, rule)[language];
  return [
    markup.bold(rule.title[language]) + grade,
    ...(draft.shown.includes(finding) ? [] : [markup.text(finding.message[language])]),
    ...(norm === '' ? [] : [labelled('norm', norm)]),
    labelled('why', rule.why[language]),
    labelled('remedy', rule.remedy[language]),
  ];
}

function listed({ draft, session, markup }: HoverPlace, found: readonly Finding[]): string[] {
  const { language } = session;
  const lines = found.slice(0, LISTED).flatMap(({ rule: id }) => {
    const rule = rulesById(draft.pack).get(id);
    if (rule === undefined) return [];
    const norm = normOf(draft, rule)[language];
    return [markup.bold(rule.title[language]) + (norm === '' ? '' : ` — ${markup.text(norm)}`)];
  });
  const more = found.length - LISTED;
  if (more <= 0) return lines;
  return [...lines, markup.text(language === 'ru' ? `И ещё замечаний: ${more}` : `And ${more} more findings`)];
}

/** The legal grounds of a rule in words, those that apply to the draft. */
export function normOf(draft: Draft, rule: Rule): { ru: string; en: string } {
  const law = lawFor(rule, draft.judgement.settings.profile, draft.judgement.asOf);
  return { ru: law.map(({ text }) => text.ru).join('; '), en: law.map(({ text }) => text.en).join('; ') };
}
