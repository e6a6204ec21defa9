import { defects } from './checks/defects';
import { type Fault, toSourceFix } from './checks/fault';
import { judgeElement, nearMissOf, placeForMissing } from './checks/require';
import { clauseNumber } from './clauseNumber';
import type { PolicyDocument } from './document';
import { judgeKind } from './documentKind';
import { applyExceptions } from './exceptions/applyExceptions';
import type { FiledException } from './exceptions/exception';
import { exceptionRuleOf, knownRules } from './exceptions/exceptionRules';
import { hasInlineExceptions } from './exceptions/inlineExceptions';
import type { Facts } from './facts';
import { limited } from './limited';
import { Reading } from './reading';
import type { ElementResult, Finding, Note, RelatedPlace, Report } from './report';
import type { DefectRule, ElementRule, Profile, Severity } from './rule';
import { isInForce, lawFor, type Overrides, severityFor } from './ruleOnDay';
import { type RulePack, rulesOf } from './rulePack';

/** How a document is to be judged. */
export interface LintOptions {
  /** What the policy is written for; `website` where nothing is said. */
  readonly profile?: Profile;
  /** ISO date; the law of that day is applied. Without it every rule in force on the day the pack was checked is. */
  readonly asOf?: string;
  /** Judge the text as a policy even if it does not look like one. */
  readonly force?: boolean;
  /** Severities that the user sets for rules, by their ids; they win over everything else. */
  readonly severities?: Overrides['severities'] | undefined;
  /** The operator's card, which the text is held against. */
  readonly facts?: Facts | undefined;
  /** Exceptions kept in a file that concern this document. Those written into the text are always heeded. */
  readonly exceptions?: readonly FiledException[] | undefined;
  /** ISO date on which exceptions are judged; `asOf` where it is not given. */
  readonly today?: string | undefined;
  /** Give every finding, and not only as many of a rule as one document shows; see `limited`. */
  readonly everything?: boolean;
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
  const filed = options.exceptions ?? [];
  const hasExceptions = filed.length > 0 || hasInlineExceptions(document);
  const all = hasExceptions || options.everything === true;
  const elements: Record<string, ElementResult> = {};
  const found: Finding[] = [];
  for (const rule of pack.elements) {
    const result = judgeElement(reading, rule);
    elements[rule.id] = result;
    if (result.state === 'present' || !isInForce(rule.inForce, asOf)) continue;
    const severity = severityFor(rule, profile, options);
    if (severity === 'off') continue;
    found.push(missing(reading, rule, severity, result, profile, asOf));
  }
  for (const rule of pack.defects) {
    const severity = severityFor(rule, profile, options);
    if (severity === 'off' || !isInForce(rule.inForce, asOf)) continue;
    const law = lawFor(rule, profile, asOf).map((basis) => basis.ref);
    const faults = defects(reading, pack, rule, { day: asOf, profile, facts: options.facts });
    // Where all of them are wanted, those above the limit are counted later.
    const kept = all ? faults : faults.slice(0, rule.limit);
    const isSet = options.severities?.[rule.id] !== undefined;
    const findings = kept.map((fault) =>
      findingOf(document, rule, isSet ? severity : (fault.severity ?? severity), law, fault),
    );
    found.push(...(all ? findings : limited(findings, pack.defects, faults.length)));
  }
  const { findings, excepted } = hasExceptions
    ? applyExceptions({
        document,
        findings: found,
        filed,
        day: options.today ?? asOf,
        ...ruleBook(pack, profile, asOf, options),
      })
    : { findings: found, excepted: [] };
  if (excepted.length > 0) notes.push(exceptedNote(excepted.length));
  const shown = all && options.everything !== true ? limited(findings, pack.defects) : findings;
  shown.sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end || (a.rule < b.rule ? -1 : 1));
  return { kind: judgement.kind, elements, findings: shown, notes, ...(excepted.length > 0 && { excepted }) };
}

/** What exceptions ask about rules. A rule that is not in force is as good as switched off. */
function ruleBook(pack: RulePack, profile: Profile, day: string, options: LintOptions) {
  const rules = new Map(rulesOf(pack).map((rule) => [rule.id, rule]));
  return {
    severityOf: (id: string): Severity | 'off' | undefined => {
      const rule = rules.get(id);
      if (rule !== undefined) return isInForce(rule.inForce, day) ? severityFor(rule, profile, options) : 'off';
      const own = exceptionRuleOf(id);
      return own === undefined ? undefined : (options.severities?.[id] ?? own.severity);
    },
    ruleIds: () => knownRules(pack),
  };
}

function findingOf(
  document: PolicyDocument,
  rule: DefectRule,
  severity: Severity,
  law: readonly string[],
  fault: Fault,
): Finding {
  const { plain } = document;
  return {
    rule: rule.id,
    severity,
    grade: fault.grade ?? rule.grade,
    message: fault.message,
    span: plain.toSource(fault.span),
    law,
    related: fault.related?.map(({ span, message }) => ({ span: plain.toSource(span), message })) ?? [],
    ...(rule.clause !== undefined && { clause: rule.clause }),
    fixes: fault.fixes?.flatMap((fix) => toSourceFix(document, fix) ?? []) ?? [],
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
      const where = clauseNumber(reading.document.blocks, reading.sentenceOfWord(near.word).block);
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

function exceptedNote(count: number): Note {
  return {
    code: 'excepted',
    message: { ru: `Не показано по исключениям: ${count}.`, en: `Not shown because of exceptions: ${count}.` },
  };
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
