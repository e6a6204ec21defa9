import { defects } from './checks/defects';
import { type Fault, toSourceFix } from './checks/fault';
import { judgeElement, nearMissOf, placeForMissing } from './checks/require';
import { clauseNumberOf } from './clauseNumberOf';
import type { PolicyDocument } from './document';
import { judgeKind } from './documentKind';
import { Reading } from './reading';
import type { ElementResult, Finding, Note, RelatedPlace, Report } from './report';
import type { DefectRule, ElementRule, LegalBasis, Localized, Profile, Rule, Severity } from './rule';
import type { RulePack } from './rulePack';

/** How a document is to be judged. */
export interface LintOptions {
  /** What the policy is written for; `website` where nothing is said. */
  readonly profile?: Profile;
  /** ISO date; the law of that day is applied. Without it every rule in force on the day the pack was checked is. */
  readonly asOf?: string;
  /** Judge the text as a policy even if it does not look like one. */
  readonly force?: boolean;
}

/**
 * Judges a document by the rules of a pack. Reads no files, keeps no state, and does not throw on any text. All spans of
 * the report are UTF-16 offsets of the source, half-open.
 */
export function lint(document: PolicyDocument, pack: RulePack, options: LintOptions = {}): Report {
  return judge(new Reading(document, pack), pack, options);
}

/** What {@link lint} says of a document that was read with the pack already. */
export function judge(reading: Reading, pack: RulePack, options: LintOptions = {}): Report {
  const { document } = reading;
  const notes: Note[] = [];
  const judgement = judgeKind(reading, pack);
  if (judgement.kind === 'other') {
    notes.push(notAPolicy(judgement.reason, options.force === true));
    if (options.force !== true) return { kind: 'other', elements: {}, findings: [], notes };
  }
  const profile = options.profile ?? 'website';
  const asOf = options.asOf ?? `${pack.checkedOn}-31`;
  const elements: Record<string, ElementResult> = {};
  const findings: Finding[] = [];
  for (const rule of pack.elements) {
    const found = judgeElement(reading, rule);
    elements[rule.id] = found;
    if (found.state === 'present' || !isInForce(rule.inForce, asOf)) continue;
    const severity = severityFor(rule, profile);
    if (severity === 'off') continue;
    findings.push(missing(reading, rule, severity, found, profile, asOf));
  }
  for (const rule of pack.defects) {
    const severity = severityFor(rule, profile);
    if (severity === 'off' || !isInForce(rule.inForce, asOf)) continue;
    const law = lawFor(rule, profile, asOf).map((basis) => basis.ref);
    const faults = defects(reading, pack, rule, { day: asOf, profile });
    findings.push(...shown(document, rule, severity, law, faults));
  }
  findings.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
  return { kind: judgement.kind, elements, findings, notes };
}

/** Severity of a rule for a profile. */
export function severityFor(rule: Rule, profile: Profile): Severity | 'off' {
  return rule.profiles[profile] ?? rule.severity;
}

/** Whether a day (ISO) lies within the dates, both of them included. */
export function isInForce(dates: { readonly from?: string; readonly to?: string }, day: string): boolean {
  return (dates.from === undefined || dates.from <= day) && (dates.to === undefined || day <= dates.to);
}

/** The legal grounds of a rule that apply to a profile on a day. */
export function lawFor(rule: Rule, profile: Profile, day: string): LegalBasis[] {
  return rule.law.filter(
    (basis) =>
      isInForce(basis, day) &&
      (basis.profiles === undefined || basis.profiles.includes(profile)) &&
      (basis.notProfiles === undefined || !basis.notProfiles.includes(profile)),
  );
}

/** The findings for the faults of one rule, as many as it shows; the last one tells how many more there are. */
function shown(
  document: PolicyDocument,
  rule: DefectRule,
  severity: Severity,
  law: readonly string[],
  faults: readonly Fault[],
): Finding[] {
  const { plain } = document;
  const more = faults.length - rule.limit;
  return faults.slice(0, rule.limit).map((fault, index) => {
    const counts = more > 0 && index === rule.limit - 1;
    return {
      rule: rule.id,
      severity: fault.severity ?? severity,
      grade: fault.grade ?? rule.grade,
      message: counts ? withMore(fault.message, more) : fault.message,
      span: plain.toSource(fault.span),
      law,
      related: fault.related?.map(({ span, message }) => ({ span: plain.toSource(span), message })) ?? [],
      ...(rule.clause !== undefined && { clause: rule.clause }),
      fixes: fault.fixes?.flatMap((fix) => toSourceFix(document, fix) ?? []) ?? [],
      ...(counts && { more }),
    };
  });
}

function withMore(message: Localized, more: number): Localized {
  return {
    ru: `${message.ru} И ещё ${more} в этом документе.`,
    en: `${message.en} And ${more} more in this document.`,
  };
}

function missing(
  reading: Reading,
  rule: ElementRule,
  severity: Severity,
  found: ElementResult,
  profile: Profile,
  day: string,
): Finding {
  const law = lawFor(rule, profile, day).map((basis) => basis.ref);
  const partialAt = found.state === 'partial' ? found.evidence[0] : undefined;
  const related: RelatedPlace[] = [];
  let message = rule.message.absent;
  if (partialAt !== undefined) message = rule.message.partial ?? rule.message.absent;
  else {
    const near = nearMissOf(reading, rule);
    if (near !== undefined) {
      const where = clauseNumberOf(reading.document, reading.sentenceOfWord(near.word).block);
      message = {
        ru: `${message.ru} ${sentenceCase(near.say.ru)}${where === '' ? '' : `: п. ${where}`}.`,
        en: `${message.en} ${sentenceCase(near.say.en)}${where === '' ? '' : `: clause ${where}`}.`,
      };
      related.push({ span: near.span, message: near.say });
    }
  }
  const span = partialAt ?? placeForMissing(reading, rule);
  return {
    rule: rule.id,
    severity,
    grade: related.length === 0 ? 'certain' : 'likely',
    message,
    span,
    law,
    related,
    clause: rule.clause,
    fixes: [],
  };
}

function sentenceCase(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, '');
}

function notAPolicy(reason: { ru: string; en: string } | undefined, forced: boolean): Note {
  const ru = reason === undefined ? 'Текст не похож на политику обработки персональных данных' : reason.ru;
  const en = reason === undefined ? 'The text does not look like a personal-data policy' : reason.en;
  return {
    code: 'not-a-policy',
    message: forced
      ? { ru: `${ru}; проверено как политика по вашей просьбе.`, en: `${en}; judged as a policy at your request.` }
      : {
          ru: `${ru}, поэтому состав политики не проверялся. Чтобы проверить всё равно, добавьте --force.`,
          en: `${en}, so the contents of a policy were not checked. To check anyway, add --force.`,
        },
  };
}
